import type { Answer } from '../answer.ts';
import type { Computed } from '../metrics/computed-metrics.ts';
import { METRICS, type Metric, metricInWords } from '../model/metric.ts';
import { dateInWords } from '../model/partial-date.ts';
import { sourceLabel } from '../model/source-name.ts';
import { inPeriods } from '../query/in-words.ts';
import type { Block } from './block.ts';
import { growthBlocks } from './growth-blocks.ts';
import { buttons, phrase, text } from './phrases.ts';

type Of<K extends Answer['kind']> = Extract<Answer, { kind: K }>;

const NOT_REPORTED = 'and they cannot be computed from what is listed here';

/** `reported by OpenAlex, 25 November 2026`. */
const originOf = (metric: Metric | Computed): string =>
  `${'from' in metric ? `computed from ${metric.from}` : `reported by ${sourceLabel(metric.source)}`}, ${dateInWords(metric.asOf)}`;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export function metricsBlocks({ author, computing }: Of<'metrics'>): Block[] {
  const facts = [...author.metrics, ...computing.computed].map((metric) => ({
    label: METRICS[metric.name].label,
    value: metricInWords(metric),
    note: `${METRICS[metric.name].definition} ${capital(originOf(metric))}.`,
  }));
  const grown = author.metrics.some(({ name }) => name === 'citations');
  return [
    { kind: 'heading', text: `Metrics of ${author.name}` },
    facts.length === 0 ? text(`No source has reported any, ${NOT_REPORTED}.`) : { kind: 'facts', facts },
    ...(facts.length === 0
      ? []
      : computing.lacking.map(({ name, why }) => text(`${METRICS[name].label} can’t be computed: ${why}.`))),
    ...buttons(grown ? [overTime(author.name, 'citations', 'Citations over time')] : []),
  ];
}

export function metricBlocks({ author, name, metric, others, why, periods = [], growth }: Of<'metric'>): Block[] {
  const what = phrase(`${METRICS[name].label} of ${author.name}`, inPeriods(periods));
  const isGrowing = growth !== undefined;
  return [
    text(metric === undefined ? unknown(what, why) : `${what}: ${metricInWords(metric)}, ${asReported(metric)}.`),
    ...others.map((other) => text(`${capital(originOf(other))}: ${metricInWords(other)}.`)),
    ...(isGrowing ? growthBlocks(author.name, name, growth, periods) : []),
    ...buttons([
      ...(isGrowing || metric === undefined ? [] : [overTime(author.name, name, 'Over time')]),
      { label: 'All metrics', query: { kind: 'metrics', author: author.name } },
      { label: 'What it means', query: { kind: 'define', metric: name } },
    ]),
  ];
}

const asReported = (metric: Metric | Computed): string => `${'from' in metric ? '' : 'as '}${originOf(metric)}`;

const unknown = (what: string, why: string | undefined): string =>
  `No source has reported the ${what}, and it can’t be computed${why === undefined ? ' from what is listed here' : `: ${why}`}.`;

const overTime = (author: string, metric: Metric['name'], label: string) => ({
  label,
  query: { kind: 'metrics' as const, author, metric, growth: true },
});
