import type { Answer, Answered } from '../answer.ts';
import { PAGE_SIZE } from '../commands/papers.ts';
import { METRICS, metricInWords } from '../model/metric.ts';
import { dateInWords } from '../model/partial-date.ts';
import { sourceLabel } from '../model/source-name.ts';
import type { Tally } from '../ports.ts';
import { filterInWords, listed } from '../query/in-words.ts';
import { categoryName } from '../reading/categories.ts';
import type { Block } from './block.ts';
import { barsChart, yearsChart } from './charts.ts';
import { paperCard } from './paper-card.ts';
import { buttons, pager, papersInWords, phrase, text, yearsInWords } from './phrases.ts';

type Of<K extends Answer['kind']> = Extract<Answer, { kind: K }>;
type Fact = Extract<Block, { kind: 'facts' }>['facts'][number];

/** `machine learning (LG): 14`. */
function fieldInWords({ key, papers }: Tally): string {
  const name = categoryName(key);
  return `${name === undefined ? key : `${name} (${key})`}: ${papers}`;
}

function fact(label: string, values: readonly string[]): Fact[] {
  return values.length === 0 ? [] : [{ label, value: values.join(', ') }];
}

export function authorBlocks(answer: Of<'author'>, { query }: Answered): Block[] {
  const { person, author, years, coauthors, categories, newest, total } = answer;
  const name = query.author ?? person.name;
  const [first, last] = [years[0], years.at(-1)];
  const active = first && last ? [yearsInWords({ firstYear: first.firstYear, lastYear: last.lastYear })] : [];
  const reported = (author?.metrics ?? []).map((metric) => ({
    label: `${METRICS[metric.name].label} (reported)`,
    value: metricInWords(metric),
    note: `${sourceLabel(metric.source)}, ${dateInWords(metric.asOf)}`,
  }));
  const facts = [
    ...fact('Papers listed here', [`${total}`]),
    ...fact('Years active', active),
    ...fact('Fields', categories.map(fieldInWords)),
    ...fact(
      'Also written',
      person.spellings.filter((name) => name !== person.name),
    ),
    ...reported,
    ...fact(
      'Top co-authors',
      coauthors.map(({ key, papers }) => `${key} (${papers})`),
    ),
  ];
  return [
    { kind: 'heading', text: person.name },
    { kind: 'facts', facts },
    ...(years.length > 1 ? [yearsChart('Papers by year', [{ label: person.name, years }])] : []),
    text('Newest papers:'),
    { kind: 'list', start: 1, items: newest.map((paper) => ({ card: paperCard(paper) })) },
    ...buttons([
      { label: 'All papers', query: { kind: 'papers', author: name } },
      { label: 'Co-authors', query: { kind: 'coauthors', author: name } },
      ...(author === undefined ? [] : [{ label: 'Metrics', query: { kind: 'metrics' as const, author: name } }]),
    ]),
  ];
}

export function authorsBlocks({ of, authors, offset }: Of<'authors'>, { query }: Answered): Block[] {
  const papers = phrase('papers', filterInWords(query));
  if (authors.length === 0)
    return [text(of === undefined ? `No authors of ${papers}.` : `${of} has no co-authors here.`)];
  const shown = authors.slice(offset, offset + PAGE_SIZE);
  if (shown.length === 0)
    return [text(`That was all: ${authors.length} people.`), ...pager(query, offset, authors.length)];
  const range = authors.length > shown.length ? `, ${offset + 1} to ${offset + shown.length}` : '';
  const facts = shown.map((one) => ({ label: one.key, value: papersInWords(one.papers), note: yearsInWords(one) }));
  const bars = shown.map(({ key, papers }) => ({ label: key, value: papers }));
  const title = of === undefined ? `authors of ${papers}` : `co-authors of ${of}`;
  return [
    { kind: 'heading', text: `${authors.length} ${title}${range}` },
    { kind: 'facts', facts },
    ...(shown.length > 1 ? [{ ...barsChart(`Papers of the ${title}`, bars), illustrates: true as const }] : []),
    ...pager(query, offset, authors.length),
  ];
}

export function trendBlocks({ years, peaks }: Of<'trend'>, { query }: Answered): Block[] {
  const what = filterInWords(query);
  if (years.length === 0) return [text(`${phrase('No papers', what)}.`)];
  const [peak] = peaks;
  const most =
    peak &&
    `${listed(
      peaks.map(({ key }) => key),
      'and',
    )}, with ${papersInWords(peak.papers)}`;
  return [
    ...(most === undefined ? [] : [text(`${most}${peaks.length > 1 ? ' each' : ''}.`)]),
    yearsChart(phrase('Papers by year', what), [{ label: 'Papers', years }]),
  ];
}
