import type { Budget } from '../../core/ports.ts';
import type { Answer } from '../http/manners.ts';

/** What each answer of OpenAlex says of the day’s credits: a record costs none, a page of a list 1, a search 10. */
export function openalexBudget(answer: Answer, now: number): Budget | undefined {
  const [left, of, resetS] = ['remaining', 'limit', 'reset'].map((name) =>
    numberIn(answer.header(`x-ratelimit-${name}`)),
  );
  if (left === undefined) return undefined;
  return {
    left,
    ...(of !== undefined && { of }),
    asOf: new Date(now).toISOString(),
    ...(resetS !== undefined && { renewedAt: new Date(now + resetS * 1000).toISOString() }),
  };
}

function numberIn(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,9}(?:\.\d+)?$/.test(header) ? Number(header) : undefined;
}
