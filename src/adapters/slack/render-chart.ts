import type { types } from '@slack/bolt';
import type { Block } from '../../core/view/block.ts';
import { oneLine } from './escape.ts';
import { preformatted, richText, section, text } from './rich-text.ts';
import type { Room } from './room.ts';
import { andMore, first, shorten } from './shorten.ts';

const LABEL = 24;
const BAR = 24;

/** Bars of block characters, the longest for the greatest value. */
export function renderChart({ title, bars }: Extract<Block, { kind: 'chart' }>, room: Room): types.KnownBlock[] {
  const { shown, more } = first(bars, room.bars);
  const labels = shown.map(({ label }) => shorten(oneLine(label), LABEL));
  const width = Math.max(0, ...labels.map((label) => label.length));
  const greatest = Math.max(0, ...shown.map(({ value }) => value).filter(Number.isFinite));
  const lines = shown.map(({ value }, at) => {
    const share = Number.isFinite(value) && greatest > 0 ? Math.max(0, value / greatest) : 0;
    const bar = '█'.repeat(Math.max(value > 0 ? 1 : 0, Math.round(share * BAR)));
    return [(labels[at] ?? '').padEnd(width), bar, value.toLocaleString('en-US')]
      .filter((part) => part !== '')
      .join(' ');
  });
  return richText(
    section(...text(shorten(oneLine(title), room.label), { bold: true })),
    preformatted(...text([...lines, andMore(more, 'bar')].filter((line) => line !== '').join('\n'))),
  );
}
