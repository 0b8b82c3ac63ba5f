import { escapeCode } from './escape.ts';
import { clean, oneLine, shorten } from './plain.ts';

const LABEL = 24;
const WIDTH = 20;

type Bar = { label: string; value: number };

/** Bars as lines of equal-width characters; a value that is no positive number has no bar. */
export function drawBars(bars: readonly Bar[]): string {
  const labels = bars.map(({ label }) => shorten(oneLine(label), LABEL).text);
  const widest = Math.max(0, ...labels.map((label) => label.length));
  const most = Math.max(0, ...bars.map(({ value }) => value).filter((value) => value > 0));
  const lines = bars.map(({ value }, index) => {
    const length = value > 0 ? Math.max(1, Math.round((value / most) * WIDTH)) : 0;
    return `${(labels[index] ?? '').padEnd(widest)} ${'█'.repeat(length)} ${value.toLocaleString('en-US')}`;
  });
  return lines.join('\n');
}

/** The text in a fence that it cannot close. */
export function fenced(text: string, language = ''): string {
  const name = /^[a-z0-9+-]*/i.exec(language)?.[0] ?? '';
  return `\`\`\`${name}\n${escapeCode(clean(text)) || ' '}\n\`\`\``;
}
