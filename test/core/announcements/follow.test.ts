import { describe, expect, it } from 'vitest';
import { announce } from '../../../src/core/announcements/announce.ts';
import { parseFollows, printFollows, takeFollows } from '../../../src/core/announcements/carried-follows.ts';
import type { Answer } from '../../../src/core/answer.ts';
import type { Command, Context } from '../../../src/core/commands/command.ts';
import { follow } from '../../../src/core/commands/follow.ts';
import { following } from '../../../src/core/commands/following.ts';
import { unfollow } from '../../../src/core/commands/unfollow.ts';
import type { Asker } from '../../../src/core/inquiry.ts';
import { parseQuery } from '../../../src/core/query/parse.ts';
import { followBlocks } from '../../../src/core/view/follow-blocks.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';
import { createRecordingMessenger, papersIn } from './recording-messenger.ts';
import { DUE, newPaper, place, QUIET } from './world.ts';

const NOW = '2026-11-19T12:00:00.000Z';
const PAPERS = [
  newPaper('one', { by: ['Max Vladymyrov', 'Mark Sandler'], date: '2024-01-01', categories: ['CV'] }),
  newPaper('two', { by: ['Max Vladymyrov'], date: '2024-02-01' }),
  newPaper('three', { by: ['Max Vladymyrov'], date: '2024-03-01' }),
  newPaper('four', { by: ['Max Vladymyrov'], date: '2024-04-01' }),
  newPaper('five', { by: ['Mark Sandler'], title: 'Looms', date: '2024-05-01' }),
];

function createPlace(change: Partial<Asker> = {}) {
  const store = createMemoryStore({ papers: PAPERS, authors: [] });
  const asker: Asker = {
    place: place('a'),
    user: 'ada',
    conversation: 'c',
    direct: false,
    mayManage: true,
    ...change,
  };
  const run = async (command: Command, text: string, context: Partial<Context> = {}) => {
    const query = parseQuery(`${command.name} ${text}`);
    if (!query.ok) throw new Error(JSON.stringify(query.failure));
    return command.run(query.value, { store, asker, now: NOW, version: '1', atMost: 10, notices: [], ...context });
  };
  const followed = async () => {
    const subscriptions = await store.subscriptions.list(asker.place);
    return subscriptions.map(({ query, schedule: { every, at, zone } }) => `${query} | ${every} ${at} ${zone}`);
  };
  return { store, run, followed };
}

const previewOf = (answer: Answer) =>
  answer.kind === 'follow' ? answer.preview.map(({ id }) => id) : [`a ${answer.kind}`];

