import { Cron } from 'croner';
import type { Subscription } from '../../src/core/model/subscription.ts';
import type { Asked } from './platform.ts';

/** From an instant to another, not included, in milliseconds since 1970. */
export type Span = { from: number; until: number };

const SECOND_MS = 1000;
/** So long the program leaves a place alone that refused it, as DESIGN.md says. */
const REST_MS = 60 * 60 * SECOND_MS;
/** After an answer that tells nothing it asks after a second, then two, then four, up to so long. */
const LONGEST_WAIT_MS = 5 * 60 * SECOND_MS;

/** Hours of each local day, by croner and not by the program. */
export function quietSpans({ quiet, zone }: Subscription['schedule'], year: Span): readonly Span[] {
  if (quiet === undefined) return [];
  const cron = (time: string) => {
    const [hour, minute] = time.split(':').map(Number);
    return new Cron(`${minute} ${hour} * * *`, { timezone: zone });
  };
  const [begins, ends] = [cron(quiet.from), cron(quiet.to)];
  const spans: Span[] = [];
  for (let from = begins.nextRun(new Date(year.from - 2 * 24 * REST_MS)); from && from.getTime() < year.until; ) {
    spans.push({ from: from.getTime(), until: ends.nextRun(from)?.getTime() ?? from.getTime() });
    from = begins.nextRun(from);
  }
  return spans;
}

/**
 * When a place could not be sent to for what its platform had answered: as long as that asked for, an hour after a refusal,
 * and ever longer, from a second, after answers that tell nothing, counted anew by each process.
 */
export function waitSpans(asked: readonly Asked[], downs: readonly Span[]): readonly Span[] {
  let failures = 0;
  let before = 0;
  return asked.flatMap(({ at, answer, waitMs = 0 }) => {
    if (downs.some(({ until }) => before < until && until <= at)) failures = 0;
    before = at;
    if (answer === 'found') return [];
    if (answer === 'fine') {
      failures = 0;
      return [];
    }
    if (answer === 'refused') {
      failures = 0;
      return [{ from: at, until: at + REST_MS }];
    }
    const backOffMs = Math.min(2 ** failures * SECOND_MS, LONGEST_WAIT_MS);
    failures += 1;
    return [{ from: at, until: at + (answer === 'wait' ? waitMs : backOffMs) }];
  });
}

/**
 * The first instant at or after `due` from which for `stretchMs` nothing was in the way: what was possible for less need
 * not have been done.
 */
export function firstPossible(due: number, spans: readonly Span[], stretchMs: number): number {
  for (let at = due; ; ) {
    const before = at;
    for (const span of spans) if (span.from - stretchMs < at && at < span.until) at = span.until;
    if (at === before) return at;
  }
}
