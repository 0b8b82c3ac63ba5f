import { done, fail, type Result } from '../failure.ts';
import type { Schedule } from '../model/subscription.ts';
import { FIELDS } from '../query/fields.ts';
import type { Query } from '../query/query.ts';
import { readTime } from './time-of-day.ts';
import { readZone } from './zone.ts';

/** When to announce; what the query leaves open is as before, else daily at 09:00 where the asker lives. */
export function readSchedule(
  { every, at, zone }: Pick<Query, 'every' | 'at' | 'zone'>,
  { before, zone: home }: { before: Schedule | undefined; zone: string | undefined },
): Result<Schedule> {
  const time = at === undefined ? (before?.at ?? '09:00') : readTime(at);
  if (time === undefined)
    return fail({ kind: 'bad-value', filter: 'at', value: at ?? '', expected: FIELDS.at.expected });
  const where = zone === undefined ? (before?.zone ?? readZone(home ?? 'UTC') ?? 'UTC') : readZone(zone);
  if (where === undefined) {
    return fail({ kind: 'bad-value', filter: 'zone', value: zone ?? '', expected: FIELDS.zone.expected });
  }
  return done({ every: every ?? before?.every ?? 'day', at: time, zone: where });
}
