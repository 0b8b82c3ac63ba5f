import type { Answer } from '../answer.ts';
import { METRICS, metricInWords } from '../model/metric.ts';
import { SOURCE_LABELS, sourceLabel } from '../model/source-name.ts';
import type { Pass } from '../tracking/pass.ts';
import type { Block } from './block.ts';
import { buttons, papersInWords, text } from './phrases.ts';

type Of<K extends Answer['kind']> = Extract<Answer, { kind: K }>;

export function trackedBlocks({ author, total, passes }: Of<'tracked'>): Block[] {
  const metrics = author.metrics.map((metric) => ({
    label: METRICS[metric.name].label,
    value: metricInWords(metric),
    note: `${sourceLabel(metric.source)}, ${metric.asOf}`,
  }));
  return [
    { kind: 'heading', text: `${author.name} is tracked: ${papersInWords(total)}` },
    { kind: 'facts', facts: [...passes.map(passFact), ...metrics] },
    text('From now on new papers are news; what is here already is not announced.'),
    ...buttons([
      { label: 'Papers', query: { kind: 'papers', author: author.name } },
      { label: 'Profile', query: { kind: 'author', author: author.name } },
    ]),
  ];
}

/** What a source brought: `OpenAlex: 34 new, 12 merged, 2 left out`. */
export function passFact({ source, what, added, merged, unchanged, rejected, trouble }: Pass): {
  label: string;
  value: string;
  note?: string;
} {
  const counts = [
    [added, 'new'],
    [merged, 'merged'],
    [unchanged, 'unchanged'],
    [rejected.length, 'left out'],
  ] as const;
  const told = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  const value = told.length === 0 ? (trouble === undefined ? 'nothing new' : 'nothing') : told.join(', ');
  return { label: `${SOURCE_LABELS[source]}, ${what}`, value, ...(trouble !== undefined && { note: trouble }) };
}

export function untrackedBlocks({ author, hidden }: Of<'untracked'>): Block[] {
  const left =
    hidden === 0
      ? 'All papers stay'
      : `${papersInWords(hidden)} that only the sources brought, and nobody else here wrote, left the record`;
  return [text(`${author.name} is no longer tracked. ${left}; tracking again brings everything back.`)];
}

export function hiddenBlocks({ paper, hidden, here }: Of<'hidden'>): Block[] {
  return hidden
    ? [
        text(`“${paper.title}” is hidden${here ? ' here' : ''} for good, whatever the sources say.`),
        ...buttons([{ label: 'Undo', query: { kind: 'hide', paper: paper.title, undo: true } }]),
      ]
    : [text(`“${paper.title}” is shown again.`)];
}
