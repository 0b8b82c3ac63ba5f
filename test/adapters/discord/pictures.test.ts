import { expect, test } from 'vitest';
import type { Pictures } from '../../../src/core/ports.ts';
import type { View } from '../../../src/core/view/block.ts';
import { allOf } from '../../platforms/discord/components.ts';
import { MENTION } from '../../platforms/discord/loopback-discord.ts';
import { connected, echo, saidIn } from './harness.ts';

const CHART: View = {
  audience: 'everyone',
  blocks: [
    {
      kind: 'chart',
      title: 'By year',
      labels: ['2024'],
      series: [{ label: 'Papers', values: [3] }],
      alt: 'Three in 2024',
    },
  ],
};
const drawing: Pictures = { draw: async ({ title }) => new TextEncoder().encode(`PNG of ${title}`) };
const broken: Pictures = { draw: () => Promise.reject(new Error('no font')) };

test('a chart is a picture, in answers and in messages', async () => {
  const { discord } = await connected(
    echo(() => CHART),
    { pictures: drawing },
  );
  const { message } = await discord.slash('papers');
  for (const one of [message, await discord.message(`${MENTION} trend`)]) {
    expect(one?.files).toEqual([{ name: 'chart-1.png', text: 'PNG of By year' }]);
    expect(allOf(one?.components ?? []).map(({ type }) => type)).toEqual([17, 12]);
  }
});

test('one that can’t be drawn is bars of text', async () => {
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const { discord } = await connected(
    echo(() => CHART),
    { pictures: broken, log },
  );
  const { message } = await discord.slash('papers');
  expect(saidIn(message)).toContain('2024 ████████████████████ 3');
  expect(message?.files).toEqual([]);
});
