import type { types } from '@slack/bolt';
import type { Chart } from '../../core/view/block.ts';
import { barOf, chartRows, legendOf } from '../../core/view/chart-rows.ts';
import { oneLine } from './escape.ts';
import { LIMITS } from './limits.ts';
import { plainText, preformatted, richText, section, text } from './rich-text.ts';
import type { Room } from './room.ts';
import { andMore, first, shorten } from './shorten.ts';

const LABEL = 24;
const LEGEND = 60;
const BAR = 24;

/** The picture of a chart where it has one, else bars of block characters, the longest for the greatest value. */
export function renderChart(chart: Chart, room: Room, file: string | undefined): types.KnownBlock[] {
  if (file !== undefined) return [picture(chart, file)];
  if (chart.illustrates) return [];
  const { shown, more } = first(chartRows(chart), room.bars);
  const labels = shown.map(({ label }) => shorten(oneLine(label), LABEL));
  const width = Math.max(0, ...labels.map((label) => label.length));
  const lines = shown.map((row, at) =>
    [(labels[at] ?? '').padEnd(width), barOf(row, BAR), row.value].filter((part) => part !== '').join(' '),
  );
  const legend = legendOf(chart).map((one) => shorten(oneLine(one), LEGEND));
  return richText(
    section(...text(shorten(oneLine(chart.title), room.label), { bold: true })),
    preformatted(...text([...legend, ...lines, andMore(more, 'bar')].filter((line) => line !== '').join('\n'))),
  );
}

function picture({ title, alt }: Chart, id: string): types.ImageBlock {
  const called = shorten(oneLine(title), LIMITS.imageTitle);
  return {
    type: 'image',
    slack_file: { id },
    alt_text: shorten(oneLine(alt), LIMITS.imageAlt) || 'A chart',
    ...(called !== '' && { title: plainText(called) }),
  };
}
