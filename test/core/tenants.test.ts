import { beforeEach, describe, expect, it } from 'vitest';
import { TERMINAL } from '../../src/adapters/terminal/asker.ts';
import { announce } from '../../src/core/announcements/announce.ts';
import { whyLines } from '../../src/core/announcements/why.ts';
import type { Bot } from '../../src/core/bot.ts';
import { importRecords } from '../../src/core/catalogue/import-records.ts';
import { COMMANDS } from '../../src/core/commands/commands.ts';
import { createBot } from '../../src/core/create-bot.ts';
import type { Place } from '../../src/core/model/subscription.ts';
import type { Messenger, Store } from '../../src/core/ports.ts';
import { createTracker, type Tracker } from '../../src/core/tracking/create-tracker.ts';
import { renderText } from '../../src/core/view/plain-text.ts';
import { asker, strictLog } from '../shipped-record.ts';
import { LASTING_STORES } from '../store/stores.ts';
import { accountOf, createLibrary, NOW, recordOf } from './tracking/library.ts';

const LATER = '2026-11-21T09:00:00.000Z';

const ONE: Place = { platform: 'slack', workspace: 'T1', channel: 'C1' };
/** The same channel id, as another workspace may have it. */
const OTHER: Place = { ...ONE, workspace: 'T2' };
const [DIRECT, OTHERS_DIRECT]: readonly [Place, Place] = [
  { platform: 'discord', workspace: '', channel: '1' },
  { platform: 'discord', workspace: '', channel: '2' },
];
const PAGE = { sort: 'newest', offset: 0, limit: 10 } as const;
const METRIC = { name: 'h-index', value: 3, source: 'openalex', asOf: '2026-11-01' } as const;
const [ADA, GRACE] = ['track openalex:A1', 'track openalex:A2'];

