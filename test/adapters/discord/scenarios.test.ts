import { expect, test } from 'vitest';
import type { DiscordOptions } from '../../../src/adapters/discord/discord-connection.ts';
import { COMMANDS } from '../../../src/core/commands/commands.ts';
import { slashCommands } from '../../../src/core/commands/slash.ts';
import { createPictures } from '../../../src/pictures/create-pictures.ts';
import { allOf } from '../../platforms/discord/components.ts';
import { MENTION } from '../../platforms/discord/loopback-discord.ts';
import { ATTACH_FILES, BOT_RIGHTS, CHANNEL, FORUM } from '../../platforms/discord/people.ts';
import type { SentMessage } from '../../platforms/discord/world.ts';
import { shippedBot } from '../../shipped-record.ts';
import { connected, saidIn } from './harness.ts';

const MANAGER = { manages: true };
const MESA = 'Uncovering mesa-optimization algorithms in Transformers';

async function lab(change: Partial<DiscordOptions> = {}) {
  const { bot, store } = await shippedBot();
  const { discord } = await connected(bot, {
    slashCommands: slashCommands(COMMANDS),
    settings: store.settings,
    ...change,
  });
  return { discord, store };
}

const given = (message: SentMessage | undefined): SentMessage => {
  if (message === undefined) throw new Error('there is no answer');
  return message;
};

const labels = (message: SentMessage | undefined): (string | undefined)[] =>
  allOf(message?.components ?? []).flatMap((one) => (one.type === 2 ? [one.label] : []));

test('/follow: the form, its preview, and the right that is missing, named', async () => {
  const { discord, store } = await lab();
  const who = { ...MANAGER, botMay: BOT_RIGHTS & ~ATTACH_FILES };
  const { form } = await discord.slash('follow', {}, who);
  if (form === undefined) throw new Error('there is no form');
  const filled = { author: 'Max Vladymyrov', every: 'weekdays', at: '8 am', zone: 'Boston' };
  const { message, ephemeral } = await discord.submit(form, filled, who);
  expect(ephemeral).toBe(true);
  for (const part of [
    'papers by Max Vladymyrov',
    '08:00',
    'America/New York',
    'How new data permeates',
    '“Attach Files”',
  ])
    expect(saidIn(message)).toContain(part);
  expect(await store.subscriptions.list()).toMatchObject([{ place: { channel: CHANNEL } }]);
});

test('a form with a value that does not work is answered with what would', async () => {
  const { discord, store } = await lab();
  const { form } = await discord.slash('follow', {}, MANAGER);
  if (form === undefined) throw new Error('there is no form');
  const { message, ephemeral } = await discord.submit(form, { zone: 'Atlantis' }, MANAGER);
  expect([ephemeral, await store.subscriptions.list()]).toEqual([true, []]);
  expect(saidIn(message)).toMatch(/“Atlantis” does not work for zone/);
});

test('/follow and /unfollow for a forum, from another channel', async () => {
  const { discord, store } = await lab();
  await discord.slashFor(FORUM, 'follow', { words: 'transformers' }, MANAGER);
  expect(await store.subscriptions.list()).toMatchObject([{ place: { channel: FORUM } }]);
  expect(saidIn((await discord.slashFor(FORUM, 'following', {}, MANAGER)).message)).toContain('transformers');
  await discord.slashFor(FORUM, 'unfollow', {}, MANAGER);
  expect(await store.subscriptions.list()).toEqual([]);
});

test('a person without the right to manage changes nothing', async () => {
  const { discord, store } = await lab();
  for (const [command, options] of [
    ['follow', { words: 'x' }],
    ['follow', {}],
    ['unfollow', {}],
  ] as const) {
    const { message, ephemeral } = await discord.slash(command, options);
    expect([saidIn(message), ephemeral]).toEqual([expect.stringContaining('right to manage'), true]);
  }
  expect(await store.subscriptions.list()).toEqual([]);
});

test('alone with the bot somebody follows for themselves, but hides and tracks nothing for everybody', async () => {
  const { discord, store } = await lab();
  const alone = { direct: true };
  await discord.slash('follow', { words: 'transformers' }, alone);
  expect(await store.subscriptions.list()).toHaveLength(1);
  for (const [command, options] of [
    ['hide', { paper: 'GradMax' }],
    ['track', { who: 'Max Vladymyrov' }],
  ] as const)
    expect(saidIn((await discord.slash(command, options, alone)).message)).toContain(
      'the right to manage what all share',
    );
  expect(saidIn((await discord.slash('paper', { paper: 'GradMax' }, alone)).message)).toContain('GradMax: Growing');
});

