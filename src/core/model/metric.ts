import { z } from 'zod';

export const METRIC_NAMES = [
  'h-index',
  'i10-index',
  'papers',
  'citations',
  'citations-a-year',
  'novelty',
  'ai-score',
] as const;
export const MetricName = z.enum(METRIC_NAMES);
export type MetricName = z.infer<typeof MetricName>;

/** A figure as its source reports it; never adjusted to what the listed papers could give. */
export const Metric = z.object({
  name: MetricName,
  value: z.number(),
  source: z.string(),
  /** The day on which the source said so, or, where it does not say, on which it was imported. */
  asOf: z.iso.date(),
});
export type Metric = z.infer<typeof Metric>;

type Meaning = { label: string; unit: string; definition: string };

export const METRICS: { readonly [K in MetricName]: Meaning } = {
  'h-index': {
    label: 'h-index',
    unit: '',
    definition:
      'The largest number h such that h of the papers have at least h citations each (Hirsch, 2005). It counts every paper that its source knows, which may be more than are listed here.',
  },
  'i10-index': {
    label: 'i10-index',
    unit: 'papers',
    definition:
      'The number of papers that have at least ten citations each, as Google Scholar introduced it in 2011. It counts every paper that its source knows.',
  },
  papers: {
    label: 'papers',
    unit: 'papers',
    definition: 'The number of papers that the source attributes to the author.',
  },
  citations: {
    label: 'citations',
    unit: 'citations',
    definition: 'How often the author’s papers have been cited, as counted by the source.',
  },
  'citations-a-year': {
    label: 'citations a year',
    unit: 'citations',
    definition:
      'How many citations the author’s papers got in the last full calendar year, as counted by a source that tells them by year. It is no average.',
  },
  novelty: {
    label: 'Novelty',
    unit: '%',
    definition:
      'A score, in per cent, that the source of the author page reports for how new the author’s work is. The page does not publish its formula, so the figure is repeated as reported and not computed here.',
  },
  'ai-score': {
    label: 'AI Score',
    unit: '',
    definition:
      'A score that the source of the author page gives the author. The page does not publish its formula, so the figure is repeated as reported and not computed here.',
  },
};

/** The figure as people write it: `2,075`, `59%`. */
export function metricInWords({ name, value }: Pick<Metric, 'name' | 'value'>): string {
  const digits = value.toLocaleString('en-US');
  return METRICS[name].unit === '%' ? `${digits}%` : digits;
}
