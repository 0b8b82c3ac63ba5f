import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { choose } from '../../../src/core/model/preferences.ts';
import type { Store } from '../../../src/core/ports.ts';
import { createSlackServer, type SlackServer } from '../../platforms/slack/slack-server.ts';
import { givenRealBot } from './catalogue.ts';
import { type Harness, NOW, WAYS } from './harness.ts';
import { closeLab } from './lab.ts';

const MESA = 'https://arxiv.org/abs/2309.05858';
const MESA_TITLE = 'Uncovering mesa-optimization algorithms in Transformers';

describe.each(WAYS)('over $way', ({ connect }) => {
  let slack: SlackServer;
  let harness: Harness;
  let store: Store;
  let now = NOW;
  beforeEach(async () => {
    now = NOW;
    slack = await createSlackServer();
    const given = await givenRealBot();
    store = given.store;
    harness = await connect(slack, { ...given, clock: () => now });
  });
  afterEach(() => closeLab({ slack, harness }));

  test('the assistant’s pane: questions to begin with, a status, a title, an answer in its thread', async () => {
    const thread = await slack.openPane();
    const [prompt] = slack.pane.prompts.get(thread) ?? [];
    expect(prompt?.message).toMatch(/^what did Max Vladymyrov publish in \d{4}\?$/);
    const answer = await slack.direct(String(prompt?.message), { thread });
    expect(answer).toMatchObject({ channel: 'D222', thread, onlyFor: undefined });
    expect(slack.pane.statuses).toEqual([{ thread, status: expect.stringContaining('looking') }]);
    await slack.direct('how many is that?', { thread });
    await harness.connection.stop();
    expect(slack.pane.titles.get(thread)).toBe(prompt?.message);
  });

  test('a shortcut of the workspace: a question in a form, answered in the channel that was chosen', async () => {
    const form = await slack.shortcut('ask');
    expect(form.title).toBe('Ask');
    const answer = slack.next(({ channel }) => channel === 'C222');
    await slack.submit(form, { question: 'papers in 2019' }, 'C222');
    expect(await answer).toMatchObject({ via: 'response_url', onlyFor: undefined });
    expect((await answer).shown).toContain('2019');
  });

  test('a shortcut of the workspace, with no channel chosen, is answered to the person alone', async () => {
    const answer = slack.next(({ channel }) => channel === 'U222');
    await slack.submit(await slack.shortcut('ask'), { question: 'how many papers in 2022?' });
    expect((await answer).shown).toContain('5 papers in 2022');
  });

  test('a paper is found while its title is being typed', async () => {
    const form = await slack.shortcut('find');
    const [title] = await slack.suggestions(form, 'complete:paper:paper', 'mesa');
    expect(title).toBe(MESA_TITLE);
    const answer = slack.next(({ channel }) => channel === 'U222');
    await slack.submit(form, { paper: String(title) });
    expect((await answer).shown).toContain('11 September 2023');
  });

  test('what is typed can itself be chosen', async () => {
    const form = await slack.shortcut('find');
    expect(await slack.suggestions(form, 'complete:paper:paper', 'zzz qqq')).toContain('“zzz qqq”');
  });

  test.each([
    ['lookup', MESA_TITLE],
    ['cite', '@misc{'],
  ])('the shortcut “%s” of a message is answered to whoever used it', async (name, expected) => {
    const answer = await slack.messageShortcut(name, `read <${MESA}> &amp; think`);
    expect(answer).toMatchObject({ onlyFor: 'U222' });
    expect(answer.shown).toContain(expected);
  });

  test('a link to a paper gets a card, once in a channel within half an hour', async () => {
    await slack.share([MESA]);
    await slack.share([MESA]);
    await slack.share([`${MESA}v2`], { channel: 'C222' });
    now = '2026-11-23T12:31:00.000Z';
    await slack.share([MESA]);
    await harness.connection.stop();
    expect(slack.unfurled.map(({ channel, url }) => [channel, url])).toEqual([
      ['C111', MESA],
      ['C222', `${MESA}v2`],
      ['C111', MESA],
    ]);
    expect(slack.unfurled[0]?.shown).toContain(MESA_TITLE);
  });

  test('links of OpenAlex and Semantic Scholar lead to papers, too', async () => {
    const ids = { openalex: 'W4386711234', semanticScholar: 'c0ffee'.repeat(6).concat('c0ff') };
    const [paper] = (
      await store.catalogue.find({ words: 'mesa-optimization' }, { sort: 'relevance', offset: 0, limit: 1 })
    ).papers;
    if (paper === undefined) throw new Error('the paper is gone');
    await store.catalogue.save({ papers: [{ ...paper, ids: { ...paper.ids, ...ids } }], authors: [] });
    const urls = [
      `https://openalex.org/works/${ids.openalex}`,
      `https://www.semanticscholar.org/paper/Uncovering-mesa-optimization-Oswald/${ids.semanticScholar}`,
    ];
    await slack.share([String(urls[0])]);
    await slack.share([String(urls[1])], { channel: 'C222' });
    await harness.connection.stop();
    expect(slack.unfurled.map(({ url }) => url)).toEqual(urls);
  });

  test('no card below a link that leads to no paper here, among three, by the bot, while typing, or where it is no member', async () => {
    await slack.share(['https://arxiv.org/abs/1706.03762']);
    await slack.share([MESA, 'https://arxiv.org/abs/2410.23819', 'https://arxiv.org/abs/1804.00746']);
    await slack.share([MESA], { user: 'UBOT' });
    await slack.share([MESA], {}, { source: 'composer' });
    await slack.share([MESA], { channel: 'CSTRANGE' });
    await harness.connection.stop();
    expect(slack.unfurled).toEqual([]);
    expect(slack.calls).not.toContain('chat.unfurl');
  });

  test('no card where the channel has them switched off', async () => {
    const place = { platform: 'slack', workspace: 'T111', channel: 'C111' } as const;
    await choose(store.settings, { place, scope: 'channel', name: 'links', value: 'no' });
    await slack.share([MESA]);
    await harness.connection.stop();
    expect(slack.unfurled).toEqual([]);
  });
});
