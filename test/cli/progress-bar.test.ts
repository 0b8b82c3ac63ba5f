import { expect, test } from 'vitest';
import { createProgressBar } from '../../src/cli/progress-bar.ts';

function drawnOn(isTTY: boolean): string[] {
  const drawn: string[] = [];
  const bar = createProgressBar({ isTTY, write: (text) => drawn.push(text) });
  for (const done of [0, 1, 500, 501, 1000]) bar.show('papers', done, 1000);
  bar.end();
  return drawn.map((text) => text.replace('\r\u001B[K', '<'));
}

test('it is drawn anew in place only where it looks different, and taken away', () => {
  expect(drawnOn(true)).toEqual([
    `<papers ${'░'.repeat(30)} 0 %`,
    `<papers ${'█'.repeat(15)}${'░'.repeat(15)} 50 %`,
    `<papers ${'█'.repeat(30)} 100 %`,
    '<',
  ]);
});

test('nothing is drawn where there is no terminal', () => {
  expect(drawnOn(false)).toEqual([]);
});
