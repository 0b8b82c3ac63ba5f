import type { Growth, Reports, Yearly } from '../metrics/growth.ts';
import { METRICS, type MetricName, metricInWords } from '../model/metric.ts';
import { dateInWords } from '../model/partial-date.ts';
import type { Period } from '../model/period.ts';
import { sourceLabel } from '../model/source-name.ts';
import { inPeriods } from '../query/in-words.ts';
import type { Block, Chart } from './block.ts';
import { barsChart } from './charts.ts';
import { phrase, text } from './phrases.ts';

/** More than these bars are drawn by month, then by year. */
const MOST_BARS = 24;
/** Of an ISO date: the day, the month, the year. */
const PRECISIONS = [10, 7, 4] as const;

/** How a metric grew: its first and last figure, a chart of those between, and what each year brought. */
export function growthBlocks(
  author: string,
  name: MetricName,
  { reports, yearly }: Growth,
  periods: readonly Period[],
): Block[] {
  const grown = reports.filter(({ figures }) => figures.length > 1);
  const what = phrase(`${METRICS[name].label} of ${author}`, inPeriods(periods));
  const charts = yearly.filter(({ years }) => years.length > 1).map((counted) => yearlyChart(what, counted));
  if (grown.length === 0 && charts.length === 0) return [text(notYet(author, periods.length > 0))];
  return [
    ...(grown.length === 0
      ? []
      : [{ kind: 'facts' as const, facts: grown.map(growthFact) }, reportsChart(what, grown)]),
    ...charts,
  ];
}

const notYet = (author: string, narrowed: boolean): string =>
  narrowed
    ? 'More than one figure is not known for that time.'
    : `No source has reported more than one figure yet. While ${author} is tracked, each change is kept with its day, and shows here.`;

function growthFact({ source, figures }: Reports): { label: string; value: string; note: string } {
  const [first, last] = [figures[0], figures.at(-1)];
  if (first === undefined || last === undefined) throw new Error(`no figures of ${source}`);
  const by = last.value - first.value;
  return {
    label: sourceLabel(source),
    value: `${metricInWords(first)} → ${metricInWords(last)} (${by < 0 ? '−' : '+'}${Math.abs(by).toLocaleString('en-US')})`,
    note: `${dateInWords(first.asOf)} to ${dateInWords(last.asOf)}`,
  };
}

/** The last figure of each day, or of each month or year where there are many; a source says nothing before its first. */
function reportsChart(what: string, reports: readonly Reports[]): Chart {
  const days = reports.flatMap(({ figures }) => figures.map(({ asOf }) => asOf));
  const labelsAt = (length: number): string[] => [...new Set(days.map((day) => day.slice(0, length)))].sort();
  const length = PRECISIONS.find((one) => labelsAt(one).length <= MOST_BARS) ?? 4;
  const labels = labelsAt(length);
  const series = reports.map(({ source, figures }) => ({
    label: sourceLabel(source),
    values: labels.map((label) => figures.findLast(({ asOf }) => asOf.slice(0, length) <= label)?.value),
  }));
  const title = `${what} over time`;
  const told = series.map(({ label, values }) => {
    const figures = values.flatMap((value, at) =>
      value === undefined ? [] : [`${dateInWords(labels[at] ?? '')}: ${value.toLocaleString('en-US')}`],
    );
    return `${label}: ${figures.join(', ')}.`;
  });
  return { kind: 'chart', title, labels: labels.map(dateInWords), series, alt: `${title}. ${told.join(' ')}` };
}

function yearlyChart(what: string, { source, years }: Yearly): Chart {
  const bars = years.map(({ year, value }) => ({ label: `${year}`, value }));
  return barsChart(`New ${what} by year, as ${sourceLabel(source)} counts`, bars);
}
