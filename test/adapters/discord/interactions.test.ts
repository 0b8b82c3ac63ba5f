import { expect, test } from 'vitest';
import type { View } from '../../../src/core/view/block.ts';
import { MENTION } from '../../platforms/discord/loopback-discord.ts';
import { CHANNEL, GUILD, USER } from '../../platforms/discord/people.ts';
import { connected, echo, later, saidIn, sentence, settingsInMemory } from './harness.ts';

const papers = (page: number, change: Partial<View> = {}): View => ({
  audience: 'everyone',
  blocks: [
    { kind: 'heading', text: `Page ${page}` },
    { kind: 'buttons', actions: [{ label: 'Next', query: { kind: 'papers', words: 'x', page: page + 1 } }] },
    { kind: 'buttons', actions: [{ label: 'Cite', query: { kind: 'cite', words: 'x' } }] },
    { kind: 'menu', placeholder: 'Which', actions: [{ label: 'Other', query: { kind: 'paper', paper: 'arxiv:1' } }] },
  ],
  answered: { query: { kind: 'papers', words: 'x', page }, answer: { kind: 'thanks' }, understood: '', notices: [] },
  ...change,
});

test('a slash command becomes an inquiry, and its answer a reply', async () => {
  const bot = echo();
  const { discord } = await connected(bot, {}, { readsMessages: true });
  const { message, steps, ephemeral } = await discord.slash('papers', { sort: 'title' });
  expect(steps).toEqual(['reply']);
  expect(ephemeral).toBe(false);
  expect(saidIn(message)).toBe('{"kind":"command","name":"papers","options":{"sort":"title"}}');
  expect(bot.asked[0]?.asker).toEqual({
    place: { platform: 'discord', workspace: GUILD, channel: CHANNEL },
    user: USER,
    conversation: `discord:${CHANNEL}:${USER}`,
    direct: false,
    mayManage: false,
  });
});

test('/ask is a sentence', async () => {
  const bot = echo();
  const { discord } = await connected(bot);
  await discord.slash('ask', { question: 'how many?' });
  expect(bot.asked[0]?.said).toEqual({ kind: 'sentence', text: 'how many?' });
});

test('who may manage: the right on a server, anyone in a direct message', async () => {
  const bot = echo();
  const { discord } = await connected(bot);
  await discord.slash('status', {}, { manages: true });
  await discord.slash('status', {}, { direct: true });
  expect(bot.asked.map(({ asker }) => [asker.mayManage, asker.direct, asker.place.workspace])).toEqual([
    [true, false, GUILD],
    [true, true, ''],
  ]);
});

test('what concerns only the asker is shown to nobody else', async () => {
  const { discord } = await connected(echo(() => sentence('no', 'asker')));
  expect(await discord.slash('papers')).toMatchObject({ ephemeral: true, steps: ['reply'] });
});

test('a slow core is acknowledged first', async () => {
  const answer = later<View>();
  const { discord } = await connected(
    echo(() => answer.promise),
    { acknowledgeWithinMs: 1 },
  );
  const asked = discord.slash('papers');
  expect(await discord.next(({ kind }) => kind === 'acknowledged')).toMatchObject({ step: 'defer' });
  answer.resolve(sentence('at last'));
  const { steps, message, ephemeral } = await asked;
  expect(steps).toEqual(['defer', 'edit']);
  expect([saidIn(message), ephemeral]).toEqual(['at last', false]);
});

test.each([
  ['papers', 'asker' as const, ['defer', 'delete', 'follow-up'], true],
  ['status', 'asker' as const, ['defer', 'edit'], true],
  ['status', 'everyone' as const, ['defer', 'delete', 'follow-up'], false],
])('a slow /%s for %s reaches the right people', async (command, audience, expected, hidden) => {
  const answer = later<View>();
  const { discord } = await connected(
    echo(() => answer.promise),
    { acknowledgeWithinMs: 1 },
  );
  const asked = discord.slash(command, {}, { manages: true });
  await discord.next(({ kind }) => kind === 'acknowledged');
  answer.resolve(sentence('here', audience));
  const { steps, message, ephemeral } = await asked;
  expect(steps).toEqual(expected);
  expect([saidIn(message), ephemeral]).toEqual(['here', hidden]);
});

test('a page button turns the page where it is; others answer anew', async () => {
  const bot = echo(({ said }) => (said.kind === 'query' && said.text.includes('page:2') ? papers(2) : papers(1)));
  const { discord } = await connected(bot);
  const { message } = await discord.slash('papers');
  if (message === undefined) throw new Error('there is no answer');
  const turned = await discord.press(message, 'Next');
  expect(turned.steps).toEqual(['update']);
  expect(turned.message?.id).toBe(message.id);
  expect(saidIn(turned.message)).toBe('Page 2');
  const cited = await discord.press(message, 'Cite');
  expect(cited.steps).toEqual(['reply']);
  expect(cited.message?.id).not.toBe(message.id);
  const chosen = await discord.press(message, 'Other');
  expect(chosen.steps).toEqual(['reply']);
  expect(bot.asked.slice(1).map(({ said }) => said)).toEqual([
    { kind: 'query', text: 'papers words:x page:2' },
    { kind: 'query', text: 'cite words:x' },
    { kind: 'query', text: 'paper paper:arxiv:1' },
  ]);
});

