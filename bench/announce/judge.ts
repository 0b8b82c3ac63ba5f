import { Cron } from 'croner';
import type { Schedule } from '../../src/core/model/subscription.ts';
import type { Asked, Delivery } from './platform.ts';
import { firstPossible, quietSpans, type Span, waitSpans } from './possible.ts';
import type { Year } from './year.ts';

/**
 * What was due is late if it was not sent although for so long the program ran, the place was open, outside of its quiet
 * hours and pauses, and no wait was running that the platform had asked for or earned. It is the time that 50 places need
 * at the pace, and the second between two messages to one place.
 */
export const STRETCH_MS = 2000;

/** All that the judge is told. */
export type Evidence = {
  year: Year;
  /** When each paper was first seen, by the program's clock. */
  firstSeen: ReadonlyMap<string, number>;
  deliveries: readonly Delivery[];
  asked: readonly Asked[];
  /** When nothing ran. */
  downs: readonly Span[];
  /** When a channel was closed to the program. */
  closed: readonly (Span & { channel: string })[];
};
export type Late = { channel: string; paper: string; due: number; possible: number; at: number };
export type Verdict = {
  expected: number;
  once: number;
  twice: readonly string[];
  missing: readonly string[];
  unexpected: readonly string[];
  early: readonly string[];
  /** By how many milliseconds each announcement was later than the first moment at which it could be made. */
  lateMs: readonly number[];
  /** Those later than the stretch, the latest first. */
  late: readonly Late[];
};

const DAYS: { readonly [K in Schedule['every']]: string } = { day: '*', weekdays: '1-5', week: '1' };

/** The slot that a paper is due at, by croner and not by the program. */
function slotAfter({ every, at, zone }: Schedule): (seen: number) => number {
  const [hour, minute] = at.split(':').map(Number);
  const cron = new Cron(`${minute} ${hour} * * ${DAYS[every]}`, { timezone: zone });
  return (seen) => cron.nextRun(new Date(seen - 1))?.getTime() ?? Number.POSITIVE_INFINITY;
}

/** Holds what people received against what they should have, worked out anew. */
export function judge(evidence: Evidence): Verdict {
  const { year, firstSeen, downs } = evidence;
  const received = receivedBy(evidence.deliveries);
  const verdict = { expected: 0, once: 0, lateMs: [] as number[], late: [] as Late[] };
  const [twice, missing, early]: [string[], string[], string[]] = [[], [], []];
  for (const { subscription, follows } of year.channels) {
    const { channel } = subscription.place;
    const slot = slotAfter(subscription.schedule);
    const spans = spansOf(subscription, evidence);
    for (const arrival of year.arrivals.filter((one) => one.news && follows(one))) {
      verdict.expected += 1;
      const key = `${channel} ${arrival.paper.id}`;
      const [at, ...again] = received.get(key) ?? [];
      received.delete(key);
      if (at === undefined) {
        missing.push(key);
        continue;
      }
      if (again.length > 0) twice.push(key);
      else verdict.once += 1;
      const due = slot(firstSeen.get(arrival.paper.id) ?? arrival.at);
      if (at < due) early.push(`${key} ${new Date(at).toISOString()} before ${new Date(due).toISOString()}`);
      const possible = firstPossible(due, spans, STRETCH_MS);
      verdict.lateMs.push(at - possible);
      if (at - possible > STRETCH_MS) verdict.late.push({ channel, paper: arrival.paper.id, due, possible, at });
    }
  }
  const late = verdict.late.toSorted((one, other) => other.at - other.possible - (one.at - one.possible));
  return { ...verdict, late, twice, missing, early, unexpected: [...received.keys()] };

  function spansOf({ place, schedule, paused, since }: Year['channels'][number]['subscription'], told: Evidence) {
    const own = ({ channel }: { channel: string }): boolean => channel === place.channel;
    const pause = paused?.until === undefined ? [] : [{ from: Date.parse(since), until: Date.parse(paused.until) }];
    const quiet = quietSpans(schedule, { from: year.start, until: year.end + 14 * 24 * 60 * 60_000 });
    return [...downs, ...pause, ...quiet, ...told.closed.filter(own), ...waitSpans(told.asked.filter(own), downs)];
  }
}

/** The instants of each channel and paper. */
function receivedBy(deliveries: readonly Delivery[]): Map<string, number[]> {
  const received = new Map<string, number[]>();
  for (const { channel, papers, at } of deliveries)
    for (const paper of papers) {
      const key = `${channel} ${paper}`;
      received.set(key, [...(received.get(key) ?? []), at]);
    }
  return received;
}
