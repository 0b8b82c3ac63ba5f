import type { Answer, Answered } from '../answer.ts';
import { PAGE_SIZE } from '../commands/papers.ts';
import type { Paper } from '../model/paper.ts';
import type { Related } from '../ports.ts';
import { filterInWords, listed } from '../query/in-words.ts';
import { leadOf } from './aspects.ts';
import type { Action, Block } from './block.ts';
import { paperCard } from './paper-card.ts';
import { buttons, pager, papersInWords, phrase, text } from './phrases.ts';

type Of<K extends Answer['kind']> = Extract<Answer, { kind: K }>;

const MOST_REASONS = 3;
export const opens = ({ id, title }: Paper): Action => ({ label: title, query: { kind: 'paper', paper: id } });

function menu(placeholder: string, papers: readonly Paper[]): Block[] {
  return papers.length === 0 ? [] : [{ kind: 'menu', placeholder, actions: papers.map(opens) }];
}

/** Why a paper is similar: `also by Mark Sandler; shares “gradient” and “loss”`. */
function reasonsOf({ sharedAuthors, sharedTerms }: Related): string {
  const people = listed(sharedAuthors.slice(0, MOST_REASONS), 'and');
  const terms = sharedTerms.map((term) => `“${term}”`);
  const reasons = [
    people === '' ? '' : `also by ${people}`,
    terms.length === 0 ? '' : `shares ${listed(terms, 'and')}`,
  ];
  return reasons.filter((reason) => reason !== '').join('; ');
}

export function papersBlocks({ papers, total, offset, to, because }: Of<'papers'>, { query }: Answered): Block[] {
  const what = to === undefined ? filterInWords(query) : `similar to “${to.title}”`;
  if (total === 0) return [text(`${phrase('No papers', what)}.`)];
  const shown = papers.slice(0, PAGE_SIZE);
  const turns = query.kind === 'papers' || query.kind === 'lookup' ? pager(query, offset, total) : [];
  if (shown.length === 0) return [text(`That was all: ${papersInWords(total)}.`), ...turns];
  const range = total > shown.length ? `, ${offset + 1} to ${offset + shown.length}` : '';
  const items = shown.map((paper) => {
    const reasons = because?.find((one) => one.paper.id === paper.id);
    const why = reasons === undefined ? '' : reasonsOf(reasons);
    return { card: paperCard(paper), ...(why !== '' && { why }) };
  });
  return [
    { kind: 'heading', text: `${phrase(papersInWords(total), what)}${range}` },
    { kind: 'list', start: offset + 1, items },
    ...menu('Open a paper', shown),
    ...turns,
  ];
}

export function paperBlocks({ paper, others, aspect }: Of<'paper'>): Block[] {
  return [
    ...(aspect === undefined ? [] : [text(leadOf(aspect, paper))]),
    { kind: 'paper', card: paperCard(paper) },
    ...buttons([
      { label: 'Cite', query: { kind: 'cite', paper: paper.id } },
      { label: 'Related', query: { kind: 'related', paper: paper.id } },
      { label: 'Authors', query: { kind: 'paper', paper: paper.id, aspect: 'who' } },
    ]),
    ...menu('Or did you mean …', others),
  ];
}

export function countBlocks({ value }: Of<'count'>, { query }: Answered): Block[] {
  const what = filterInWords(query);
  return [
    text(`${phrase(papersInWords(value), what === '' ? 'in this catalogue' : what)}.`),
    ...(value === 0 ? [] : buttons([{ label: 'List them', query: { ...query, kind: 'papers' } }])),
  ];
}
