import { expect, test } from 'vitest';
import { linksIn } from '../../../src/adapters/discord/linked.ts';
import { choose } from '../../../src/core/model/preferences.ts';
import { CHANNEL, GUILD, OTHER_CHANNEL, THREAD } from '../../platforms/discord/people.ts';
import { shippedBot } from '../../shipped-record.ts';
import { connected, echo, saidIn } from './harness.ts';

const LINK = 'https://arxiv.org/abs/2309.05858';

async function lab({ readsMessages = true } = {}) {
  const { bot, store } = await shippedBot();
  const place = { platform: 'discord' as const, workspace: GUILD, channel: CHANNEL };
  await choose(store.settings, { place, scope: 'channel', name: 'links', value: 'yes' });
  return connected(bot, { settings: store.settings }, { readsMessages });
}

test.each([
  [`see ${LINK} and ${LINK}`, [LINK]],
  ['(https://arxiv.org/pdf/2309.05858v2)', ['https://arxiv.org/pdf/2309.05858v2']],
  ['https://doi.org/10.1000/182 is it', ['https://doi.org/10.1000/182']],
  [`<${LINK}>`, []],
  ['arXiv:2309.05858', []],
  ['https://example.org/arxiv.org/abs/2309.05858', []],
])('the links in “%s”', (text, links) => {
  expect(linksIn(text)).toEqual(links);
});

test('a link pasted where that is switched on gets a card, in threads too; elsewhere, and from bots, nothing does', async () => {
  const { discord } = await lab();
  discord.say(`elsewhere ${LINK}`, { channel: OTHER_CHANNEL });
  discord.say(`a bot ${LINK}`, { bot: true });
  discord.say('what is not here https://arxiv.org/abs/2501.99999');
  discord.say('no link at all');
  expect(saidIn(await discord.message(`have you read ${LINK} yet?`))).toContain('mesa-optimization');
  expect(saidIn(await discord.message(LINK, { channel: THREAD }))).toContain('mesa-optimization');
  expect([CHANNEL, OTHER_CHANNEL].map((channel) => discord.messages(channel).length)).toEqual([1, 0]);
});

test('without the intent nothing is read, and whoever switches cards on is told', async () => {
  const { discord } = await lab({ readsMessages: false });
  expect(discord.gateway.intents & (1 << 15)).toBe(0);
  const { message } = await discord.slash('settings', { links: 'yes' }, { manages: true });
  expect(saidIn(message)).toContain('“Message Content Intent”');
});

test('with it nothing is said of it', async () => {
  const bot = echo();
  const { discord } = await connected(bot, {}, { readsMessages: true });
  await discord.slash('status');
  expect(bot.asked[0]?.asker).not.toHaveProperty('linksHindrance');
});
