import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { subscriptionId } from '../../../src/core/announcements/what-to-follow.ts';
import type { Subscription } from '../../../src/core/model/subscription.ts';
import type { Store } from '../../../src/core/ports.ts';
import { printQuery } from '../../../src/core/query/print.ts';
import type { SlackServer } from '../../platforms/slack/slack-server.ts';
import type { ShownView } from '../../platforms/slack/views.ts';
import { type Harness, NOW, WAYS } from './harness.ts';
import { closeLab, openLab } from './lab.ts';

function subscription(channel: string, words: string, createdBy: string): Subscription {
  const place = { platform: 'slack', workspace: 'T111', channel } as const;
  return {
    id: subscriptionId(place, { kind: 'papers', words }),
    place,
    query: `papers words:${words}`,
    schedule: { every: 'day', at: '09:00', zone: 'Europe/Zurich' },
    since: NOW,
    createdBy,
  };
}

/** The part of the home tab below the heading. */
const below = ({ shown }: ShownView, heading: string): string => shown.split(`${heading}\n`)[1] ?? '';

describe.each(WAYS)('the home tab over $way', ({ connect }) => {
  let slack: SlackServer;
  let harness: Harness;
  let store: Store;
  beforeEach(async () => {
    ({ slack, harness, store } = await openLab(connect));
  });
  afterEach(() => closeLab({ slack, harness }));
  const follow = async (...args: Parameters<typeof subscription>): Promise<void> =>
    store.subscriptions.put(subscription(...args));

  test('shows whom and what there is', async () => {
    const home = await slack.openHome();
    expect(home.shown).toMatch(/Tracked authors\nMax Vladymyrov: 17 papers/);
    expect(home.shown).toMatch(/Newest of 17 papers\n1\. How new data permeates LLM knowledge/);
    expect(below(home, 'What you follow')).toMatch(/^Nothing/);
  });

  test('shows this person’s subscriptions, those of open channels, and no others', async () => {
    await follow('D222', 'mine', 'U222');
    await follow('CPRIVATE', 'hidden', 'U999');
    await follow('D999', 'foreign', 'U999');
    await follow('CPRIVATE', 'made', 'U222');
    await follow('C111', 'open', 'U999');
    const home = await slack.openHome();
    const [mine = '', others = ''] = below(home, 'What you follow').split('What others follow here');
    expect(mine).toContain('“mine”');
    expect(mine).toContain('“made”');
    expect(others).toContain('“open”');
    expect(home.shown).not.toMatch(/hidden|foreign/);
  });

  test('removes what is followed, and is drawn anew', async () => {
    await follow('C111', 'gradients', 'U222');
    const home = await slack.pressInView(await slack.openHome(), 'Remove');
    expect(home.type).toBe('home');
    expect(below(home, 'What you follow')).toMatch(/^Nothing/);
    expect(await store.subscriptions.list()).toEqual([]);
  });

  test('edits what is followed in a form that knows it', async () => {
    await follow('C111', 'gradients', 'U222');
    const form = await slack.pressInView(await slack.openHome(), 'Edit');
    expect(form).toMatchObject({ type: 'modal', title: 'Follow' });
    const drawn = slack.views.next(({ type }) => type === 'home');
    await slack.submit(form, { words: 'loss surfaces', every: 'week' });
    expect(below(await drawn, 'What you follow')).toContain('“loss surfaces”');
    expect(await store.subscriptions.list()).toMatchObject([
      { query: 'papers words:"loss surfaces"', place: { channel: 'C111' }, schedule: { every: 'week', at: '09:00' } },
    ]);
  });

  test('removes what follows everything, and nothing else that is followed there', async () => {
    const place = { platform: 'slack', workspace: 'T111', channel: 'C111' } as const;
    const all = {
      ...subscription('C111', 'x', 'U222'),
      id: subscriptionId(place, { kind: 'papers' }),
      query: 'papers',
    };
    await store.subscriptions.put(all);
    await follow('C111', 'gradients', 'U222');
    await slack.pressInView(await slack.openHome(), 'Remove');
    expect((await store.subscriptions.list()).map(({ query }) => query)).toEqual(['papers words:gradients']);
  });

  test('pauses what is followed, shows it so, and lets it go on', async () => {
    await follow('C111', 'gradients', 'U222');
    const paused = await slack.pressInView(await slack.openHome(), 'Pause');
    expect(below(paused, 'What you follow')).toMatch(/“gradients”.*\(paused\)/);
    expect(await store.subscriptions.list()).toMatchObject([{ paused: {} }]);
    const going = await slack.pressInView(paused, 'Resume');
    expect(below(going, 'What you follow')).not.toContain('paused');
    expect((await store.subscriptions.list()).map((one) => 'paused' in one)).toEqual([false]);
  });

  test('a pause shows its end, and is over after it', async () => {
    for (const [words, until] of [
      ['ahead', '2026-12-24T00:00:00.000Z'],
      ['abroad', '2026-12-23T23:00:00.000Z'],
      ['over', '2026-11-01T00:00:00.000Z'],
    ] as const)
      await store.subscriptions.put({ ...subscription('C111', words, 'U222'), paused: { until } });
    const home = await slack.openHome();
    expect(home.shown).toMatch(/“ahead”.*\(paused until 24 December 2026\)/);
    expect(home.shown).toMatch(/“abroad”.*\(paused until 24 December 2026\)/);
    expect(home.shown).not.toMatch(/“over”.*paused/);
  });

  test('an edit keeps quiet hours, pauses, exclusions, and all else that the form does not ask for', async () => {
    const place = { platform: 'slack', workspace: 'T111', channel: 'C111' } as const;
    const query = {
      kind: 'papers',
      words: 'gradients',
      without: ['Mark Sandler'],
      outside: ['CV'],
      code: true,
    } as const;
    const rich: Subscription = {
      ...subscription('C111', 'x', 'U222'),
      id: subscriptionId(place, { ...query, without: [...query.without], outside: [...query.outside] }),
      query: printQuery({ ...query, without: [...query.without], outside: [...query.outside] }),
      or: ['papers author:"Mark Sandler"'],
      schedule: { every: 'week', at: '10:00', zone: 'Asia/Tokyo', quiet: { from: '22:00', to: '07:00' } },
      paused: {},
      milestones: true,
    };
    await store.subscriptions.put(rich);
    const edit = async (values: Record<string, string>): Promise<readonly Subscription[]> => {
      const form = await slack.pressInView(await slack.openHome(), 'Edit');
      const drawn = slack.views.next(({ type }) => type === 'home');
      await slack.submit(form, values);
      await drawn;
      return store.subscriptions.list();
    };
    expect(await edit({})).toEqual([rich]);
    const [changed, ...others] = await edit({ words: 'loss surfaces', at: '11:00' });
    expect(others).toEqual([]);
    expect(changed).toEqual({
      ...rich,
      id: expect.not.stringMatching(rich.id),
      query: rich.query.replace('gradients', '"loss surfaces"'),
      schedule: { ...rich.schedule, at: '11:00' },
    });
    const [awake] = await edit({ quiet: '', without: '' });
    expect(awake?.schedule).toEqual({ every: 'week', at: '11:00', zone: 'Asia/Tokyo' });
    expect(awake?.query).toBe(
      rich.query.replace('gradients', '"loss surfaces"').replace(' without:"Mark Sandler"', ''),
    );
  });

  test('an edit shows whether any filter is enough, and can make it that all must hold', async () => {
    await slack.command('/follow', 'author:"Mark Sandler" words:gradients match:any');
    const edit = async (values: Record<string, string>): Promise<Subscription | undefined> => {
      const form = await slack.pressInView(await slack.openHome(), 'Edit');
      const drawn = slack.views.next(({ type }) => type === 'home');
      await slack.submit(form, values);
      await drawn;
      return (await store.subscriptions.list())[0];
    };
    const either = { query: 'papers author:"Mark Sandler"', or: ['papers words:gradients'] };
    expect(await edit({})).toMatchObject(either);
    expect(await edit({ words: 'loss' })).toMatchObject({ ...either, or: ['papers words:loss'] });
    expect((await slack.openHome()).shown).toContain('papers by Mark Sandler or about “loss”');
    const together = await edit({ match: 'all' });
    expect([together?.query, together?.or]).toEqual(['papers words:loss author:"Mark Sandler"', undefined]);
  });

  test('however much is followed, it stays inside the limits, and counts what it does not show', async () => {
    for (let at = 0; at < 60; at += 1) {
      const words = `${at} ${'<!channel> *long* '.repeat(40)}`;
      const one = subscription('C111', words, at % 2 === 0 ? 'U222' : 'U999');
      await store.subscriptions.put({ ...one, id: `follow:${at}`, broken: 'x'.repeat(2000), paused: {} });
    }
    const home = await slack.openHome();
    expect([...home.shown.matchAll(/… and 15 more subscriptions/g)]).toHaveLength(2);
  });

  test('what is followed no longer is no longer shown, whatever is pressed', async () => {
    await follow('C111', 'gradients', 'U222');
    const home = await slack.openHome();
    for (const { id } of await store.subscriptions.list()) await store.subscriptions.remove(id);
    for (const label of ['Edit', 'Pause', 'Remove'])
      expect(below(await slack.pressInView(home, label), 'What you follow')).toMatch(/^Nothing/);
  });

  test('says why something could not be done', async () => {
    slack.users.set('U222', { tz: 'UTC', is_restricted: true, is_ultra_restricted: false });
    await follow('C111', 'gradients', 'U999');
    const home = await slack.pressInView(await slack.openHome(), 'Remove');
    expect(home.shown).toMatch(/^That takes the right to manage this channel/);
    expect(await store.subscriptions.list()).toHaveLength(1);
  });

  test('opens papers and authors in a modal, where a press changes it in place', async () => {
    const home = await slack.openHome();
    const shown = slack.views.next(({ type, shown: text }) => type === 'modal' && text.includes('h-index'));
    await slack.pressInView(home, 'Max Vladymyrov');
    const profile = await shown;
    const chosen = slack.views.next(({ shown: text }) => text.includes('11 September 2023'));
    const waiting = await slack.choose(home, 'find:paper:paper', 'mesa-optimization');
    expect(waiting.type).toBe('modal');
    const paper = await chosen;
    expect(paper.id).not.toBe(profile.id);
    const cited = await slack.pressInView(paper, 'Cite');
    expect(cited.id).toBe(paper.id);
    expect(cited.shown).toContain('@misc{');
  });
});
