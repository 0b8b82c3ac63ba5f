import { beforeEach, describe, expect, it } from 'vitest';
import { TERMINAL } from '../../src/adapters/terminal/asker.ts';
import { COMMANDS } from '../../src/core/commands/commands.ts';
import { createBot } from '../../src/core/create-bot.ts';
import type { Place } from '../../src/core/model/subscription.ts';
import type { Store } from '../../src/core/ports.ts';
import { createTracker } from '../../src/core/tracking/create-tracker.ts';
import { renderText } from '../../src/core/view/plain-text.ts';
import { asker, strictLog } from '../shipped-record.ts';
import { LASTING_STORES } from '../store/stores.ts';
import { accountOf, createLibrary, NOW, recordOf } from './tracking/library.ts';

const ONE: Place = { platform: 'slack', workspace: 'T1', channel: 'C1' };
/** The same channel id, as another workspace may have it. */
const OTHER: Place = { ...ONE, workspace: 'T2' };
const [DIRECT, OTHERS_DIRECT]: readonly [Place, Place] = [
  { platform: 'discord', workspace: '', channel: '1' },
  { platform: 'discord', workspace: '', channel: '2' },
];
const [ADA, GRACE] = ['track openalex:A1', 'track openalex:A2'];

describe.each(LASTING_STORES)('%s: what belongs to one workspace, no other sees or changes', (_, open) => {
  let store: Store;
  let say: (place: Place, text: string, kind?: 'sentence' | 'query') => Promise<string>;

  beforeEach(async () => {
    store = await open();
    const library = createLibrary('openalex', [
      accountOf('openalex', 'A1', { name: 'Ada Lovelace' }),
      accountOf('openalex', 'A2', { name: 'Grace Hopper' }),
    ]);
    library.shelves.set('openalex:A1', [recordOf('Looms'), recordOf('Engines')]);
    library.shelves.set('openalex:A2', [
      { ...recordOf('Compilers'), authors: [{ name: 'Grace Hopper', id: 'openalex:A2' }] },
    ]);
    const tracker = createTracker({ store, sources: [library.source], clock: () => NOW, log: strictLog });
    const bot = createBot({ store, commands: COMMANDS, tracker, log: strictLog, version: '0' });
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