describe.each(LASTING_STORES)('%s: what belongs to one workspace, no other sees or changes', (_, open) => {
  let store: Store;
  let library: ReturnType<typeof createLibrary>;
  let tracker: Tracker;
  let bot: Bot;
  let say: (place: Place, text: string, kind?: 'sentence' | 'query') => Promise<string>;

  beforeEach(async () => {
    store = await open();
    library = createLibrary('openalex', [
      accountOf('openalex', 'A1', { name: 'Ada Lovelace' }),
      accountOf('openalex', 'A2', { name: 'Grace Hopper' }),
    ]);
    library.shelves.set('openalex:A1', [recordOf('Looms'), recordOf('Engines')]);
    library.shelves.set('openalex:A2', [
      { ...recordOf('Compilers'), authors: [{ name: 'Grace Hopper', id: 'openalex:A2' }] },
    ]);
    tracker = createTracker({ store, sources: [library.source], clock: () => NOW, log: strictLog });
    bot = createBot({ store, commands: COMMANDS, tracker, log: strictLog, version: '0' });
    say = async (place, text, kind = 'query') => {
      const who = asker({
        place,
        conversation: `${place.platform}:${place.workspace}:${place.channel}`,
        mayManage: true,
      });
      return renderText(await bot.answer({ asker: who, now: NOW, said: { kind, text } }));
    };
    return store.close;
  });

  const titlesIn = async (place: Place): Promise<readonly string[]> =>
    (await bot.complete({ command: 'paper', key: 'paper', typed: '', place }, 10)).map(({ label }) => label);

  it.each([
    ['workspaces', ONE, OTHER],
    ['direct messages outside of any', DIRECT, OTHERS_DIRECT],
  ])('the authors they track, of two %s', async (_what, one, other) => {
    await say(one, ADA ?? '');
    await say(other, GRACE ?? '');
    expect(await say(one, 'status')).toContain('Tracked: Ada Lovelace\n');
    expect(await say(other, 'status')).toContain('Tracked: Grace Hopper\n');
    expect(await say(one, 'what did the author publish?', 'sentence')).toContain('2 papers by Ada Lovelace');
    expect(await say(other, 'what did the author publish?', 'sentence')).toContain('1 paper by Grace Hopper');
    expect(await say(one, 'overview')).not.toContain('Grace Hopper: 1 paper');
    expect(await say(other, 'untrack author:"Ada Lovelace"')).toContain('Ada Lovelace is not tracked');
    expect(await say(one, 'status')).toContain('Tracked: Ada Lovelace\n');
    expect(await say(TERMINAL, 'status')).toContain('Tracked: Ada Lovelace, Grace Hopper\n');
  });

  it('an author whom both track is kept once, and for whoever goes on', async () => {
    await say(ONE, ADA ?? '');
    await say(OTHER, ADA ?? '');
    expect(await store.catalogue.size()).toEqual({ papers: 2, authors: 1 });
    expect(await say(ONE, 'untrack author:"Ada Lovelace"')).toContain('no longer tracked');
    expect(await say(ONE, 'status')).toContain('Tracked: nobody');
    expect(await say(OTHER, 'status')).toContain('Tracked: Ada Lovelace\n');
    expect((await store.catalogue.size()).papers).toBe(2);
    await say(OTHER, 'untrack author:"Ada Lovelace"');
    expect((await store.catalogue.size()).papers).toBe(0);
  });

  it('whom the program tracks for all, all have', async () => {
    await say(ONE, ADA ?? '');
    await say(TERMINAL, ADA ?? '');
    for (const place of [ONE, OTHER, DIRECT]) expect(await say(place, 'status')).toContain('Tracked: Ada Lovelace\n');
  });

  it('one of them ends only its own view of an author whom the program tracks for all', async () => {
    await say(TERMINAL, ADA ?? '');
    expect(await say(ONE, 'untrack author:"Ada Lovelace"')).toContain('no longer tracked');
    expect(await say(ONE, 'status')).toContain('Tracked: nobody');
    expect(await say(ONE, 'untrack author:"Ada Lovelace"')).toContain('Ada Lovelace is not tracked');
    for (const place of [OTHER, DIRECT, TERMINAL])
      expect(await say(place, 'status')).toContain('Tracked: Ada Lovelace\n');
    expect((await store.catalogue.size()).papers).toBe(2);
    library.shelves.get('openalex:A1')?.push(recordOf('Cards'));
    await tracker.sync({});
    expect((await store.catalogue.size()).papers).toBe(3);
    expect(await say(ONE, 'status')).toContain('Tracked: nobody');

    await say(ONE, ADA ?? '');
    expect(await say(ONE, 'status')).toContain('Tracked: Ada Lovelace\n');
    await say(ONE, 'untrack author:"Ada Lovelace"');
    await say(TERMINAL, 'untrack author:"Ada Lovelace"');
    for (const place of [ONE, OTHER, TERMINAL]) expect(await say(place, 'status')).toContain('Tracked: nobody');
    await say(OTHER, ADA ?? '');
    expect(await say(ONE, 'status')).toContain('Tracked: nobody');
  });

  it('an import, which the program does for all, gives all whom only one had', async () => {
    await say(ONE, ADA ?? '');
    const batch = {
      source: 'author-page',
      records: [{ record: recordOf('Notes') }],
      rejected: [],
      author: { name: 'Ada Lovelace', metrics: [], tracked: true },
    };
    await importRecords(store.catalogue, batch, NOW);
    for (const place of [ONE, OTHER, DIRECT]) expect(await say(place, 'status')).toContain('Tracked: Ada Lovelace\n');
    await importRecords(store.catalogue, { ...batch, author: { ...batch.author, tracked: false } }, NOW);
    await say(OTHER, GRACE ?? '');
    await importRecords(
      store.catalogue,
      { ...batch, records: [], author: { name: 'Grace Hopper', metrics: [METRIC], tracked: false } },
      NOW,
    );
    expect(await say(ONE, 'status')).toContain('Tracked: Ada Lovelace\n');
  });

  it('what one hides, it alone does not see', async () => {
    await say(TERMINAL, ADA ?? '');
    expect(await say(ONE, 'hide paper:Looms')).toContain('“Looms” is hidden here for good');
    for (const asked of [
      'papers',
      'papers words:looms',
      'papers author:"Ada Lovelace" year:2024',
      'related paper:Engines',
    ])
      expect(await say(ONE, asked)).not.toContain('Looms');
    expect(await say(ONE, 'papers')).toContain('1 paper');
    expect(await say(ONE, 'count author:"Ada Lovelace"')).toContain('1 paper');
    expect(await say(ONE, 'trend author:"Ada Lovelace"')).not.toContain('2 papers');
    expect(await say(ONE, 'author author:"Ada Lovelace"')).not.toContain('Looms');
    expect(await say(ONE, 'paper paper:Looms')).not.toContain('May 2024');
    expect(await say(ONE, 'who wrote looms?', 'sentence')).not.toContain('Ada');
    expect(await titlesIn(ONE)).toEqual(['Engines']);
    expect(await titlesIn(OTHER)).toContain('Looms');
    for (const place of [OTHER, DIRECT, TERMINAL]) {
      expect(await say(place, 'papers words:looms')).toContain('Looms');
      expect(await say(place, 'count author:"Ada Lovelace"')).toContain('2 papers');
    }
    await tracker.sync({ full: true });
    expect(await say(ONE, 'papers')).not.toContain('Looms');
    expect(await say(OTHER, 'hide paper:Looms undo:yes')).toContain('No paper');
    expect(await say(ONE, 'papers')).not.toContain('Looms');
    expect(await say(ONE, 'hide paper:Looms undo:yes')).toContain('shown again');
    expect(await say(ONE, 'papers')).toContain('Looms');
  });

  it('an id shows nobody what was hidden where it is asked', async () => {
    await say(ONE, ADA ?? '');
    library.shelves.get('openalex:A1')?.push(recordOf('Cards', { ids: { arxiv: '2401.00001' } }));
    await tracker.sync({ full: true });
    await say(ONE, 'hide paper:2401.00001');
    for (const asked of ['paper paper:2401.00001', 'paper paper:arxiv:2401.00001', 'cite paper:2401.00001'])
      expect(await say(ONE, asked)).not.toContain('Cards');
    expect(await say(OTHER, 'paper paper:2401.00001')).toContain('Cards');
    expect(await say(ONE, 'hide paper:2401.00001 undo:yes')).toContain('“Cards” is shown again');
  });

  it('what the terminal hides nobody sees, and only there it is shown again', async () => {
    await say(TERMINAL, ADA ?? '');
    await say(TERMINAL, 'hide paper:Looms');
    for (const place of [ONE, OTHER, DIRECT, TERMINAL]) expect(await say(place, 'papers')).not.toContain('Looms');
    expect(await say(ONE, 'hide paper:Looms undo:yes')).toContain('was hidden for everybody');
    expect(await say(OTHER, 'papers')).not.toContain('Looms');
    await say(TERMINAL, 'hide paper:Looms undo:yes');
    expect(await say(OTHER, 'papers')).toContain('Looms');
  });

  it('several hide at a time, and nothing is lost', async () => {
    await say(TERMINAL, ADA ?? '');
    await say(TERMINAL, GRACE ?? '');
    await Promise.all(['Looms', 'Engines', 'Compilers'].map((title) => say(ONE, `hide paper:${title}`)));
    expect(await titlesIn(ONE)).toEqual([]);
    expect((await titlesIn(OTHER)).length).toBe(3);
  });

  it('a digest leaves out what its own workspace hid, and why says so', async () => {
    await say(TERMINAL, ADA ?? '');
    for (const place of [ONE, OTHER]) await say(place, 'follow author:"Ada Lovelace" every:day at:08:00 zone:UTC');
    const fresh = { date: '2026-11-19' } as const;
    library.shelves.get('openalex:A1')?.push(recordOf('Cards', fresh), recordOf('Mills', fresh));
    const evening = '2026-11-19T20:00:00.000Z';
    await createTracker({ store, sources: [library.source], clock: () => evening, log: strictLog }).sync({});
    await say(ONE, 'hide paper:Cards');
    expect(await say(ONE, 'following do:test')).not.toContain('Cards');
    const posted: string[] = [];
    const messenger: Messenger = {
      post: async ({ workspace }, view) => {
        posted.push(`${workspace}: ${renderText(view)}`);
        return { kind: 'posted', message: `${posted.length}` };
      },
      find: async () => undefined,
    };
    const messengers = new Map([['slack' as const, messenger]]);
    await announce({ store, messengers, now: LATER, log: strictLog, holder: 'test' });
    const of = (workspace: string): string => posted.filter((one) => one.startsWith(workspace)).join('\n');
    expect(of('T1')).toContain('Mills');
    expect(of('T1')).not.toContain('Cards');
    for (const title of ['Mills', 'Cards']) expect(of('T2')).toContain(title);
    const [cards] = (await store.catalogue.find({ words: 'cards' }, PAGE)).papers;
    if (cards === undefined) throw new Error('Cards is in the catalogue');
    const why = await whyLines(cards, { store, now: LATER });
    expect(why.map((line) => line.replace(/^.*?: /, ''))).toEqual([
      expect.stringContaining('not sent: hidden there'),
      expect.stringContaining('sent at'),
    ]);
  });

  it('choices, what is followed, and conversations', async () => {
    await say(TERMINAL, ADA ?? '');
    await say(TERMINAL, GRACE ?? '');
    for (const [one, other] of [
      [ONE, OTHER],
      [DIRECT, OTHERS_DIRECT],
    ] as const) {
      await say(one, 'settings author:"Ada Lovelace" scope:workspace');
      expect(await say(one, 'what did the author publish?', 'sentence')).toContain('by Ada Lovelace');
      expect(await say(other, 'what did the author publish?', 'sentence')).toContain('Whom do you mean');
      expect(await say(other, 'settings')).not.toContain('Ada Lovelace');

      await say(one, 'follow author:"Grace Hopper"');
      expect(await say(other, 'following')).not.toContain('Grace Hopper');
      expect(await say(other, 'overview')).not.toContain('papers by Grace Hopper');
      await say(other, 'unfollow author:"Grace Hopper"');
      await say(other, 'following do:pause');
      expect(await store.subscriptions.list(one)).toMatchObject([{ place: one }]);
      expect((await store.subscriptions.list(one))[0]).not.toHaveProperty('paused');

      await say(one, 'papers by Ada Lovelace', 'sentence');
      expect(await say(other, 'how many is that?', 'sentence')).not.toContain('Ada Lovelace');
      expect(await say(one, 'how many is that?', 'sentence')).toContain('Ada Lovelace');
    }
  });
});
