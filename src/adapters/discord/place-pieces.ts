import {
  type APIComponentInContainer,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord.js';
import { printQuery } from '../../core/query/print.ts';
import type { Chart } from '../../core/view/block.ts';
import type { ActionIds } from './action-id.ts';
import { LIMITS } from './limits.ts';
import type { Piece } from './pieces.ts';
import { clean, oneLine, shorten } from './plain.ts';

/** `left`: how many pieces found no room. `offered`: the queries that have a button beside a text. */
export type Placed = {
  parts: APIComponentInContainer[];
  left: number;
  charts: { name: string; chart: Chart }[];
  offered: ReadonlySet<string>;
};

/** Room for the lines that say how many are left out. */
const RESERVE = 100;
/** A section is three components: itself, its text, its button. */
const SECTION = 3;
/** Above so many parts, lines between them would be in the way. */
const FEW = 12;

/** Fills a container in the order of the blocks, using at most so many components. */
export function placePieces(blocks: readonly (readonly Piece[])[], components: number, ids: ActionIds): Placed {
  const all = blocks.flat();
  let room = LIMITS.message.text - RESERVE;
  for (const piece of all) if (piece.kind === 'foot' || (piece.kind === 'text' && piece.must)) room -= lengthOf(piece);
  // The foot and what must be said have their components before the others.
  let free = components - all.filter((piece) => piece.kind === 'foot' || (piece.kind === 'text' && piece.must)).length;
  const parts: APIComponentInContainer[] = [];
  const charts: Placed['charts'] = [];
  const offered = new Set<string>();
  let left = 0;
  let open: APITextDisplayComponent | undefined;

  const add = (part: APIComponentInContainer): void => {
    parts.push(part);
    open = part.type === ComponentType.TextDisplay ? part : undefined;
  };
  const addText = (text: string, sameBlock: boolean): boolean => {
    if (open !== undefined && (sameBlock || free < 1)) {
      open.content += sameBlock ? `\n${text}` : `\n\n${text}`;
      return true;
    }
    if (free < 1) return false;
    free -= 1;
    add({ type: ComponentType.TextDisplay, content: text });
    return true;
  };
  const put: { readonly [K in Piece['kind']]: (piece: Extract<Piece, { kind: K }>, sameBlock: boolean) => boolean } = {
    text: ({ text, must, action }, sameBlock) => {
      if (must) {
        free += 1;
        room += text.length + 2;
      }
      if (text.length + 2 > room) return false;
      const section = action !== undefined && free >= SECTION;
      if (!section && !addText(text, sameBlock)) return false;
      if (section) {
        free -= SECTION;
        offered.add(printQuery(action.query));
        const accessory = {
          type: ComponentType.Button as const,
          style: ButtonStyle.Secondary as const,
          label: action.label,
          custom_id: ids.idFor(action.query),
        };
        add({
          type: ComponentType.Section,
          components: [{ type: ComponentType.TextDisplay, content: text }],
          accessory,
        });
      }
      room -= text.length + 2;
      return true;
    },
    picture: ({ chart }) => {
      if (free < 1 || charts.length === LIMITS.message.files) return false;
      free -= 1;
      const name = `chart-${charts.length + 1}.png`;
      charts.push({ name, chart });
      const description = shorten(oneLine(chart.alt) || oneLine(chart.title) || '–', LIMITS.alt).text;
      add({ type: ComponentType.MediaGallery, items: [{ media: { url: `attachment://${name}` }, description }] });
      return true;
    },
    foot: ({ text }) => {
      add({ type: ComponentType.TextDisplay, content: `-# ${text}` });
      return true;
    },
  };

  for (const pieces of blocks)
    for (const [index, piece] of pieces.entries()) {
      const place = put[piece.kind] as (piece: Piece, sameBlock: boolean) => boolean; // the table is total and keyed by the same kind
      const must = piece.kind === 'foot' || (piece.kind === 'text' && piece.must === true);
      // After a gap nothing more is listed, so that what is shown is a beginning.
      if ((left > 0 && !must) || !place(piece, index > 0)) left += 1;
    }
  return { parts: free > 0 ? ruled(parts, free) : parts, left, charts, offered };
}

function lengthOf(piece: Extract<Piece, { kind: 'text' | 'foot' }>): number {
  return clean(piece.text).length + '-# '.length + 2;
}

/** Lines between the sections of a message that has few parts. */
function ruled(parts: readonly APIComponentInContainer[], free: number): APIComponentInContainer[] {
  const between = parts.flatMap((part, index) =>
    index > 0 && part.type === ComponentType.Section && parts[index - 1]?.type === ComponentType.Section ? [index] : [],
  );
  if (between.length > free || parts.length > FEW) return [...parts];
  return parts.flatMap((part, index) =>
    between.includes(index)
      ? [{ type: ComponentType.Separator as const, divider: true, spacing: SeparatorSpacingSize.Small }, part]
      : [part],
  );
}
