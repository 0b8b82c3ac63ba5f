import { compareText } from '../catalogue/order.ts';
import type { Author } from '../model/author.ts';
import type { Metric, MetricName } from '../model/metric.ts';
import type { Period } from '../model/period.ts';
import { sourceLabel } from '../model/source-name.ts';
import type { Computed } from './computed-metrics.ts';
import { growthOf } from './growth.ts';

/**
 * A metric in some periods: what their years brought, where a source counts by year and as far back; else the last
 * figure that was reported in them. Undefined where neither is known.
 */
export function metricIn(author: Author, name: MetricName, periods: readonly Period[]): Metric | Computed | undefined {
  const { reports, yearly } = growthOf(author, name, periods);
  const since = Number(periods.map(({ from = '0000' }) => from.slice(0, 4)).sort()[0]);
  const counted = yearly.find(({ source }) => firstYear(author, source) <= since);
  const asOf = author.metrics.find((one) => one.name === name && one.source === counted?.source)?.asOf;
  if (counted !== undefined && asOf !== undefined) {
    const value = counted.years.reduce((sum, year) => sum + year.value, 0);
    return { name, value, source: counted.source, asOf, from: `what ${sourceLabel(counted.source)} counts by year` };
  }
  return reports.flatMap(({ figures }) => figures).sort((a, b) => compareText(b.asOf, a.asOf))[0];
}

const firstYear = ({ byYear = [] }: Author, source: string): number =>
  Math.min(...byYear.filter((one) => one.source === source).map(({ year }) => year));
