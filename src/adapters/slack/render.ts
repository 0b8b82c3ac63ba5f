import type { types } from '@slack/bolt';
import type { View } from '../../core/view/block.ts';
import { renderText } from '../../core/view/plain-text.ts';
import type { ChartFiles } from './chart-files.ts';
import { escapeText, plainCharacters } from './escape.ts';
import type { KeptQueries } from './kept-queries.ts';
import { LIMITS } from './limits.ts';
import type { Draft } from './render-actions.ts';
import { renderBlock } from './render-block.ts';
import { context } from './rich-text.ts';
import { ROOMS, type Room } from './room.ts';
import { andMore, shorten } from './shorten.ts';

export type RenderedMessage = {
  blocks: types.KnownBlock[];
  /** What notifications show; never empty. */
  text: string;
  /** To be kept before the message is sent. */
  kept: KeptQueries;
  /** The same without pictures, where it has some. */
  withoutPictures?: Pick<RenderedMessage, 'blocks' | 'text'>;
};

type Rendering = { parts: types.KnownBlock[][]; kept: KeptQueries };

function renderIn(room: Room, { blocks, answered }: View, charts: ChartFiles): Rendering {
  const alone = blocks.filter(({ kind }) => kind === 'paper').length === 1;
  const draft: Draft = { asked: answered?.query, alone, actions: 0, kept: new Map(), charts };
  return { parts: blocks.map((block) => renderBlock(block, room, draft)), kept: draft.kept };
}

function fits(blocks: readonly types.KnownBlock[]): boolean {
  return blocks.length <= LIMITS.blocks && JSON.stringify(blocks).length <= LIMITS.allBlocks;
}

/** What was left out is said in place of it; what was understood, which is last, stays. */
function cut(parts: readonly types.KnownBlock[][]): types.KnownBlock[] {
  const last = parts.at(-1) ?? [];
  for (let count = parts.length - 1; count > 0; count -= 1) {
    const note = context(andMore(parts.length - 1 - count, 'part'));
    const blocks = [...parts.slice(0, count).flat(), ...note, ...last];
    if (fits(blocks)) return blocks;
  }
  return context(andMore(parts.length, 'part'));
}

/** The message in the roomiest form that Slack takes. Pure: the same view gives the same message. */
export function renderView(view: View, charts: ChartFiles = new Map()): RenderedMessage {
  const text = escapeText(shorten(plainCharacters(renderText(view)).trim(), LIMITS.fallback)) || '…';
  let barest: Rendering = { parts: [], kept: new Map() };
  for (const room of ROOMS) {
    barest = renderIn(room, view, charts);
    const blocks = barest.parts.flat();
    if (fits(blocks)) return { blocks, text, kept: barest.kept };
  }
  return { blocks: cut(barest.parts), text, kept: barest.kept };
}
