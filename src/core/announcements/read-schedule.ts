import { done, fail, type Result } from '../failure.ts';
import type { Quiet, Schedule } from '../model/subscription.ts';
import { FIELDS } from '../query/fields.ts';
import type { Query } from '../query/query.ts';
import { readTime } from './time-of-day.ts';
import { readZone } from './zone.ts';

/** When to announce; what the query leaves open is as before, else daily at 09:00 where the asker lives. */
export function readSchedule(
  { every, at, zone, quiet }: Pick<Query, 'every' | 'at' | 'zone' | 'quiet'>,
  { before, zone: home }: { before: Schedule | undefined; zone: string | undefined },
): Result<Schedule> {
  const time = at === undefined ? (before?.at ?? '09:00') : readTime(at);
  if (time === undefined)
    return fail({ kind: 'bad-value', filter: 'at', value: at ?? '', expected: FIELDS.at.expected });
  const where = zone === undefined ? (before?.zone ?? readZone(home ?? 'UTC') ?? 'UTC') : readZone(zone);
  if (where === undefined) {
    return fail({ kind: 'bad-value', filter: 'zone', value: zone ?? '', expected: FIELDS.zone.expected });
  }
  const hours = quiet === undefined ? before?.quiet : readQuiet(quiet);
  if (hours === 'neither') {
    return fail({ kind: 'bad-value', filter: 'quiet', value: quiet ?? '', expected: FIELDS.quiet.expected });
  }
  const schedule = { every: every ?? before?.every ?? 'day', at: time, zone: where };
  return done({ ...schedule, ...(hours !== undefined && { quiet: hours }) });
}

/** Hours from `22:00-07:00` or `10 pm to 7`, undefined from `off`. */
function readQuiet(text: string): Quiet | undefined | 'neither' {
  if (text.trim().toLowerCase() === 'off') return undefined;
  const [from = '', to = '', ...more] = text.split(/\s*[-–]\s*|\s+to\s+/);
  const ends = [readTime(from), readTime(to)];
  const [begin, end] = ends;
  return begin === undefined || end === undefined || more.length > 0 ? 'neither' : { from: begin, to: end };
}
