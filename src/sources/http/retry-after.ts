import type { Answer } from './manners.ts';

/**
 * How long an answer asks to wait, in milliseconds. A date is held against the server’s own, since its clock may differ
 * from ours (RFC 9110, 10.2.3).
 */
export function retryAfterMs(answer: Answer, now: number): number | undefined {
  const said = answer.header('retry-after')?.trim();
  if (said === undefined || said === '') return undefined;
  if (/^\d+(\.\d+)?$/.test(said)) return Number(said) * 1000;
  const until = Date.parse(said);
  if (Number.isNaN(until)) return undefined;
  const theirNow = Date.parse(answer.header('date') ?? '');
  return Math.max(0, until - (Number.isNaN(theirNow) ? now : theirNow));
}
