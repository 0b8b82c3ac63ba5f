import { idIn } from '../commands/find-paper.ts';
import type { PaperIds } from '../model/paper.ts';
import type { Query } from '../query/query.ts';
import { styleIn } from './styles.ts';

const IDENTIFIER =
  /(?:https?:\/\/\S*?)?(?:arxiv(?:\.org)?[:/]\s?(?:abs\/|pdf\/)?)?(?<![\d.])\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d+)?(?:\.pdf)?(?![\d.])|(?:arxiv(?:\.org)?[:/]\s?(?:abs\/|pdf\/)?)?\b[a-z-]+(?:\.[a-z]{2})?\/\d{7}(?:v\d+)?\b|(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s?)?10\.\d{4,9}\/[^\s>|]+|https?:\/\/(?:www\.)?semanticscholar\.org\/paper\/(?:[^/\s]+\/)?[0-9a-f]{40}\b|(?:https?:\/\/(?:api\.)?openalex\.org\/(?:works\/)?|openalex:)W\d{4,12}\b/gi;

const CUES: readonly [RegExp, (paper: string) => Query][] = [
  [/\b(?:cite|citation|bibtex|reference|apa|mla|ris|csl|chicago|vancouver)\b/i, (paper) => ({ kind: 'cite', paper })],
  [/\b(?:similar|related|like)\b/i, (paper) => ({ kind: 'related', paper })],
  [/\b(?:who|authors?)\b/i, (paper) => ({ kind: 'paper', paper, aspect: 'who' })],
  [/\b(?:when|date|year)\b/i, (paper) => ({ kind: 'paper', paper, aspect: 'when' })],
  [/\bcode\b/i, (paper) => ({ kind: 'paper', paper, aspect: 'code' })],
];

/** An id with its origin, as it stands in a query. */
function printId({ arxiv, doi, openalex, semanticScholar }: PaperIds): string {
  if (arxiv !== undefined) return `arxiv:${arxiv}`;
  if (doi !== undefined) return `doi:${doi}`;
  return openalex === undefined ? `semantic-scholar:${semanticScholar}` : `openalex:${openalex}`;
}

/** The ids of papers in a text, by whatever link, as `arxiv:…`, `doi:…` and so on, in order, each once. */
export function identifiersIn(text: string): readonly string[] {
  const found = [...text.matchAll(IDENTIFIER)].flatMap(([matched]) => {
    const id = idIn(matched.replace(/[.,;:!?)\]>]+$/, '').replace(/:\s/, ':'));
    return id === undefined ? [] : [printId(id)];
  });
  return [...new Set(found)];
}

/** A sentence that names one paper by an arXiv id or link, or a DOI. */
export function readIdentifier(text: string): Query | undefined {
  const [paper] = identifiersIn(text);
  if (paper === undefined) return undefined;
  const around = text.replaceAll(IDENTIFIER, ' ');
  const query: Query = CUES.find(([cue]) => cue.test(around))?.[1](paper) ?? { kind: 'paper', paper };
  const style = query.kind === 'cite' ? styleIn(around.toLowerCase().replace(/[^a-z-]+/g, ' ')) : undefined;
  return style === undefined ? query : { ...query, style };
}
