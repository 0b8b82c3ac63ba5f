import type { AuthorRecord } from '../../core/model/sourced.ts';
import { fieldOf, jsonFormat, type Unpacked } from '../json-format.ts';
import { toAuthor, WireAuthor } from './author.ts';
import { Work, workToRecord } from './work.ts';

/** Saved answers of OpenAlex, single or in lists, and the lines of its snapshots. */
export const openalexFormat = jsonFormat({
  source: 'openalex',
  label: 'an answer of OpenAlex',
  recognises: (text) => /"https:\/\/openalex\.org\/[A-Z]\d+"|"abstract_inverted_index"/.test(text.slice(0, 200_000)),
  unpack,
  toRecord: workToRecord,
});

function unpack(value: unknown, asOf: string): Unpacked {
  const results = Array.isArray(value) ? value : fieldOf(value, 'results');
  if (Array.isArray(results)) return unpackList(results);
  const author = WireAuthor.safeParse(value);
  if (author.success) {
    const told = toAuthor(author.data, asOf);
    return told === undefined
      ? { kind: 'neither', reason: 'it is an author whom OpenAlex has deleted' }
      : { kind: 'author', author: authorOf(told), values: [] };
  }
  if (Work.safeParse(value).success) return { kind: 'papers', values: [value] };
  const error = fieldOf(value, 'error');
  if (typeof error === 'string') return { kind: 'neither', reason: `it is an error: ${error.replace(/\.$/, '')}` };
  return { kind: 'neither', reason: 'it holds neither works nor an author of OpenAlex' };
}

function unpackList(results: readonly unknown[]): Unpacked {
  const isAuthors = results.length > 0 && results.every((one) => WireAuthor.safeParse(one).success);
  if (isAuthors) return { kind: 'neither', reason: 'it is a list of authors, without papers' };
  return { kind: 'papers', values: results };
}

/** What the catalogue keeps of an author that a file tells of. */
export function authorOf({ name, metrics }: AuthorRecord) {
  return { name, metrics, tracked: false };
}
