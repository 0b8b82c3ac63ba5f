import { fieldOf, jsonFormat, type Unpacked } from '../json-format.ts';
import { authorOf } from '../openalex/format.ts';
import { toAuthor, WireAuthor } from './author.ts';
import { paperToRecord } from './paper.ts';

/** Saved answers of Semantic Scholar: papers, searches, batches, citations, recommendations, authors. */
export const semanticScholarFormat = jsonFormat({
  source: 'semantic-scholar',
  label: 'an answer of Semantic Scholar',
  recognises: (text) =>
    /"(?:paperId|authorId|recommendedPapers|citingPaper|citedPaper)"\s*:/.test(text.slice(0, 200_000)),
  unpack,
  toRecord: (value, asOf) =>
    value === null ? { ok: false, reason: 'an id that Semantic Scholar does not know' } : paperToRecord(value, asOf),
});

const isPaper = (value: unknown): boolean => fieldOf(value, 'paperId') !== undefined;
const isAuthor = (value: unknown): boolean => !isPaper(value) && fieldOf(value, 'authorId') !== undefined;

function unpack(value: unknown, asOf: string): Unpacked {
  const list = Array.isArray(value) ? value : (fieldOf(value, 'data') ?? fieldOf(value, 'recommendedPapers'));
  if (Array.isArray(list)) {
    if (list.some(isAuthor) && !list.some(isPaper))
      return { kind: 'neither', reason: 'it is a list of authors, without papers' };
    return { kind: 'papers', values: list.map(otherSide) };
  }
  if (isAuthor(value)) return unpackAuthor(value, asOf);
  if (isPaper(otherSide(value))) return { kind: 'papers', values: [otherSide(value)] };
  const error = fieldOf(value, 'error') ?? fieldOf(value, 'message');
  if (typeof error === 'string') return { kind: 'neither', reason: `it is an error: ${error.replace(/\.$/, '')}` };
  if (fieldOf(value, 'total') === 0) return { kind: 'papers', values: [] };
  return { kind: 'neither', reason: 'it holds neither papers nor an author of Semantic Scholar' };
}

function unpackAuthor(value: unknown, asOf: string): Unpacked {
  const parsed = WireAuthor.safeParse(value);
  const told = parsed.success ? toAuthor(parsed.data, asOf) : undefined;
  if (told === undefined) return { kind: 'neither', reason: 'it is an author without a name' };
  const papers = fieldOf(value, 'papers');
  return { kind: 'author', author: authorOf(told), values: Array.isArray(papers) ? papers : [] };
}

/** The paper at the other end of a citation or a reference. */
function otherSide(value: unknown): unknown {
  return fieldOf(value, 'citingPaper') ?? fieldOf(value, 'citedPaper') ?? value;
}
