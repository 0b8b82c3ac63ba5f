import type { Answer, Side } from '../answer.ts';
import { METRIC_NAMES, METRICS, metricInWords } from '../model/metric.ts';
import type { Tally } from '../ports.ts';
import { listed } from '../query/in-words.ts';
import type { Block } from './block.ts';
import { barsChart, yearsChart } from './charts.ts';
import { papersInWords, text, yearsInWords } from './phrases.ts';

type Row = { label: string; of: (side: Side) => string | undefined };

const counted = (tallies: readonly Tally[]): string | undefined =>
  tallies.length === 0 ? undefined : tallies.map(({ key, papers }) => `${key} (${papers})`).join(', ');

function active({ years }: Side): string | undefined {
  const [first, last] = [years[0], years.at(-1)];
  return first && last && yearsInWords({ firstYear: first.firstYear, lastYear: last.lastYear });
}

const METRIC_ROWS: readonly Row[] = METRIC_NAMES.map((name) => ({
  label: `${METRICS[name].label} (reported)`,
  of: ({ metrics }) => {
    const metric = metrics.find((one) => one.name === name);
    return metric && metricInWords(metric);
  },
}));

const ROWS: readonly Row[] = [
  { label: 'Papers listed here', of: ({ papers }) => papers.toLocaleString('en-US') },
  { label: 'Years', of: active },
  { label: 'Fields', of: ({ categories }) => counted(categories) },
  { label: 'Top co-authors', of: ({ coauthors }) => counted(coauthors) },
  ...METRIC_ROWS,
];

/** A row per trait, a value per side; what only some sides have is said of the others as not known. */
export function comparisonBlocks({ sides, joint }: Extract<Answer, { kind: 'comparison' }>): Block[] {
  const labels = sides.map(({ label }) => label);
  // Periods have years of their own; people share theirs.
  const people = joint !== undefined;
  const facts = ROWS.flatMap(({ label, of }) => {
    const values = sides.map(of);
    if (values.every((value) => value === undefined)) return [];
    return [{ label, value: values.map((value, at) => `${labels[at]}: ${value ?? 'not known'}`).join(' · ') }];
  });
  return [
    { kind: 'heading', text: listed(labels, 'and') },
    { kind: 'facts', facts },
    people
      ? yearsChart('Papers by year', sides)
      : barsChart(
          'Papers',
          sides.map(({ label, papers }) => ({ label, value: papers })),
        ),
    ...(joint === undefined ? [] : [text(`${papersInWords(joint)} together.`)]),
  ];
}
