import type { Author } from '../model/author.ts';
import type { Metric } from '../model/metric.ts';
import type { Reported } from './batch.ts';
import { equal } from './equal.ts';
import { newAuthorId } from './paper-id.ts';

export function newAuthor({ name, field, metrics, tracked, ids = [], byYear = [] }: Reported, now: string): Author {
  return {
    id: newAuthorId(name),
    name,
    ...(field !== undefined && { field }),
    tracked,
    metrics: [...metrics],
    ...(ids.length > 0 && { ids: [...new Set(ids)] }),
    ...(byYear.length > 0 && { byYear: [...byYear] }),
    firstSeen: now,
  };
}

/** The author with what is reported anew; the very same object where that is nothing. Tracking is never ended here. */
export function mergeAuthor(author: Author, reported: Reported): Author {
  const { field = author.field, metrics, tracked } = reported;
  const ids = [...new Set([...(author.ids ?? []), ...(reported.ids ?? [])])];
  const byYear = withCounts(author.byYear ?? [], reported.byYear ?? []);
  const { figures, history } = metrics.reduce(withMetric, { figures: author.metrics, history: author.history ?? [] });
  const merged = {
    ...author,
    ...(field !== undefined && { field }),
    tracked: author.tracked || tracked,
    metrics: figures,
    ...(history.length > 0 && { history }),
    ...(ids.length > 0 && { ids }),
    ...(byYear.length > 0 && { byYear }),
  };
  return equal(merged, author) ? author : merged;
}

type Figures = { figures: Metric[]; history: Metric[] };

/** One figure a name and source, the latest; an equal one keeps the day on which it was first said. */
function withMetric({ figures, history }: Figures, reported: Metric): Figures {
  const at = figures.findIndex(({ name, source }) => name === reported.name && source === reported.source);
  const before = figures[at];
  if (before === undefined) return { figures: [...figures, reported], history };
  if (before.value === reported.value || before.asOf > reported.asOf) return { figures, history };
  const past = before.asOf === reported.asOf ? history : [...history, before];
  return { figures: figures.with(at, reported), history: past };
}

/** A source’s counts by year replace what it said before. */
function withCounts(
  known: NonNullable<Author['byYear']>,
  told: NonNullable<Reported['byYear']>,
): NonNullable<Author['byYear']> {
  const anew = new Set(told.map(({ source }) => source));
  return [...known.filter(({ source }) => !anew.has(source)), ...told];
}
