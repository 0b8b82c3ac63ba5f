import { expect, test } from 'vitest';
import { judge } from '../../../bench/announce/judge.ts';
import type { Asked } from '../../../bench/announce/platform.ts';
import type { Subscription } from '../../../src/core/model/subscription.ts';
import { newPaper, SEEN, subscriptionTo } from '../../core/announcements/world.ts';

const at = (time: string): number => Date.parse(`2026-11-20T${time}Z`);
const span = (from: string, until: string) => ({ from: at(from), until: at(until) });
const answered = (answer: Asked['answer'], time: string, waitMs?: number): Asked => ({
  ...{ channel: 'a', at: at(time), answer },
  ...(waitMs !== undefined && { waitMs }),
});

type Case = {
  asked?: readonly Asked[];
  downs?: readonly { from: number; until: number }[];
  closed?: readonly { from: number; until: number }[];
  change?: Partial<Subscription>;
};

/** How late the one paper, due at nine, is held to be that arrived at these times. */
function judged(times: readonly string[], { asked = [], downs = [], closed = [], change = {} }: Case = {}) {
  const arrival = { at: Date.parse(SEEN), paper: newPaper('p'), author: '', category: '', word: '', news: true };
  const channels = [{ subscription: subscriptionTo('a', change), follows: () => true }];
  return judge({
    year: { start: at('00:00'), end: at('23:00'), channels, arrivals: [arrival], known: [] },
    firstSeen: new Map([['p', Date.parse(SEEN)]]),
    deliveries: times.map((time) => ({ channel: 'a', digest: 'd', message: 'm', papers: ['p'], at: at(time) })),
    asked,
    downs,
    closed: closed.map((one) => ({ channel: 'a', ...one })),
  });
}

const HOUR_LATER = [answered('refused', '09:00')];
const QUIET = { schedule: { ...subscriptionTo('a').schedule, quiet: { from: '08:00', to: '09:30' } } };

test.each<[string, string, string, Case]>([
  ['nothing in the way', '09:00:02', '09:00:03', {}],
  ['down', '10:00:02', '10:00:03', { downs: [span('08:00', '10:00')] }],
  ['down a second after it fell due', '10:00:02', '10:00:03', { downs: [span('09:00:01', '10:00')] }],
  ['down three seconds after', '09:00:02', '10:00:00', { downs: [span('09:00:03', '10:00')] }],
  ['refused: an hour', '10:00:02', '10:00:03', { asked: HOUR_LATER }],
  ['refused, then down', '11:00:02', '11:00:03', { asked: HOUR_LATER, downs: [span('09:30', '11:00')] }],
  ['refused, and tried too late', '10:00:02', '11:30', { asked: [...HOUR_LATER, answered('refused', '10:30')] }],
  ['closed', '09:10:02', '09:10:03', { closed: [span('08:00', '09:10')] }],
  ['asked to wait', '09:01:32', '09:01:33', { asked: [answered('wait', '09:00', 90_000)] }],
  [
    'two answers that tell nothing',
    '09:00:05',
    '09:00:06',
    { asked: [answered('broken-before', '09:00'), answered('unfound', '09:00:01')] },
  ],
  ['quiet hours', '09:30:02', '09:30:03', { change: QUIET }],
  ['paused', '09:20:02', '09:20:03', { change: { paused: { until: '2026-11-20T09:20:00.000Z' } } }],
])('the judge of the simulated year: %s', (_, intime, late, given) => {
  expect(judged([intime], given).late).toEqual([]);
  expect(judged([late], given).late).toMatchObject([{ channel: 'a', paper: 'p', due: at('09:00') }]);
});

test('the judge of the simulated year counts what came twice, never, early, or to the wrong place', () => {
  expect(judged(['09:00', '09:00:01'])).toMatchObject({ once: 0, twice: ['a p'], missing: [] });
  expect(judged([])).toMatchObject({ once: 0, missing: ['a p'] });
  expect(judged(['08:59:59']).early).toHaveLength(1);
  expect(judged(['09:00'])).toMatchObject({ expected: 1, once: 1, twice: [], missing: [], early: [], unexpected: [] });
});
