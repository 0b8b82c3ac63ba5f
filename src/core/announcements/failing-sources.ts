import type { SourceState } from '../ports.ts';
import type { Announcing } from './announcing.ts';

/** So long a source may be silent before a quiet day is not to be trusted any more. */
const PATIENCE_MS = 24 * 60 * 60 * 1000;

/** A source that has answered nothing for over a day, and since when; undefined since ever. */
export type FailingSource = { source: string; since: string | undefined; reason: string };

/** Whether it fails and has done so for over a day; one that was never asked does not. */
function isFailing({ lastSuccess, lastError }: SourceState, now: string): boolean {
  if (lastError === undefined) return false;
  const before = Date.parse(lastSuccess ?? lastError.at);
  const failed = lastSuccess === undefined || Date.parse(lastError.at) > before;
  return failed && Date.parse(now) - before > PATIENCE_MS;
}

/** The sources that can't have brought what is new, whatever they have. */
export async function failingSources({
  sources,
  now,
}: Pick<Announcing, 'sources' | 'now'>): Promise<readonly FailingSource[]> {
  const states = (await sources?.()) ?? [];
  return states
    .filter((state) => isFailing(state, now))
    .map(({ source, lastSuccess, lastError }) => ({ source, since: lastSuccess, reason: lastError?.reason ?? '' }));
}