describe('/follow', () => {
  it('says at once why a digest could not be posted here, and follows all the same', async () => {
    const hindrance = 'The bot may not write in this channel.';
    const { run, followed } = createPlace({ hindrance });
    const notices: string[] = [];
    await run(follow, '', { notices });
    expect(notices).toEqual([hindrance]);
    expect(await followed()).toHaveLength(1);
  });

  it.each([
    ['', 'papers | day 09:00 UTC'],
    ['author:vladymyrov', 'papers author:"Max Vladymyrov" | day 09:00 UTC'],
    ['"Max Vladymyrov"', 'papers author:"Max Vladymyrov" | day 09:00 UTC'],
    ['cs.CV', 'papers category:cs.CV | day 09:00 UTC'],
    ['looms', 'papers words:looms | day 09:00 UTC'],
    ['looms without:sandler', 'papers words:looms without:"Mark Sandler" | day 09:00 UTC'],
    ['category:cs.LG,CV every:week', 'papers category:CV category:cs.LG | week 09:00 UTC'],
    ['every:weekdays at:"5 pm" zone:zurich', 'papers | weekdays 17:00 Europe/Zurich'],
  ])('%s', async (text, subscription) => {
    const { run, followed } = createPlace();
    expect((await run(follow, text)).ok).toBe(true);
    expect(await followed()).toEqual([subscription]);
  });

  it('takes the asker’s own time zone where none is given', async () => {
    const { run, followed } = createPlace({ timeZone: 'America/New_York' });
    await run(follow, '');
    expect(await followed()).toEqual(['papers | day 09:00 America/New_York']);
  });

  it('keeps who followed, since when, and shows the newest papers of the kind', async () => {
    const { run, store } = createPlace();
    const result = await run(follow, 'author:vladymyrov');
    expect(result.ok && previewOf(result.value)).toEqual(['four', 'three', 'two']);
    expect(await store.subscriptions.list()).toMatchObject([{ place: place('a'), since: NOW, createdBy: 'ada' }]);
  });

  it.each([
    ['at:late', 'at', 'late'],
    ['at:25:00', 'at', '25:00'],
    ['zone:Europe/Atlantis', 'zone', 'Europe/Atlantis'],
  ])('%s is refused with what would work, and nothing is followed', async (text, filter, value) => {
    const { run, followed } = createPlace();
    expect(await run(follow, text)).toMatchObject({ ok: false, failure: { kind: 'bad-value', filter, value } });
    expect(await followed()).toEqual([]);
  });

  it('refuses a name that nobody has', async () => {
    const { run, followed } = createPlace();
    expect(await run(follow, 'author:zzyzx')).toMatchObject({ ok: false, failure: { kind: 'nobody' } });
    expect(await followed()).toEqual([]);
  });

  it('the same again changes the schedule as far as it says, and not since when', async () => {
    const { run, followed, store } = createPlace();
    await run(follow, 'Looms every:week at:10:00');
    await run(follow, 'looms at:11:00', { now: '2026-11-25T12:00:00.000Z' });
    expect(await followed()).toEqual(['papers words:looms | week 11:00 UTC']);
    expect((await store.subscriptions.list())[0]?.since).toBe(NOW);
  });

  it('changes what is followed in its place, with its pause, its quiet hours, what else it follows, and what nobody asks for', async () => {
    const { run, store } = createPlace();
    await run(follow, 'looms outside:CV code:yes every:week at:10:00 quiet:22:00-07:00');
    const [old] = await store.subscriptions.list();
    if (old === undefined) throw new Error('nothing is followed');
    await store.subscriptions.put({ ...old, or: ['papers author:Ada'], paused: {}, dealtWith: NOW, broken: 'gone' });
    const later = '2026-11-25T12:00:00.000Z';
    await run(follow, `words:kilns at:11:00 subscription:${old.id}`, { now: later });
    expect(await store.subscriptions.list()).toEqual([
      {
        id: expect.not.stringMatching(old.id),
        place: old.place,
        query: 'papers words:kilns outside:CV code:yes',
        or: ['papers author:Ada'],
        schedule: { every: 'week', at: '11:00', zone: 'UTC', quiet: { from: '22:00', to: '07:00' } },
        since: later,
        createdBy: 'ada',
        paused: {},
      },
    ]);
  });

  it('changes nothing where what is to be changed is followed no longer, or elsewhere', async () => {
    const { run, followed } = createPlace();
    await run(follow, 'looms');
    for (const command of [follow, unfollow, following])
      expect(await run(command, 'kilns subscription:follow:gone')).toMatchObject({
        failure: { kind: 'followed-no-longer' },
      });
    expect(await followed()).toEqual(['papers words:looms | day 09:00 UTC']);
  });

  it('clears the mark of a subscription that was broken', async () => {
    const { run, store } = createPlace();
    await run(follow, 'looms');
    for (const one of await store.subscriptions.list()) await store.subscriptions.put({ ...one, broken: 'gone' });
    await run(follow, 'looms');
    expect((await store.subscriptions.list()).map((one) => 'broken' in one)).toEqual([false]);
  });
});

