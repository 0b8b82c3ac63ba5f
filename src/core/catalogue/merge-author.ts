import type { Author } from '../model/author.ts';
import type { Metric } from '../model/metric.ts';
import type { Batch } from './batch.ts';
import { equal } from './equal.ts';
import { newAuthorId } from './paper-id.ts';

type Reported = NonNullable<Batch['author']>;

export function newAuthor({ name, field, metrics, tracked }: Reported, now: string): Author {
  return {
    id: newAuthorId(name),
    name,
    ...(field !== undefined && { field }),
    tracked,
    metrics: [...metrics],
    firstSeen: now,
  };
}

/** The author with what is reported anew; the very same object where that is nothing. Tracking is never ended here. */
export function mergeAuthor(author: Author, { field = author.field, metrics, tracked }: Reported): Author {
  const merged = {
    ...author,
    ...(field !== undefined && { field }),
    tracked: author.tracked || tracked,
    metrics: metrics.reduce(withMetric, author.metrics),
  };
  return equal(merged, author) ? author : merged;
}

/** One figure a name and source, the latest; an equal one keeps the day on which it was first said. */
function withMetric(known: Metric[], reported: Metric): Metric[] {
  const at = known.findIndex(({ name, source }) => name === reported.name && source === reported.source);
  const before = known[at];
  if (before === undefined) return [...known, reported];
  return before.value === reported.value || before.asOf > reported.asOf ? known : known.with(at, reported);
}
