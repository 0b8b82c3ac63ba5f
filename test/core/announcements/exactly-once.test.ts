import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFaults } from './faults.ts';
import type { Weather } from './recording-messenger.ts';
import { createWorld, FOLLOWED, newPaper, struck, subscriptionTo } from './world.ts';

const HOUR_MS = 60 * 60 * 1000;

type Step =
  | { kind: 'paper' }
  | { kind: 'wait'; hours: number }
  | { kind: 'run'; weather: Weather; reachable: boolean; crashAt: number | undefined };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('paper' as const) }),
  fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: -5, max: 40 }) }),
  fc.record({
    kind: fc.constant('run' as const),
    weather: fc.constantFrom<Weather>('fine', 'refused', 'unheard', 'lost'),
    reachable: fc.boolean(),
    crashAt: fc.option(fc.nat(25), { nil: undefined }),
  }),
);

test('whatever happens in whatever order, in the end each paper has reached each channel once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const schedules = [
        { every: 'day', at: '02:30', zone: 'Europe/Zurich' },
        { every: 'week', at: '09:00', zone: 'America/New_York' },
      ] as const;
      const channels = schedules.map((schedule, index) => subscriptionTo(`c${index}`, { schedule }));
      const world = await createWorld(channels, []);
      const ids: string[] = [];
      let now = Date.parse(FOLLOWED) + 10 * HOUR_MS;
      const at = () => new Date(now).toISOString();
      const act = {
        paper: async () => {
          const paper = newPaper(`p${ids.length}`, { firstSeen: at(), date: at().slice(0, 10) });
          ids.push(paper.id);
          await world.store.catalogue.save({ papers: [paper], authors: [] });
        },
        wait: async ({ hours }: { hours: number }) => {
          now = Math.max(now + hours * HOUR_MS, Date.parse(FOLLOWED) + HOUR_MS);
        },
        run: async ({ weather, reachable, crashAt }: Extract<Step, { kind: 'run' }>) => {
          Object.assign(world.discord.state, { weather, reachable });
          const faults = createFaults({ call: crashAt ?? Number.POSITIVE_INFINITY, when: 'after', ends: 'process' });
          await world.announce(at(), struck(faults, world.announcing(at()))).catch(() => undefined);
        },
      };
      for (const one of steps) {
        if (one.kind === 'paper') await act.paper();
        else if (one.kind === 'wait') await act.wait(one);
        else await act.run(one);
      }
      Object.assign(world.discord.state, { weather: 'fine', reachable: true });
      now = Date.parse('2027-06-01T00:00:00Z');
      await world.announce(at());
      expect(world.received()).toEqual(
        ['c0', 'c1'].flatMap((channel) => ids.map((id) => `${channel} ${id}`).toSorted()),
      );
    }),
    { numRuns: 150 },
  );
});