describe('/follow with alternatives', () => {
  const EITHER = 'author:sandler words:looms match:any';
  const labels = async (answer: ReturnType<ReturnType<typeof createPlace>['run']>) => {
    const result = await answer;
    if (!result.ok || result.value.kind !== 'follow') throw new Error(JSON.stringify(result));
    const facts = followBlocks(result.value).flatMap((block) => (block.kind === 'facts' ? block.facts : []));
    return facts.map(({ label }) => label);
  };

  it.each([
    [EITHER, 'papers by Mark Sandler or about “looms”'],
    ['author:sandler words:looms match:all', 'papers by Mark Sandler about “looms”'],
    ['author:sandler words:looms', 'papers by Mark Sandler about “looms”'],
    ['with:sandler,vladymyrov match:any', 'papers with Mark Sandler or with Max Vladymyrov'],
    [
      'author:vladymyrov position:first category:CV without:sandler code:yes match:any',
      'papers by Max Vladymyrov as first author or in the category CV, each without Mark Sandler with code',
    ],
    ['looms match:any', 'papers about “looms”'],
    ['match:any', 'all papers'],
  ])('%s: %s', async (text, label) => {
    expect(await labels(createPlace().run(follow, text))).toEqual([label]);
  });

  it('announces what any of them matches, once, and shows the newest of all', async () => {
    const { run, store } = createPlace();
    const result = await run(follow, 'words:looms category:CV match:any at:09:00');
    expect(result.ok && previewOf(result.value)).toEqual(['five', 'one']);
    const papers = [
      newPaper('both', { title: 'Looms', categories: ['CV'] }),
      newPaper('vision', { categories: ['CV'] }),
      newPaper('neither'),
    ];
    await store.catalogue.save({ papers, authors: [] });
    const discord = createRecordingMessenger();
    const messengers = new Map([['discord', discord.messenger] as const]);
    await announce({ store, messengers, now: DUE, log: QUIET, holder: 'here' });
    expect(discord.delivered.map(({ view }) => papersIn(view).toSorted())).toEqual([['both', 'vision']]);
  });

  it('the same again, in whatever order, changes the schedule only, and it is found by what it follows', async () => {
    const { run, followed, store } = createPlace();
    await run(follow, EITHER);
    await run(follow, 'match:any words:Looms author:"Mark Sandler" every:week');
    expect(await followed()).toEqual(['papers author:"Mark Sandler" | week 09:00 UTC']);
    await run(following, `${EITHER} do:pause`);
    expect((await store.subscriptions.list())[0]?.paused).toEqual({});
    expect(await run(unfollow, 'author:sandler words:looms')).toMatchObject({ ok: false });
    expect(await run(unfollow, EITHER)).toMatchObject({ ok: true });
    expect(await followed()).toEqual([]);
  });

  it('is changed as a whole in its place, also to what must hold together', async () => {
    const { run, store } = createPlace();
    await run(follow, `${EITHER} code:yes`);
    const [old] = await store.subscriptions.list();
    await run(follow, `author:sandler words:looms subscription:${old?.id}`);
    const [changed, ...others] = await store.subscriptions.list();
    expect(others).toEqual([]);
    expect(changed?.query).toBe('papers words:looms author:"Mark Sandler" code:yes');
    expect(changed).not.toHaveProperty('or');
  });

  it('is carried to another installation', async () => {
    const [here, there] = [createPlace(), createPlace()];
    await here.run(follow, EITHER);
    const read = parseFollows(printFollows(await here.store.subscriptions.list()));
    await takeFollows(read.ok ? read.follows : [], there.store.subscriptions, NOW);
    expect(await labels(there.run(following, ''))).toEqual(['papers by Mark Sandler or about “looms”']);
  });
});

describe('/unfollow', () => {
  it.each([
    ['', ['papers words:looms', 'papers author:"Max Vladymyrov"'], []],
    ['LOOMS', ['papers words:looms'], ['papers author:"Max Vladymyrov" | day 09:00 UTC']],
    ['vladymyrov', [], undefined],
    ['author:vladymyrov', ['papers author:"Max Vladymyrov"'], ['papers words:looms | day 09:00 UTC']],
  ])('%s ends %j', async (text, ended, left) => {
    const { run, followed } = createPlace();
    await run(follow, 'looms');
    await run(follow, 'author:vladymyrov');
    const result = await run(unfollow, text);
    if (left === undefined) {
      const expected = 'what is followed here: “papers about “looms””, “papers by Max Vladymyrov”';
      expect(result).toMatchObject({ ok: false, failure: { kind: 'bad-value', expected } });
    } else {
      expect(result).toMatchObject({ ok: true, value: { done: 'unfollowed', preview: [] } });
      expect(
        result.ok && 'subscriptions' in result.value && result.value.subscriptions.map(({ query }) => query),
      ).toEqual(ended);
      expect(await followed()).toEqual(left);
    }
  });

  it('ends the one that is meant, though it follows everything and there are others', async () => {
    const { run, followed, store } = createPlace();
    await run(follow, '');
    await run(follow, 'looms');
    const [everything] = await store.subscriptions.list();
    await run(unfollow, `subscription:${everything?.id}`);
    expect(await followed()).toEqual(['papers words:looms | day 09:00 UTC']);
  });

  it('says so where nothing is followed', async () => {
    expect(await createPlace().run(unfollow, '')).toEqual({ ok: false, failure: { kind: 'not-followed' } });
  });

  it('leaves other places alone', async () => {
    const { run, store } = createPlace();
    await run(follow, 'looms');
    const elsewhere: Asker = { place: place('b'), user: 'u', conversation: 'c', direct: false, mayManage: true };
    expect(await run(unfollow, 'looms', { asker: elsewhere })).toMatchObject({ ok: false });
    expect((await store.subscriptions.list()).length).toBe(1);
  });
});