test('the menu of a message: look up the papers that it names, and cite them', async () => {
  const { discord } = await lab();
  const said = 'I liked https://arxiv.org/abs/2309.05858v2, and arXiv:2402.14180 too';
  const found = saidIn((await discord.pointAt('Look up papers', said)).message);
  expect([MESA, 'Linear Transformers'].every((title) => found.includes(title))).toBe(true);
  expect(saidIn((await discord.pointAt('Cite', said)).message)).toContain('2309.05858');
  const { message, ephemeral } = await discord.pointAt('Look up papers', 'nothing of the kind');
  expect([ephemeral, saidIn(message)]).toEqual([true, expect.stringMatching(/\S/)]);
});

test('a list: each paper opens by a button of its own', async () => {
  const { discord } = await lab();
  const { message } = await discord.slash('papers', { words: 'mesa-optimization' });
  expect(labels(message)).toContain('Open');
  const opened = await discord.press(given(message), 'Open');
  expect(opened.steps).toEqual(['reply']);
  expect(saidIn(opened.message)).toContain(`[${MESA}](https://arxiv.org/abs/2309.05858)`);
});

test('a card: the abstract unfolds and folds where it is', async () => {
  const { discord } = await lab();
  const { message } = await discord.slash('paper', { paper: 'mesa-optimization' });
  expect(labels(message)).toEqual(expect.arrayContaining(['Abstract', 'Cite', 'Related', 'Authors']));
  const whole = await discord.press(given(message), 'Abstract');
  expect([whole.steps, whole.message?.id]).toEqual([['update'], message?.id]);
  expect(saidIn(whole.message).length).toBeGreaterThan(saidIn(message).length + 200);
  const folded = await discord.press(given(whole.message), 'Fold');
  expect([folded.steps, saidIn(folded.message)]).toEqual([['update'], expect.stringContaining('…')]);
});

test.each([
  ['Related', 'similar to'],
  ['Authors', 'Johannes von Oswald'],
  ['Cite', '@'],
])('a card: %s', async (label, said) => {
  const { discord } = await lab();
  const { message } = await discord.slash('paper', { paper: 'mesa-optimization' });
  expect(saidIn((await discord.press(given(message), label)).message)).toContain(said);
});

test.each([
  ['author', {}],
  ['coauthors', {}],
  ['ask', { question: 'papers per year' }],
])('/%s %o: its chart is a picture, described', async (command, options) => {
  const { discord } = await lab({ pictures: createPictures() });
  const { message } = await discord.slash(command, options);
  expect(message?.files.map(({ name, text }) => [name, text.slice(1, 4)])).toEqual([['chart-1.png', 'PNG']]);
  const gallery = allOf(message?.components ?? []).find(({ type }) => type === 12);
  expect(gallery).toMatchObject({ items: [{ description: expect.stringMatching(/\d/) }] });
});

test('a name that fits several: chosen from a menu', async () => {
  const { discord } = await lab();
  const reply = await discord.message(`${MENTION} papers with Miller or Sun`);
  expect(saidIn(reply)).not.toBe('');
  const { message } = await discord.slash('paper', { paper: 'learning' });
  const menu = allOf(given(message).components ?? []).find(({ type }) => type === 3);
  if (menu?.type !== 3) throw new Error('there are no other matches');
  const [other] = menu.options;
  expect(saidIn((await discord.press(given(message), other?.label ?? '')).message)).toContain(
    other?.label.slice(0, 20),
  );
});

test.each([
  ['paper', { paper: 'mesa-opt' }, MESA],
  ['author', { author: 'sandl' }, 'Mark Sandler'],
  ['papers', { category: 'learn' }, 'LG'],
  ['follow', { zone: 'zuri' }, 'Zurich · Europe/Zurich · UTC+01:00'],
])('/%s %o is completed', async (command, options, label) => {
  const { discord } = await lab();
  const choices = await discord.autocomplete(command, options);
  expect(choices[0]?.name).toContain(label);
  expect(choices.length).toBeLessThanOrEqual(25);
});

test.each(['', ' ', '((', '\\', '"', '*'.repeat(500), '\u202e', '🏳️‍🌈', ',,,'])(
  'typing %j disturbs nobody',
  async (typed) => {
    const { discord } = await lab();
    for (const [command, key] of [
      ['paper', 'paper'],
      ['papers', 'with'],
      ['papers', 'category'],
      ['follow', 'zone'],
      ['help', 'command'],
      ['nothing', 'nothing'],
    ] as const)
      expect(Array.isArray(await discord.autocomplete(command, { [key]: typed }))).toBe(true);
  },
);
