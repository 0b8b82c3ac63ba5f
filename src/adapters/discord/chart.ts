import { barOf, type ChartRow } from '../../core/view/chart-rows.ts';
import { escapeCode } from './escape.ts';
import { clean, oneLine, shorten } from './plain.ts';

const LABEL = 24;
const LEGEND = 60;
const WIDTH = 20;

/** Bars as lines of equal-width characters, below what tells them apart; where there is no value there is no bar. */
export function drawBars(rows: readonly ChartRow[], legend: readonly string[] = []): string {
  const labels = rows.map(({ label }) => shorten(oneLine(label), LABEL).text);
  const widest = Math.max(0, ...labels.map((label) => label.length));
  const lines = rows.map((row, index) => `${(labels[index] ?? '').padEnd(widest)} ${barOf(row, WIDTH)} ${row.value}`);
  return [...legend.map((one) => shorten(oneLine(one), LEGEND).text), ...lines].join('\n');
}

/** The text in a fence that it cannot close. */
export function fenced(text: string, language = ''): string {
  const name = /^[a-z0-9+-]*/i.exec(language)?.[0] ?? '';
  return `\`\`\`${name}\n${escapeCode(clean(text)) || ' '}\n\`\`\``;
}
