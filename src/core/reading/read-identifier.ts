import { idIn } from '../commands/find-paper.ts';
import type { Query } from '../query/query.ts';
import { styleIn } from './styles.ts';

const IDENTIFIER =
  /(?:https?:\/\/\S*?)?(?:arxiv(?:\.org)?[:/]\s?(?:abs\/|pdf\/)?)?(?<![\d.])\d{4}\.\d{4,5}(?:v\d+)?(?:\.pdf)?(?![\d.])|(?:arxiv(?:\.org)?[:/]\s?(?:abs\/|pdf\/)?)?\b[a-z-]+(?:\.[a-z]{2})?\/\d{7}(?:v\d+)?\b|(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s?)?10\.\d{4,9}\/[^\s>|]+/i;

const CUES: readonly [RegExp, (paper: string) => Query][] = [
  [/\b(?:cite|citation|bibtex|reference|apa|mla|ris|csl|chicago|vancouver)\b/i, (paper) => ({ kind: 'cite', paper })],
  [/\b(?:similar|related|like)\b/i, (paper) => ({ kind: 'related', paper })],
  [/\b(?:who|authors?)\b/i, (paper) => ({ kind: 'paper', paper, aspect: 'who' })],
  [/\b(?:when|date|year)\b/i, (paper) => ({ kind: 'paper', paper, aspect: 'when' })],
  [/\bcode\b/i, (paper) => ({ kind: 'paper', paper, aspect: 'code' })],
];

/** A sentence that names one paper by an arXiv id or link, or a DOI. */
export function readIdentifier(text: string): Query | undefined {
  const found = IDENTIFIER.exec(text)?.[0]
    .replace(/[.,;:!?)\]>]+$/, '')
    .replace(/:\s/, ':');
  const id = found === undefined ? undefined : idIn(found);
  if (id === undefined) return undefined;
  const paper = id.arxiv === undefined ? `doi:${id.doi}` : `arxiv:${id.arxiv}`;
  const around = text.replace(IDENTIFIER, ' ');
  const query: Query = CUES.find(([cue]) => cue.test(around))?.[1](paper) ?? { kind: 'paper', paper };
  const style = query.kind === 'cite' ? styleIn(around.toLowerCase().replace(/[^a-z-]+/g, ' ')) : undefined;
  return style === undefined ? query : { ...query, style };
}
