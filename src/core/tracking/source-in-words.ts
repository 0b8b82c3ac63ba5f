import { dateInWords } from '../model/partial-date.ts';
import type { Budget, SourceState } from '../ports.ts';

/** `19 November 2026, 09:00 UTC`. */
export const instantInWords = (instant: string): string =>
  `${dateInWords(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`;

/** Whether the last that was heard of it is a trouble. */
export const hasFailed = ({ lastSuccess, lastError }: SourceState): boolean =>
  lastError !== undefined && (lastSuccess === undefined || lastError.at > lastSuccess);

/** `last read 19 November 2026, 09:00 UTC`, and what went wrong since. */
export function readInWords(state: SourceState): string {
  const { lastSuccess, lastError } = state;
  const succeeded = lastSuccess === undefined ? 'not read yet' : `last read ${instantInWords(lastSuccess)}`;
  if (lastError === undefined || !hasFailed(state)) return succeeded;
  return `${succeeded}; since ${instantInWords(lastError.at)}: ${lastError.reason.replace(/\.$/, '')}`;
}

/** `950 of 1,000 credits were left, until 20 November 2026, 00:00 UTC`. */
export function budgetInWords({ left, of, renewedAt }: Budget): string {
  const all = of === undefined ? '' : ` of ${of.toLocaleString('en-US')}`;
  const until = renewedAt === undefined ? '' : ` until ${instantInWords(renewedAt)}`;
  return `${left.toLocaleString('en-US')}${all} credits were left${until}`;
}
