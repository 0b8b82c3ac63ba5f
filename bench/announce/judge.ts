import { Cron } from 'croner';
import type { Schedule } from '../../src/core/model/subscription.ts';
import type { Delivery, Trouble } from './platform.ts';
import type { Year } from './year.ts';

/** When nothing ran, by the program's own clock. */
export type Down = { from: number; until: number };
export type Verdict = {
  expected: number;
  once: number;
  twice: readonly string[];
  missing: readonly string[];
  unexpected: readonly string[];
  early: readonly string[];
  /** By how many milliseconds each announcement was later than the first moment at which it could be made. */
  late: readonly number[];
  /** Which was the latest, and when. */
  latest: string;
};

const DAYS: { readonly [K in Schedule['every']]: string } = { day: '*', weekdays: '1-5', week: '1' };

/** The slot that a paper is due at, by croner and not by the program. */
function slotAfter({ every, at, zone }: Schedule): (seen: number) => number {
  const [hour, minute] = at.split(':').map(Number);
  const cron = new Cron(`${minute} ${hour} * * ${DAYS[every]}`, { timezone: zone });
  return (seen) => cron.nextRun(new Date(seen - 1))?.getTime() ?? Number.POSITIVE_INFINITY;
}

/** The first instant at or after `due` at which neither the program was down nor the platform in its way. */
function firstPossible(due: number, spans: readonly Down[]): number {
  for (let at = due; ; ) {
    const [from] = [at];
    for (const span of spans) if (span.from <= at && at < span.until) at = span.until;
    if (at === from) return at;
  }
}

/** Holds what people received against what they should have, worked out anew. */
export function judge(
  { channels, arrivals }: Year,
  firstSeen: ReadonlyMap<string, number>,
  deliveries: readonly Delivery[],
  downs: readonly Down[],
  troubles: readonly Trouble[],
): Verdict {
  const received = new Map<string, number[]>();
  for (const { channel, papers, at } of deliveries)
    for (const paper of papers) {
      const key = `${channel} ${paper}`;
      received.set(key, [...(received.get(key) ?? []), at]);
    }
  const verdict = { expected: 0, once: 0, late: [] as number[], latest: '' };
  const [twice, missing, early]: string[][] = [[], [], []];
  for (const { subscription, follows } of channels) {
    const { channel } = subscription.place;
    const slot = slotAfter(subscription.schedule);
    const spans = [...downs, ...troubles.filter((one) => one.channel === channel)];
    for (const arrival of arrivals.filter((one) => one.news && follows(one))) {
      verdict.expected += 1;
      const key = `${channel} ${arrival.paper.id}`;
      const [at, ...again] = received.get(key) ?? [];
      received.delete(key);
      if (at === undefined) {
        missing?.push(key);
        continue;
      }
      if (again.length > 0) twice?.push(key);
      else verdict.once += 1;
      const due = slot(firstSeen.get(arrival.paper.id) ?? arrival.at);
      if (at < due) early?.push(`${key} ${new Date(at).toISOString()} before ${new Date(due).toISOString()}`);
      const late = at - firstPossible(due, spans);
      if (verdict.late.every((other) => other < late))
        verdict.latest = `${key} due ${new Date(due).toISOString()} made ${new Date(at).toISOString()}`;
      verdict.late.push(late);
    }
  }
  return {
    ...verdict,
    twice: twice ?? [],
    missing: missing ?? [],
    early: early ?? [],
    unexpected: [...received.keys()],
  };
}
