import { expect, it } from 'vitest';
import { announce } from '../../../src/core/announcements/announce.ts';
import { openLowdbStore } from '../../../src/store/lowdb/open-lowdb-store.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { createRecordingMessenger, papersIn, type Weather } from './recording-messenger.ts';
import { DUE, newPaper, QUIET, subscriptionTo } from './world.ts';

it.each<Weather>(['fine', 'unheard', 'lost'])(
  'what was sent before a restart (%s) is not sent after it',
  async (weather) => {
    const folder = temporaryFolder();
    const { messenger, delivered, state } = createRecordingMessenger();
    const runOnce = async (now: string): Promise<void> => {
      const store = await openLowdbStore(folder);
      await announce({ store, messengers: new Map([['discord', messenger]]), now, log: QUIET, holder: now });
      await store.close();
    };
    const store = await openLowdbStore(folder);
    await store.catalogue.save({ papers: [newPaper('p'), newPaper('q')], authors: [] });
    await store.subscriptions.put(subscriptionTo('a'));
    await store.close();

    state.weather = weather;
    await runOnce(DUE);
    state.weather = 'fine';
    await runOnce('2026-11-20T09:02:00.000Z');
    await runOnce('2026-11-21T09:00:00.000Z');
    expect(delivered.map(({ view }) => papersIn(view).toSorted())).toEqual([['p', 'q']]);
  },
);
