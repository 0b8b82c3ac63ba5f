import { expect, test } from 'vitest';
import { nextSlot } from '../../../src/core/announcements/schedule.ts';
import { standingOf } from '../../../src/core/announcements/standing.ts';
import type { LedgerRow } from '../../../src/core/model/ledger-row.ts';
import type { Schedule } from '../../../src/core/model/subscription.ts';
import { newPaper, subscriptionTo } from './world.ts';

const START = '2026-01-01T00:00:00.000Z';
const END = '2027-01-01T00:00:00.000Z';
const HOUR_MS = 60 * 60 * 1000;

/** A paper every 37 hours, all year. */
const PAPERS = Array.from({ length: 230 }, (_, index) => {
  const firstSeen = new Date(Date.parse(START) + (index + 1) * 37 * HOUR_MS).toISOString();
  return newPaper(`p${index}`, { firstSeen, date: firstSeen.slice(0, 10) });
}).reverse();

type Told = { ledger: readonly LedgerRow[]; sent: ReadonlyMap<string, string> };

/** What one look at an instant makes of what was told before; whoever looks is told of nothing else. */
function look({ ledger, sent }: Told, schedule: Schedule, now: string): Told {
  const seen = PAPERS.filter(({ firstSeen }) => firstSeen <= now);
  const subscription = subscriptionTo('a', { schedule, since: START });
  const standing = standingOf({ subscription, seen, matching: new Set(seen.map(({ id }) => id)), rows: ledger }, now);
  if (standing.kind !== 'send') return { ledger, sent };
  const rows = standing.papers.map(
    ({ id }): LedgerRow => ({ subscription: subscription.id, paper: id, state: 'sent', digest: now, at: now }),
  );
  for (const { id } of standing.papers) expect(sent.has(id)).toBe(false);
  return {
    ledger: [...ledger, ...rows],
    sent: new Map([...sent, ...standing.papers.map(({ id }) => [id, now] as const)]),
  };
}

test.each<Schedule>([
  { every: 'day', at: '02:30', zone: 'Europe/Zurich' },
  { every: 'weekdays', at: '02:15', zone: 'Australia/Lord_Howe' },
  { every: 'week', at: '00:00', zone: 'America/Santiago' },
])('folded over a year of looks, each paper goes out once, at the first slot after it was seen: %j', (schedule) => {
  let told: Told = { ledger: [], sent: new Map() };
  for (let slot = nextSlot(schedule, START); slot < '2027-01-15'; slot = nextSlot(schedule, slot)) {
    const at = Date.parse(slot);
    // just before, on time, late, and with the clock set back
    for (const off of [-1, 0, 3 * HOUR_MS, -2 * HOUR_MS]) told = look(told, schedule, new Date(at + off).toISOString());
  }
  const due = PAPERS.filter(({ firstSeen }) => firstSeen < END);
  expect(told.sent.size).toBe(PAPERS.length);
  for (const { id, firstSeen } of due) {
    const before = new Date(Date.parse(firstSeen) - 1).toISOString();
    expect([id, told.sent.get(id)]).toEqual([id, nextSlot(schedule, before)]);
  }
});
