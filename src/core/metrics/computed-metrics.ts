import type { Author } from '../model/author.ts';
import type { Metric, MetricName } from '../model/metric.ts';
import type { Paper } from '../model/paper.ts';
import { sourceLabel } from '../model/source-name.ts';

/** A figure that is worked out here; `from` says of what, as the end of “computed from …”. */
export type Computed = Metric & { from: string };
/** What can be worked out, and why some can’t: the end of a sentence about the metric. */
export type Computing = { computed: readonly Computed[]; lacking: readonly { name: MetricName; why: string }[] };

/** What nobody reports of an author and the data support: nothing is computed from a part of what it counts. */
export function computeMetrics(author: Author, papers: readonly Paper[], today: string): Computing {
  const i10 = i10Index(author, papers);
  const aYear = citationsAYear(author, today);
  const isReported = (name: MetricName): boolean => author.metrics.some((one) => one.name === name);
  return {
    computed: [...i10, ...aYear],
    lacking: [
      ...(i10.length === 0 && !isReported('i10-index') ? [{ name: 'i10-index' as const, why: whyNoI10(papers) }] : []),
      ...(aYear.length === 0 ? [{ name: 'citations-a-year' as const, why: 'no source counts them by year' }] : []),
    ],
  };
}

const CITED = 10;

/** Of each source that counts the citations of every paper, all those among them that it counts itself, and reports no such index. */
function i10Index({ metrics }: Author, papers: readonly Paper[]): Computed[] {
  const counts = papers.flatMap(({ citations = [] }) => citations);
  const sources = [...new Set(counts.map(({ source }) => source))];
  return sources.flatMap((source) => {
    const figure = (name: MetricName): Metric | undefined =>
      metrics.find((one) => one.name === name && one.source === source);
    const own = counts.filter((one) => one.source === source);
    const whole = own.length === papers.length && (figure('papers')?.value ?? 0) <= papers.length;
    if (!whole || figure('i10-index') !== undefined) return [];
    const value = own.filter(({ count }) => count >= CITED).length;
    const asOf = own.map((one) => one.asOf).sort()[0] ?? '';
    const from = `what ${sourceLabel(source)} counts for each of the ${papers.length} papers listed here`;
    return [{ name: 'i10-index', value, source, asOf, from }];
  });
}

function whyNoI10(papers: readonly Paper[]): string {
  const counted = papers.filter(({ citations = [] }) => citations.length > 0).length;
  return `citations are known for ${counted} of the ${papers.length} papers listed here, and from no source for all that it attributes to the author`;
}

/** The last full year, by each source that counts by year and was asked after it. */
function citationsAYear({ byYear = [], metrics }: Author, today: string): Computed[] {
  const year = Number(today.slice(0, 4)) - 1;
  const sources = [...new Set(byYear.map(({ source }) => source))];
  return sources.flatMap((source) => {
    const counts = byYear.filter((one) => one.source === source);
    const counted = counts.find((one) => one.year === year);
    const asOf = metrics.filter((one) => one.source === source && one.name === 'citations').map((one) => one.asOf)[0];
    if (counted === undefined || asOf === undefined) return [];
    const from = `what ${sourceLabel(source)} counts for ${year}`;
    return [{ name: 'citations-a-year', value: counted.citations, source, asOf, from }];
  });
}
