import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { slackManifest } from '../../../src/adapters/slack/manifest.ts';
import { importRecords } from '../../../src/core/catalogue/import-records.ts';
import { COMMANDS } from '../../../src/core/commands/commands.ts';
import { slashCommands } from '../../../src/core/commands/slash.ts';
import type { Store } from '../../../src/core/ports.ts';
import { readSource } from '../../../src/sources/read-source.ts';
import { actionsIn } from '../../platforms/slack/shown.ts';
import type { SlackServer } from '../../platforms/slack/slack-server.ts';
import type { Posted } from '../../platforms/slack/workspace.ts';
import { type Harness, NOW, WAYS } from './harness.ts';
import { closeLab, openLab } from './lab.ts';

const TITLE = '<!channel> & *bold*';
const QUESTION = 'what did the author publish in 2024';
const IN_2024 = ['Learning and Unlearning of Fabricated Knowledge', 'Narrowing the Focus', 'Linear Transformers'];

/** Alone they ask for more, or open a form. */
const WITH_SOMETHING: Readonly<Record<string, string>> = {
  '/ask': 'help',
  '/follow': 'every:day',
  '/settings': 'scope:channel',
  '/track': 'Ada Lovelace',
};

/** The titles of a list in the order shown. */
const titles = ({ shown }: Posted): readonly string[] =>
  [...shown.matchAll(/^\d+\. (.*)$/gm)].map(([, title = '']) => title);
const expectPapersOf2024 = (answer: Posted): void => {
  expect(titles(answer)).toEqual(IN_2024.map((title) => expect.stringContaining(title)));
};

