import type { Answer } from '../answer.ts';
import type { Computed } from '../metrics/computed-metrics.ts';
import type { Growth } from '../metrics/growth.ts';
import { METRICS, type Metric } from '../model/metric.ts';
import { allAuthors, linksOf, type Paper } from '../model/paper.ts';
import type { View } from './block.ts';
import { renderText } from './plain-text.ts';

type Json = Readonly<Record<string, unknown>>;
type Of<K extends Answer['kind']> = Extract<Answer, { kind: K }>;

const paperJson = (paper: Paper): Json => ({
  id: paper.id,
  title: paper.title,
  authors: allAuthors(paper).map(({ name }) => name),
  date: paper.date,
  categories: paper.categories,
  code: paper.code,
  links: linksOf(paper),
});

const metricsJson = (metrics: readonly (Metric | Computed)[]): readonly Json[] =>
  metrics.map((metric) => {
    const { name, value, source, asOf } = metric;
    const computed = 'from' in metric && { computedFrom: metric.from };
    return { name, value, unit: METRICS[name].unit, source, asOf, ...computed };
  });

const growthJson = ({ reports, yearly }: Growth): Json => ({
  history: metricsJson(reports.flatMap(({ figures }) => figures)),
  years: yearly.flatMap(({ source, years }) => years.map((year) => ({ source, ...year }))),
});

const tallyJson = ({ key, papers }: { key: string; papers: number }): Json => ({ name: key, papers });
const nothing = (): Json => ({});

const FIELDS: { readonly [K in Answer['kind']]: (answer: Of<K>, limit: number) => Json } = {
  papers: ({ papers, total }, limit) => ({ total, papers: papers.slice(0, limit).map(paperJson) }),
  paper: ({ paper, others }, limit) => ({
    total: 1,
    papers: [paper, ...others].slice(0, Math.max(1, limit)).map(paperJson),
  }),
  count: ({ value, papers }, limit) => ({ total: value, value, papers: papers.slice(0, limit).map(paperJson) }),
  author: ({ author, coauthors, newest, total, person }) => ({
    total,
    papers: newest.map(paperJson),
    authors: [{ name: person.name, papers: total }, ...coauthors.map(tallyJson)],
    metrics: metricsJson(author?.metrics ?? []),
  }),
  authors: ({ authors }, limit) => ({
    total: authors.length,
    value: authors.length,
    authors: authors.slice(0, limit).map(tallyJson),
  }),
  metrics: ({ author, computing }) => ({
    metrics: metricsJson([...author.metrics, ...computing.computed]),
    authors: [{ name: author.name }],
  }),
  metric: ({ metric, others, growth }) => ({
    ...(metric !== undefined && { metrics: metricsJson([metric, ...others]), value: metric.value }),
    ...(growth !== undefined && growthJson(growth)),
  }),
  trend: ({ years, peaks }) => ({
    total: years.reduce((sum, { papers }) => sum + papers, 0),
    years: years.map(({ key, papers }) => ({ year: Number(key), papers })),
    ...(peaks[0] && { value: Number(peaks[0].key) }),
  }),
  comparison: ({ sides, joint }) => ({
    authors: sides.map(({ label, papers }) => ({ name: label, papers })),
    ...(joint !== undefined && { value: joint }),
  }),
  citation: ({ papers, text }) => ({ total: papers.length, papers: papers.map(paperJson), value: text }),
  definition: nothing,
  help: nothing,
  greeting: nothing,
  thanks: nothing,
  unknown: nothing,
  choice: ({ options }) => ({ total: options.length, choices: options.map(({ label }) => label) }),
  tracked: ({ author, total }) => ({
    total,
    authors: [{ name: author.name, papers: total }],
    metrics: metricsJson(author.metrics),
  }),
  untracked: ({ author }) => ({ authors: [{ name: author.name }] }),
  hidden: ({ paper }) => ({ papers: [paperJson(paper)] }),
  settings: ({ preferences }) => ({ preferences }),
  overview: ({ tracked, newest, total }) => ({ total, papers: newest.map(paperJson), authors: tracked }),
  status: ({ facts }) => ({ facts }),
  follow: ({ subscriptions }) => ({ total: subscriptions.length, subscriptions }),
  failure: ({ asked }) =>
    COUNTED.has(asked) ? { total: 0, ...(asked === 'count' ? { value: 0 } : { papers: [] }) } : {},
};

const COUNTED: ReadonlySet<Answer['kind']> = new Set(['papers', 'paper', 'count']);

/** One object for scripts; fields that an answer does not mean are absent. At most `limit` papers. */
export function toJson(view: View, { question, limit }: { question: string; limit: number }): Json {
  const { answered } = view;
  if (answered === undefined) return { question, text: renderText(view) };
  const { answer, understood, notices } = answered;
  const fields = FIELDS[answer.kind] as (answer: Answer, limit: number) => Json; // the table is total and keyed by the same kind
  return {
    question,
    understood,
    kind: answer.kind === 'failure' ? answer.asked : answer.kind,
    ...fields(answer, limit),
    text: renderText(view),
    notices,
  };
}
