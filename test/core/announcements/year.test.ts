import { expect, test } from 'vitest';
import { followUpKey } from '../../../src/core/announcements/follow-up.ts';
import { nextSlot } from '../../../src/core/announcements/schedule.ts';
import { standingOf } from '../../../src/core/announcements/standing.ts';
import type { LedgerRow } from '../../../src/core/model/ledger-row.ts';
import type { Paper } from '../../../src/core/model/paper.ts';
import type { Schedule } from '../../../src/core/model/subscription.ts';
import { newPaper, subscriptionTo } from './world.ts';

const START = '2026-01-01T00:00:00.000Z';
const END = '2027-01-01T00:00:00.000Z';
const HOUR_MS = 60 * 60 * 1000;

/** A paper every 37 hours, all year; of every third, it turns out after ten days that it is withdrawn. */
const PAPERS = Array.from({ length: 230 }, (_, index) => {
  const firstSeen = new Date(Date.parse(START) + (index + 1) * 37 * HOUR_MS).toISOString();
  return newPaper(`p${index}`, { firstSeen, date: firstSeen.slice(0, 10) });
}).reverse();

const isWithdrawn = (index: number): boolean => index % 3 === 0;

function seenAt(now: string): readonly Paper[] {
  const known = Date.parse(now) - 240 * HOUR_MS;
  return PAPERS.filter(({ firstSeen }) => firstSeen <= now).map((paper) =>
    isWithdrawn(PAPERS.indexOf(paper)) && Date.parse(paper.firstSeen) < known
      ? { ...paper, withdrawal: { kind: 'withdrawn' } }
      : paper,
  );
}

type Told = { ledger: readonly LedgerRow[]; sent: ReadonlyMap<string, string> };

/** What one look at an instant makes of what was told before; whoever looks is told of nothing else. */
function look({ ledger, sent }: Told, schedule: Schedule, now: string): Told {
  const seen = seenAt(now);
  const subscription = subscriptionTo('a', { schedule, since: START });
  const standing = standingOf({ subscription, seen, matching: new Set(seen.map(({ id }) => id)), rows: ledger }, now);
  if (standing.kind !== 'send') return { ledger, sent };
  const followedUp = standing.followUps.map(({ paper, below }) => {
    expect(below).toBe(`m${sent.get(paper.id)}`);
    return followUpKey(paper.id);
  });
  const told = [...standing.papers.map(({ id }) => id), ...followedUp];
  for (const key of told) expect(sent.has(key)).toBe(false);
  const rows = told.map((paper): LedgerRow => {
    const row = { subscription: subscription.id, paper, at: now };
    return { ...row, state: 'sent', digest: now, message: `m${now}` };
  });
  return {
    ledger: [...ledger, ...rows],
    sent: new Map([...sent, ...told.map((key) => [key, now] as const)]),
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
  const withdrawn = PAPERS.filter((_, index) => isWithdrawn(index));
  expect(told.sent.size).toBe(PAPERS.length + withdrawn.length);
  for (const { id } of withdrawn) expect(told.sent.has(followUpKey(id))).toBe(true);
  for (const { id, firstSeen } of due) {
    const before = new Date(Date.parse(firstSeen) - 1).toISOString();
    expect([id, told.sent.get(id)]).toEqual([id, nextSlot(schedule, before)]);
  }
});
