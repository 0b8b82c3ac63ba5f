import { expect, test } from 'vitest';
import { COMMANDS } from '../../../src/core/commands/commands.ts';
import { slashCommands } from '../../../src/core/commands/slash.ts';
import { MENTION } from '../../platforms/discord/loopback-discord.ts';
import { shippedBot } from '../../shipped-record.ts';
import { connected, saidIn } from './harness.ts';

const MESA = 'Uncovering mesa-optimization algorithms in Transformers';

async function lab() {
  const { bot, store } = await shippedBot();
  return connected(bot, { slashCommands: slashCommands(COMMANDS), settings: store.settings });
}

test('/paper mesa-optimization: the card, linked, with everything known', async () => {
  const { discord } = await lab();
  const { message, ephemeral, steps } = await discord.slash('paper', { paper: 'mesa-optimization' });
  expect([ephemeral, steps]).toEqual([false, ['reply']]);
  const text = saidIn(message);
  for (const part of [
    `[${MESA}](https://arxiv.org/abs/2309.05858)`,
    '11 September 2023',
    'Johannes von Oswald',
    'Max Vladymyrov',
    'in-context learning',
  ])
    expect(text).toContain(part);
});

test('every command of the list is registered, as it can be used', async () => {
  const { discord } = await lab();
  const slash = discord.world.registered.filter(({ type }) => type === 1).map(({ name }) => name);
  expect(slash).toEqual(slashCommands(COMMANDS).map(({ name }) => name));
});

test('the same question by mention, in a direct message and by /ask', async () => {
  const { discord } = await lab();
  const question = 'what did the author publish in 2024';
  const mentioned = await discord.message(`${MENTION} ${question}`);
  const direct = await discord.message(question, { direct: true });
  const { message: asked } = await discord.slash('ask', { question });
  const text = saidIn(mentioned);
  const titles = ['Learning and Unlearning of Fabricated Knowledge', 'Narrowing the Focus', 'Linear Transformers'];
  const places = titles.map((title) => text.indexOf(title));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect([saidIn(direct), saidIn(asked)]).toEqual([text, text]);
});

test('a click equals typing', async () => {
  const { discord } = await lab();
  const { message } = await discord.slash('paper', { paper: 'mesa-optimization' });
  if (message === undefined) throw new Error('there is no answer');
  const clicked = await discord.press(message, 'Cite');
  const typed = await discord.slash('cite', { paper: 'arXiv:2309.05858' });
  expect(saidIn(clicked.message)).toContain('@');
  expect(saidIn(clicked.message)).toBe(saidIn(typed.message));
});

test('the list turns its pages in place', async () => {
  const { discord } = await lab();
  const { message } = await discord.slash('papers');
  if (message === undefined) throw new Error('there is no answer');
  const next = await discord.press(message, 'Next ▶');
  expect([next.steps, next.message?.id]).toEqual([['update'], message.id]);
  const back = await discord.press(next.message ?? message, '◀ Previous');
  expect(saidIn(back.message)).toBe(saidIn(message));
});

test('titles are offered while they are typed', async () => {
  const { discord } = await lab();
  const choices = await discord.autocomplete('paper', { paper: 'mesa-opt' });
  expect(choices[0]?.name).toBe(MESA);
  const { message } = await discord.slash('paper', { paper: choices[0]?.value ?? '' });
  expect(saidIn(message)).toContain(`[${MESA}]`);
});

test('a failure is a sentence for the asker alone', async () => {
  const { discord } = await lab();
  const { message, ephemeral } = await discord.slash('author', { author: 'Nobody Atall' });
  expect(ephemeral).toBe(true);
  expect(saidIn(message)).toMatch(/Nobody called “Nobody Atall”/);
});

test.each(slashCommands(COMMANDS).map(({ name }) => name))('/%s is answered inside every limit', async (name) => {
  const { discord } = await lab();
  const given = {
    ask: { question: 'how many papers?' },
    paper: { paper: 'few-shot' },
    related: { paper: 'few-shot' },
    cite: { paper: 'few-shot' },
    follow: { author: 'Max Vladymyrov' },
  };
  const options: Readonly<Record<string, Record<string, string>>> = given;
  const { message } = await discord.slash(name, options[name] ?? {}, { manages: true });
  expect(saidIn(message)).not.toBe('');
  expect(saidIn(message)).not.toContain('Something went wrong');
});
