import type { Subscription } from '../../src/core/model/subscription.ts';
import { createYear, type Year } from '../announce/year.ts';

/** What is followed and what appears, the same in every process; only what is sent daily and not paused, so that a day later all of it is. */
export function createPlan(days: number, channels: number, papers: number): Year {
  const year = createYear(days, 2 * channels, papers);
  return { ...year, channels: year.channels.filter(({ subscription }) => isDaily(subscription)) };
}

const isDaily = ({ schedule, paused }: Subscription): boolean => schedule.every === 'day' && paused === undefined;
