import type { Subscription } from '../model/subscription.ts';
import { followedTextInWords } from './followed-in-words.ts';
import { placeInWords } from './report.ts';
import { scheduleInWords } from './schedule-in-words.ts';
import { localDay } from './zone.ts';

/** Where, what, when, and what is in the way: `slack T1/C1: all papers, each day at 09:00 (UTC); paused`. */
export function followLine(subscription: Subscription): string {
  const { place, schedule, paused, broken } = subscription;
  const until = paused?.until === undefined ? '' : ` until ${localDay(paused.until, schedule.zone)}`;
  return [
    `${placeInWords(place)}: ${followedTextInWords(subscription)}, ${scheduleInWords(schedule)}`,
    ...(paused === undefined ? [] : [`paused${until}`]),
    ...(broken === undefined ? [] : [`can’t announce: ${broken}`]),
  ].join('; ');
}