test('a page button over a slow core: acknowledged, then edited', async () => {
  const second = later<View>();
  const bot = echo(({ said }) => (said.kind === 'query' ? second.promise : papers(1)));
  const { discord } = await connected(bot, { acknowledgeWithinMs: 30 });
  const { message } = await discord.slash('papers');
  if (message === undefined) throw new Error('there is no answer');
  const pressed = discord.press(message, 'Next');
  await discord.next((event) => event.kind === 'acknowledged' && event.step === 'defer-update');
  second.resolve(papers(2));
  const { steps, message: turned } = await pressed;
  expect([steps, turned?.id, saidIn(turned)]).toEqual([['defer-update', 'edit'], message.id, 'Page 2']);
});

test('a page that fails leaves the message as it is, and tells the one who pressed', async () => {
  const bot = echo(({ said }) => (said.kind === 'query' ? sentence('no such page', 'asker') : papers(1)));
  const { discord } = await connected(bot);
  const { message } = await discord.slash('papers');
  if (message === undefined) throw new Error('there is no answer');
  const { steps, ephemeral, message: told } = await discord.press(message, 'Next');
  expect([steps, ephemeral, told?.id === message.id]).toEqual([['reply'], true, false]);
});

test('a long query survives a restart of the bot; a forgotten one is answered with a sentence', async () => {
  const words = 'a long topic '.repeat(30).trim();
  const view: View = {
    audience: 'everyone',
    blocks: [{ kind: 'buttons', actions: [{ label: 'Ask', query: { kind: 'papers', words } }] }],
  };
  const settings = settingsInMemory();
  const kept = await connected(
    echo(({ said }) => (said.kind === 'query' ? sentence(said.text) : view)),
    { settings },
  );
  const { message } = await kept.discord.slash('papers');
  if (message === undefined) throw new Error('there is no answer');
  await kept.connection.stop();
  const again = kept.reconnected();
  await again.start();
  expect(saidIn((await kept.discord.press(message, 'Ask')).message)).toBe(`papers words:"${words}"`);
  await again.stop();

  const forgetful = await connected(echo());
  const lost = await forgetful.discord.press(message, 'Ask');
  expect(saidIn(lost.message)).toMatch(/no longer know what this button asked/);
  expect(lost.ephemeral).toBe(true);
});

test('a failure of the core is answered with its reference', async () => {
  const { discord } = await connected(
    echo(() => {
      throw new Error('a bug');
    }),
  );
  const { message, ephemeral } = await discord.slash('papers');
  expect(saidIn(message)).toMatch(/^Something went wrong on our side. It is logged under \d+/);
  expect(ephemeral).toBe(true);
});

test('an answer that Discord refuses is followed by a sentence', async () => {
  const { discord } = await connected(echo());
  discord.faults.push({ on: /callback$/, status: 400, code: 50035 });
  expect(saidIn((await discord.slash('papers')).message)).toMatch(/^Something went wrong/);
});

test('a full disk, where a long query can’t be kept, is answered', async () => {
  const query = { kind: 'papers' as const, words: 'a long topic '.repeat(30).trim() };
  const view: View = { audience: 'everyone', blocks: [{ kind: 'buttons', actions: [{ label: 'Ask', query }] }] };
  const kept = settingsInMemory();
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  const set = (key: string, value: string) => (key.includes(':query:') ? Promise.reject(full) : kept.set(key, value));
  const { discord } = await connected(
    echo(() => view),
    { settings: { ...kept, set } },
  );
  expect(saidIn((await discord.slash('papers')).message)).toMatch(/^Something went wrong/);
});

test('a file goes with the answer', async () => {
  const text = `@article{x, title = {${'Wörter '.repeat(1000)}}}`;
  const view: View = { audience: 'everyone', blocks: [{ kind: 'code', language: 'bibtex', text }] };
  const { discord } = await connected(echo(() => view));
  expect((await discord.slash('papers')).message?.files).toEqual([{ name: 'text.bib', text }]);
  expect((await discord.message(`${MENTION} cite`)).files).toEqual([{ name: 'text.bib', text }]);
});

test('completions: at most 25, each within 100 characters, and none where the core is slow or fails', async () => {
  const { discord } = await connected(echo());
  const choices = await discord.autocomplete('paper', { paper: 'mes' });
  expect(choices).toHaveLength(25);
  expect(choices[0]).toMatchObject({ name: expect.stringMatching(/^mes 0 x+…$/), value: 'v0' });

  const failing = await connected({ ...echo(), complete: () => Promise.reject(new Error('a bug')) });
  expect(await failing.discord.autocomplete('paper', { paper: 'mes' })).toEqual([]);
  const slow = await connected({ ...echo(), complete: () => new Promise(() => undefined) }, { acknowledgeWithinMs: 1 });
  expect(await slow.discord.autocomplete('paper', { paper: 'mes' })).toEqual([]);
});
