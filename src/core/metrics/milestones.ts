import type { Author } from '../model/author.ts';
import { METRICS, metricInWords } from '../model/metric.ts';
import { sourceLabel } from '../model/source-name.ts';
import { growthOf } from './growth.ts';

/** What was reached, as a sentence, and the day of the report that says so, ISO. */
export type Milestone = { on: string; sentence: string };

const THRESHOLDS = [100, 250, 500, 1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000];
/** One source speaks for a figure, since the others reach the same later or earlier. */
const SPEAKERS = ['openalex', 'semantic-scholar'] as const;

/** Each rise of the h-index and each round number of citations since tracking began; one that was there from the start is none. */
export function milestonesOf(author: Author): readonly Milestone[] {
  return [
    ...reached(author, 'h-index', (value) => value),
    ...reached(author, 'citations', (value) => THRESHOLDS.findLast((one) => one <= value) ?? 0),
  ];
}

/** A level counts once: a figure that falls and comes back reaches nothing. */
function reached(author: Author, name: 'h-index' | 'citations', levelOf: (value: number) => number): Milestone[] {
  const { reports } = growthOf(author, name);
  const speaker = SPEAKERS.find((source) => reports.some((one) => one.source === source));
  const [first, ...later] = reports.find(({ source }) => source === speaker)?.figures ?? [];
  let best = first === undefined ? 0 : levelOf(first.value);
  return later.flatMap(({ value, asOf, source }) => {
    const level = levelOf(value);
    if (level <= best) return [];
    best = level;
    const said = `${metricInWords({ name, value: level })}${name === 'citations' ? ' citations' : ''}`;
    const what = name === 'citations' ? `has reached ${said}` : `has an ${METRICS[name].label} of ${said}`;
    return [{ on: asOf, sentence: `${author.name} ${what}, as ${sourceLabel(source)} counts.` }];
  });
}
