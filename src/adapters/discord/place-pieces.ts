import { type APIComponentInContainer, ComponentType, SeparatorSpacingSize } from 'discord.js';
import type { Chart } from '../../core/view/block.ts';
import type { ActionIds } from './action-id.ts';
import { createContainer } from './container.ts';
import { LIMITS } from './limits.ts';
import type { Piece } from './pieces.ts';

/** `left`: how many pieces found no room. `offered`: the queries that have a button beside a text. */
export type Placed = {
  parts: APIComponentInContainer[];
  left: number;
  charts: readonly { name: string; chart: Chart }[];
  offered: ReadonlySet<string>;
};

/** Room for the lines that say how many are left out, and for a digest's mark. */
const RESERVE = 140;
/** Above so many parts, lines between them would be in the way. */
const FEW = 12;

/** Fills a container in the order of the blocks, using at most so many components. */
export function placePieces(blocks: readonly (readonly Piece[])[], components: number, ids: ActionIds): Placed {
  const container = createContainer({ text: LIMITS.message.text - RESERVE, components }, ids);
  for (const piece of blocks.flat()) if (isMust(piece)) container.reserve(textOf(piece), 1);
  let left = 0;

  const put: { readonly [K in Piece['kind']]: (piece: Extract<Piece, { kind: K }>, joins: boolean) => boolean } = {
    text: ({ text, action }, joins) =>
      (action !== undefined && container.section(text, action)) || container.text(text, joins),
    picture: ({ chart }) => container.picture(chart),
    foot: (piece) => container.text(textOf(piece), false),
  };
  for (const pieces of blocks)
    for (const [index, piece] of pieces.entries()) {
      const place = put[piece.kind] as (piece: Piece, joins: boolean) => boolean; // the table is total and keyed by the same kind
      const must = isMust(piece);
      if (must) container.reserve(textOf(piece), -1);
      // After a gap nothing more is listed, so that what is shown is a beginning.
      if ((left > 0 && !must) || !place(piece, index > 0)) left += 1;
    }
  const { parts, charts, offered } = container;
  return { parts: ruled(parts, container.free()), left, charts, offered };
}

type Must = Extract<Piece, { kind: 'text' | 'foot' }>;

/** Whether it has its place before all others. */
function isMust(piece: Piece): piece is Must {
  return piece.kind === 'foot' || (piece.kind === 'text' && piece.must === true);
}

const textOf = ({ kind, text }: Must): string => (kind === 'foot' ? `-# ${text}` : text);

/** With lines between the sections of a message that has few parts. */
function ruled(parts: readonly APIComponentInContainer[], free: number): APIComponentInContainer[] {
  const isSection = (index: number): boolean => parts[index]?.type === ComponentType.Section;
  const between = parts.map((_, index) => isSection(index) && isSection(index - 1));
  if (between.filter(Boolean).length > free || parts.length > FEW) return [...parts];
  const rule = { type: ComponentType.Separator as const, divider: true, spacing: SeparatorSpacingSize.Small };
  return parts.flatMap((part, index) => (between[index] ? [rule, part] : [part]));
}
