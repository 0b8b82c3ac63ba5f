import { statSync } from 'node:fs';
import { renderMessage } from '../../src/adapters/discord/render.ts';
import { renderView } from '../../src/adapters/slack/render.ts';
import type { Inquiry } from '../../src/core/inquiry.ts';
import type { View } from '../../src/core/view/block.ts';
import { createPictures } from '../../src/pictures/create-pictures.ts';
import { asker, shippedBot } from '../../test/shipped-record.ts';
import { discordPage } from './discord-page.ts';
import { shoot } from './shoot.ts';
import { slackPage } from './slack-page.ts';

const NOW = '2025-06-02T09:41:00.000Z';
const MOST_BYTES = 150_000;

type Shot = { name: string; on: 'discord' | 'slack'; asked: string; said: Inquiry['said'] };

const ask = (text: string): Inquiry['said'] => ({ kind: 'sentence', text });

/** Pictures of real answers over the shipped record, for the README. */
const SHOTS: readonly Shot[] = [
  {
    name: 'discord-paper',
    on: 'discord',
    asked: '/paper mesa-optimization',
    said: { kind: 'command', name: 'paper', options: { paper: 'mesa-optimization' } },
  },
  {
    name: 'discord-compare',
    on: 'discord',
    asked: '/compare Max Vladymyrov Mark Sandler',
    said: { kind: 'command', name: 'compare', options: { author: 'Max Vladymyrov', with: 'Mark Sandler' } },
  },
  {
    name: 'slack-papers',
    on: 'slack',
    asked: 'what did the author publish in 2024',
    said: ask('what did the author publish in 2024'),
  },
  { name: 'slack-trend', on: 'slack', asked: 'most productive year', said: ask('most productive year') },
];

const { bot } = await shippedBot();
const pictures = createPictures();
const asAddress = (png: Uint8Array): string => `data:image/png;base64,${Buffer.from(png).toString('base64')}`;

for (const { name, on, asked, said } of SHOTS) {
  const place = { platform: on, workspace: 'T1', channel: 'C1' } as const;
  const view = await bot.answer({ asker: asker({ place, conversation: name, direct: false }), now: NOW, said });
  const target = new URL(`../../../docs/${name}.png`, import.meta.url).pathname;
  shoot(on === 'discord' ? await onDiscord(asked, view) : await onSlack(asked, view), target);
  const { size } = statSync(target);
  console.log(`docs/${name}.png\t${size.toLocaleString('en-US')} bytes`);
  if (size > MOST_BYTES) process.exitCode = 1;
}

async function onDiscord(asked: string, view: View): Promise<string> {
  const { body, charts } = renderMessage(view, { pictures: true });
  const drawn = charts.map(async ({ name, chart }) => [name, asAddress(await pictures.draw(chart))] as const);
  return discordPage(asked, body, new Map(await Promise.all(drawn)));
}

async function onSlack(asked: string, view: View): Promise<string> {
  const charts = view.blocks.filter((block) => block.kind === 'chart');
  const drawn = await Promise.all(charts.map(async (chart) => asAddress(await pictures.draw(chart))));
  const ids = new Map(charts.map((chart, at) => [chart, String(at)]));
  return slackPage(asked, renderView(view, ids).blocks, (id) => drawn[Number(id)] ?? '');
}