describe.each(WAYS)('a lab asks over $way', ({ connect }) => {
  let slack: SlackServer;
  let harness: Harness;
  let store: Store;
  beforeEach(async () => {
    ({ slack, harness, store } = await openLab(connect));
  });
  afterEach(() => closeLab({ slack, harness }));

  test('by mention in a channel, and goes on in the thread', async () => {
    const first = await slack.mention(QUESTION);
    expectPapersOf2024(first);
    const second = await slack.mention('and in 2023?', { thread: String(first.thread) });
    expect(second.thread).toBe(first.thread);
    expect(second.shown).toContain('Uncovering mesa-optimization algorithms in Transformers');
    expect(second.shown).not.toContain('Narrowing the Focus');
  });

  test('by direct message', async () => {
    expectPapersOf2024(await slack.direct(QUESTION));
  });

  test('once, however often Slack delivers it', async () => {
    await slack.mention(QUESTION);
    await slack.again();
    await slack.again();
    await harness.connection.stop();
    expect(slack.posted).toHaveLength(1);
  });

  test('in two threads at once, which do not mix', async () => {
    const [one, other] = [await slack.mention(QUESTION), await slack.mention('papers in 2019', { user: 'U333' })];
    const thread = (answer: Posted) => ({ thread: String(answer.thread) });
    const inOne = await slack.mention('how many is that?', thread(one));
    const inOther = await slack.mention('how many is that?', { ...thread(other), user: 'U333' });
    expect(inOne.shown).toMatch(/\b3 papers/);
    expect(inOther.shown).toMatch(/2019/);
  });

  test('in six turns of one thread', async () => {
    const first = await slack.mention('papers with Mark Sandler');
    const thread = { thread: String(first.thread) };
    const total = titles(first).length;
    expect(total).toBeGreaterThan(1);
    const next = async (text: string): Promise<string> => (await slack.mention(text, thread)).shown;
    expect(await next('how many is that?')).toContain(`${total} papers`);
    expect(await next('oldest first')).toContain('oldest first');
    expect(await next('the second one')).toMatch(/Sandler/);
    expect(await next('cite it')).toContain('@');
    expect(await next('who are the authors?')).toMatch(/Sandler/);
    expect(new Set(slack.posted.map((posted) => posted.thread))).toEqual(new Set([first.thread]));
  });

  test('by two people in turn, in two threads of one channel', async () => {
    const ask = (user: string, thread?: string) => (text: string) =>
      slack.mention(text, { user, ...(thread !== undefined && { thread }) });
    const ada = await ask('UADA')(QUESTION);
    const bob = await ask('UBOB')('papers in 2019');
    const [andAda, andBob] = [ask('UADA', String(ada.thread)), ask('UBOB', String(bob.thread))];
    const said: string[] = [];
    for (const turn of ['how many is that?', 'oldest first', 'the first one'])
      for (const next of [andAda, andBob]) said.push((await next(turn)).shown);
    const [adaCount, bobCount, adaOrder, bobOrder, adaOne, bobOne] = said;
    expect(adaCount).toMatch(/3 papers.* in 2024/);
    expect(bobCount).toMatch(/in 2019/);
    expect(adaOrder).toMatch(/2024/);
    expect(bobOrder).toMatch(/2019/);
    expect(adaOne).toMatch(/2024/);
    expect(bobOne).toMatch(/2019/);
  });

  test('and a title that looks like markup reaches people as its characters', async () => {
    const record = JSON.stringify({
      title: TITLE,
      authors: ['Max Vladymyrov'],
      date: '2026-11-20',
      arxiv: '2611.01234',
    });
    const reading = readSource(new TextEncoder().encode(record), 'jsonl', { asOf: '2026-11-23' });
    if (!reading.ok) throw new Error(reading.faults[0]?.reason);
    await importRecords(store.catalogue, reading.batch, NOW);
    const card = await slack.mention('tell me about arxiv 2611.01234');
    expect(card.shown).toContain(TITLE);
    const list = await slack.command('/papers', 'year:2026');
    expect(list.shown).toContain(`1. ${TITLE}`);
    await slack.share(['https://arxiv.org/abs/2611.01234']);
    await harness.connection.stop();
    expect(slack.unfurled[0]?.shown).toContain(TITLE);
  });

  test('with a slash command, in words and in the query language', async () => {
    const card = await slack.command('/paper', 'mesa-optimization');
    expect(card.shown).toMatch(/^Uncovering mesa-optimization algorithms in Transformers\n/);
    expect(card.shown).toContain('11 September 2023');
    expect(JSON.stringify(card.blocks)).toContain('https://arxiv.org/abs/2309.05858');
    expectPapersOf2024(await slack.command('/papers', 'year:2024'));
    expectPapersOf2024(await slack.command('/ask', QUESTION));
  });

  test('and every command of the manifest is answered', async () => {
    const { slash_commands: commands } = slackManifest(slashCommands(COMMANDS), { mode: 'socket' }).features;
    expect(commands.length).toBeGreaterThan(5);
    for (const { command } of commands) {
      const { shown } = await slack.command(command, WITH_SOMETHING[command] ?? '');
      expect(shown, command).not.toMatch(/Something went wrong|There is no command/);
    }
  });

  test('by a click, which equals typing', async () => {
    const list = await slack.mention('all papers');
    const next = actionsIn(list.blocks).find(({ label }) => label.startsWith('Next'));
    const typed = await slack.command('/papers', String(next?.value).replace(/^papers /, ''));
    const clicked = await slack.press(list, String(next?.label));
    expect(clicked.replaced).toBe(list.ts);
    expect(clicked.shown).toBe(typed.shown);
    const back = await slack.press({ ...clicked, thread: list.thread }, '◀ Previous');
    expect(titles(back)).toEqual(titles(list));
  });

  test('for the whole of an abstract that was shortened', async () => {
    const card = await slack.command('/paper', 'mesa-optimization');
    const whole = await slack.press(card, 'Whole abstract');
    expect(whole.shown.length).toBeGreaterThan(card.shown.length);
    expect(actionsIn(whole.blocks).map(({ label }) => label)).not.toContain('Whole abstract');
  });

  test('what cannot be answered, and is told so alone', async () => {
    const failure = await slack.mention('papers by Zebediah Quux');
    expect(failure).toMatchObject({ via: 'chat.postEphemeral', onlyFor: 'U222' });
    expect(failure.shown).toContain('Zebediah Quux');
  });
});
