import { compareText } from '../catalogue/order.ts';
import type { Author } from '../model/author.ts';
import type { Metric, MetricName } from '../model/metric.ts';
import { type Period, placeInAny } from '../model/period.ts';

/** What one source reported, one figure after another, the oldest first. */
export type Reports = { source: string; figures: readonly Metric[] };
/** What each year brought, as one source counts; in order of years. */
export type Yearly = { source: string; years: readonly { year: number; value: number }[] };
export type Growth = { reports: readonly Reports[]; yearly: readonly Yearly[] };

/** How a metric came to be what it is, in these periods, or ever: each figure that was reported, and the counts by year. */
export function growthOf(author: Author, name: MetricName, periods: readonly Period[] = []): Growth {
  const figures = [...(author.history ?? []), ...author.metrics]
    .filter((one) => one.name === name && placeInAny(one.asOf, periods) === 'inside')
    .sort((a, b) => compareText(a.asOf, b.asOf));
  const counts = COUNTED_BY_YEAR.has(name) ? (author.byYear ?? []) : [];
  const years = counts
    .filter(({ year }) => placeInAny(`${year}`, periods) === 'inside')
    .map((of) => ({ source: of.source, year: of.year, value: name === 'papers' ? of.papers : of.citations }));
  return {
    reports: bySource(figures).map(([source, all]) => ({ source, figures: all })),
    yearly: bySource(years).map(([source, all]) => ({ source, years: all })),
  };
}

const COUNTED_BY_YEAR: ReadonlySet<MetricName> = new Set(['citations', 'papers']);

function bySource<T extends { source: string }>(all: readonly T[]): (readonly [string, T[]])[] {
  const sources = [...new Set(all.map(({ source }) => source))];
  return sources.map((source) => [source, all.filter((one) => one.source === source)]);
}
