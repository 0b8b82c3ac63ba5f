import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFaults } from './faults.ts';
import type { Weather } from './recording-messenger.ts';
import { createWorld, FOLLOWED, newPaper, struck, subscriptionTo } from './world.ts';

const HOUR_MS = 60 * 60 * 1000;

type Step =
  | { kind: 'paper' }
  | { kind: 'withdraw'; which: number }
  | { kind: 'wait'; hours: number }
  | { kind: 'run'; weather: Weather; reachable: boolean; crashAt: number | undefined };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('paper' as const) }),
  fc.record({ kind: fc.constant('withdraw' as const), which: fc.nat(4) }),
  fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: -5, max: 40 }) }),
  fc.record({
    kind: fc.constant('run' as const),
    weather: fc.constantFrom<Weather>('fine', 'refused', 'unheard', 'lost'),
    reachable: fc.boolean(),
    crashAt: fc.option(fc.nat(25), { nil: undefined }),
  }),
);

test('whatever happens in whatever order, in the end each paper, and word of each that was withdrawn, has reached each channel once', async () => {
  let followUps = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const schedules = [
        { every: 'day', at: '02:30', zone: 'Europe/Zurich' },
        { every: 'week', at: '09:00', zone: 'America/New_York' },
      ] as const;
      const channels = schedules.map((schedule, index) => subscriptionTo(`c${index}`, { schedule }));
      const world = await createWorld(channels, []);
      const ids: string[] = [];
      const withdrawn = new Set<string>();
      let now = Date.parse(FOLLOWED) + 10 * HOUR_MS;
      const at = () => new Date(now).toISOString();
      const act = {
        paper: async () => {
          const paper = newPaper(`p${ids.length}`, { firstSeen: at(), date: at().slice(0, 10) });
          ids.push(paper.id);
          await world.store.catalogue.save({ papers: [paper], authors: [] });
        },
        withdraw: async ({ which }: { which: number }) => {
          const paper = await world.store.catalogue.paper(`p${which}`);
          if (paper === undefined) return;
          const gone = { ...paper, ids: { arxiv: '2611.00001' }, withdrawal: { kind: 'withdrawn' } } as const;
          await world.store.catalogue.save({ papers: [gone], authors: [] });
          withdrawn.add(paper.id);
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
      // Two were announced everywhere before anything happens.
      await act.paper();
      await act.paper();
      now = Date.parse('2026-11-23T20:00:00Z');
      await world.announce(at());
      for (const one of steps) {
        if (one.kind === 'paper') await act.paper();
        else if (one.kind === 'withdraw') await act.withdraw(one);
        else if (one.kind === 'wait') await act.wait(one);
        else await act.run(one);
      }
      Object.assign(world.discord.state, { weather: 'fine', reachable: true });
      now = Date.parse('2027-06-01T00:00:00Z');
      await world.announce(at());
      const received = world.received();
      expect(new Set(received).size).toBe(received.length);
      const due = ['c0', 'c1'].flatMap((channel) => ids.map((id) => `${channel} ${id}`));
      const concerns = (one: string): boolean => withdrawn.has(one.split(' ')[1] ?? '');
      expect(received.filter((one) => !concerns(one))).toEqual(due.filter((one) => !concerns(one)).toSorted());
      // What was withdrawn before it could be sent is not; what was sent is followed up.
      expect(world.followedUp().map((one) => one.replace(/ m\d+: On/, ''))).toEqual(received.filter(concerns));
      followUps += world.followedUp().length;
    }),
    { numRuns: 150 },
  );
  expect(followUps).toBeGreaterThan(10);
});