it('/following lists what is followed in the place', async () => {
  const { run } = createPlace();
  expect(await run(following, '')).toMatchObject({ ok: true, value: { done: 'listed', subscriptions: [] } });
  await run(follow, 'looms');
  expect(await run(following, '')).toMatchObject({ value: { subscriptions: [{ query: 'papers words:looms' }] } });
});

describe('/following', () => {
  const paused = async (store: ReturnType<typeof createPlace>['store']) =>
    (await store.subscriptions.list()).map((one) => one.paused);

  it('pauses until a day or for good, and resumes, what is named or all', async () => {
    const { run, store } = createPlace();
    await run(follow, 'looms');
    await run(follow, 'author:vladymyrov');
    await run(following, 'do:pause until:2026-12-24 looms');
    expect(await paused(store)).toEqual([{ until: '2026-12-24T00:00:00.000Z' }, undefined]);
    await run(following, 'do:pause');
    expect(await paused(store)).toEqual([{}, {}]);
    await run(following, 'do:resume');
    expect(await paused(store)).toEqual([undefined, undefined]);
  });

  it('a pause ends as the day begins where the digests are read', async () => {
    const { run, store } = createPlace();
    await run(follow, 'looms zone:America/New_York');
    await run(follow, 'tides zone:Asia/Kolkata');
    await run(following, 'do:pause until:2026-12-24');
    const untils = (await paused(store)).map((one) => one?.until);
    expect(untils).toEqual(['2026-12-24T05:00:00.000Z', '2026-12-23T18:30:00.000Z']);
    const answer = await run(following, '');
    expect(answer).toMatchObject({ ok: true });
    if (!answer.ok || answer.value.kind !== 'follow') throw new Error('no list');
    expect(JSON.stringify(followBlocks(answer.value)).match(/paused until 24 December 2026/g)).toHaveLength(2);
  });

  it('shows what the last 30 days would have sent, and changes nothing', async () => {
    const { run, store } = createPlace();
    await run(follow, '');
    const fresh = newPaper('fresh', { firstSeen: '2026-11-10T07:00:00.000Z', date: '2026-11-01' });
    const stale = newPaper('stale', { firstSeen: '2026-10-19T07:00:00.000Z', date: '2026-10-18' });
    const first = newPaper('first', { firstSeen: '2026-11-10T07:00:00.000Z', date: '2026-11-01', baseline: true });
    await store.catalogue.save({ papers: [fresh, stale, first], authors: [] });
    const result = await run(following, 'do:test', { notices: [] });
    expect(result.ok && previewOf(result.value)).toEqual(['fresh']);
    expect(await store.ledger.open()).toEqual(new Set());
  });

  it.each([
    ['do:pause until:tomorrow', {}, { kind: 'bad-value', filter: 'until', value: 'tomorrow' }],
    ['do:pause', { mayManage: false }, { kind: 'not-allowed' }],
  ])('%s by %j is refused', async (text, change, failure) => {
    const { run, store } = createPlace(change);
    await run(follow, 'looms');
    expect(await run(following, text)).toMatchObject({ ok: false, failure });
    expect(await paused(store)).toEqual([undefined]);
  });

  it('milestones are told until they are switched off', async () => {
    const { run, store } = createPlace();
    const milestones = async () => (await store.subscriptions.list())[0]?.milestones;
    await run(follow, 'looms milestones:yes');
    expect(await milestones()).toBe(true);
    await run(follow, 'looms at:10:00');
    expect(await milestones()).toBe(true);
    await run(follow, 'looms milestones:no');
    expect(await milestones()).toBeUndefined();
  });

  it('quiet hours are kept until they are changed or switched off', async () => {
    const { run, store } = createPlace();
    const quiet = async () => (await store.subscriptions.list())[0]?.schedule.quiet;
    await run(follow, 'looms quiet:"10 pm to 7"');
    expect(await quiet()).toEqual({ from: '22:00', to: '07:00' });
    await run(follow, 'looms at:10:00');
    expect(await quiet()).toEqual({ from: '22:00', to: '07:00' });
    await run(follow, 'looms quiet:off');
    expect(await quiet()).toBeUndefined();
    expect(await run(follow, 'looms quiet:always')).toMatchObject({ ok: false, failure: { filter: 'quiet' } });
  });
});
