import type { Answer, Answered } from '../answer.ts';
import { sentenceFor } from '../failure-sentences.ts';
import { METRICS } from '../model/metric.ts';
import { authorBlocks, authorsBlocks, trendBlocks } from './author-blocks.ts';
import type { Block } from './block.ts';
import { comparisonBlocks } from './comparison-blocks.ts';
import { followBlocks } from './follow-blocks.ts';
import { metricBlocks, metricsBlocks } from './metric-blocks.ts';
import { overviewBlocks } from './overview-blocks.ts';
import { countBlocks, paperBlocks, papersBlocks } from './paper-blocks.ts';
import { text } from './phrases.ts';
import { settingsBlocks } from './settings-blocks.ts';
import { hiddenBlocks, trackedBlocks, untrackedBlocks } from './tracking-blocks.ts';

type Builders = {
  readonly [K in Answer['kind']]: (answer: Extract<Answer, { kind: K }>, answered: Answered) => readonly Block[];
};

function tries(examples: readonly string[]): Block[] {
  if (examples.length === 0) return [text(sentenceFor({ kind: 'empty-catalogue' }))];
  return [{ kind: 'facts', facts: examples.map((example) => ({ label: 'Try', value: example })) }];
}

const BUILDERS: Builders = {
  papers: papersBlocks,
  paper: paperBlocks,
  count: countBlocks,
  author: authorBlocks,
  authors: authorsBlocks,
  metrics: metricsBlocks,
  metric: metricBlocks,
  trend: trendBlocks,
  comparison: comparisonBlocks,
  citation: ({ style, text: citation }) => [{ kind: 'code', language: style, text: citation }],
  definition: ({ name }) => [text(`${METRICS[name].label}: ${METRICS[name].definition}`)],
  help: ({ topics, examples }) => {
    const facts = topics.map(({ name, summary, options }) => {
      const shown = options.map(({ key, required }) => (required ? ` <${key}>` : ` [${key}]`));
      return { label: `/${name}${shown.join('')}`, value: summary };
    });
    return [{ kind: 'heading', text: 'What you can ask' }, { kind: 'facts', facts }, ...tries(examples)];
  },
  greeting: ({ examples }) => [text('Hello! Ask me about the papers in this catalogue.'), ...tries(examples)],
  thanks: () => [text('You’re welcome.')],
  unknown: ({ examples }) => [
    text('That is not something I can answer from a publication record.'),
    ...tries(examples),
  ],
  choice: ({ question, options }) => [text(question), { kind: 'menu', placeholder: 'Choose', actions: options }],
  tracked: trackedBlocks,
  untracked: untrackedBlocks,
  hidden: hiddenBlocks,
  settings: settingsBlocks,
  overview: overviewBlocks,
  status: ({ facts }) => [
    { kind: 'heading', text: 'Status' },
    { kind: 'facts', facts },
  ],
  follow: followBlocks,
  failure: ({ failure }) => [{ kind: 'notice', text: sentenceFor(failure) }],
};

/** An answer in blocks, notices after it and what was understood last. */
export function blocksOf(answered: Answered): readonly Block[] {
  const build = BUILDERS[answered.answer.kind] as (answer: Answer, answered: Answered) => readonly Block[]; // the table is total and keyed by the same kind
  const notices = answered.notices.map((notice): Block => ({ kind: 'notice', text: notice }));
  const understood: Block = { kind: 'understood', text: `Understood: ${answered.understood}` };
  return [...build(answered.answer, answered), ...notices, ...(answered.understood === '' ? [] : [understood])];
}
