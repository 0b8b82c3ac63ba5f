import { describe, expect, it } from 'vitest';
import { createFaults, type Fault } from './faults.ts';
import type { Weather } from './recording-messenger.ts';
import { createWorld, newPaper, struck, subscriptionTo } from './world.ts';

const CHANNELS = ['a', 'b'];
/** Late enough that what was refused before is tried again. */
const RETRIED = '2026-11-20T12:00:00.000Z';
const IDS = ['p', 'q', 'r'];

/** One run that goes wrong as planned, then one that does not; false where the run was over before the fault. */
async function survives(ids: readonly string[], fault: Fault, weather: Weather): Promise<boolean> {
  const world = await createWorld(
    CHANNELS.map((channel) => subscriptionTo(channel)),
    ids.map((id) => newPaper(id)),
  );
  if (weather !== 'fine') {
    world.discord.state.weather = weather; // the run before
    await world.announce();
    world.discord.state.weather = 'fine';
  }
  const faults = createFaults(fault);
  await world.announce(RETRIED, struck(faults, world.announcing(RETRIED))).catch((error: Error) => {
    expect(error.message).toMatch(/^struck/);
  });
  await world.announce('2026-11-21T12:00:00.000Z');
  expect(world.received(), JSON.stringify(fault)).toEqual(
    CHANNELS.flatMap((channel) => ids.map((id) => `${channel} ${id}`)),
  );
  const subscriptions = await world.store.subscriptions.list();
  expect(subscriptions.filter(({ broken }) => broken !== undefined)).toEqual([]);
  return faults.happened();
}

describe.each<Weather>(['fine', 'unheard', 'lost', 'refused'])('after a run that was %s,', (weather) => {
  describe.each(['before', 'after'] as const)('struck %s the call', (when) => {
    it.each([
      [1, 'call'],
      [1, 'process'],
      [2, 'process'],
      [3, 'call'],
      [3, 'process'],
    ] as const)(
      'each of %i papers reaches each channel once, whichever call it is (ends the %s)',
      async (count, ends) => {
        const ids = IDS.slice(0, count);
        let call = 1;
        while (await survives(ids, { call, when, ends }, weather)) call += 1;
        expect(call).toBeGreaterThan(12); // list, papers seen, then for each channel rows, find, write, post, write
      },
    );
  });
});
