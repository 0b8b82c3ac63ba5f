import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { newPaper } from '../../src/core/catalogue/merge.ts';
import type { Paper, PaperAuthor } from '../../src/core/model/paper.ts';
import { createNameIndex, type NameIndex } from '../../src/core/names/name-index.ts';
import { readSource } from '../../src/sources/read-source.ts';

const SEEN = { firstSeen: '2026-01-01T00:00:00.000Z', baseline: true };

/** A paper for each line of a packed file; none are merged. */
export function readPapers(path: string): Paper[] {
  const read = readSource(gunzipSync(readFileSync(path)), 'jsonl', { asOf: '2026-01-01' });
  if (!read.ok) throw new Error(`${path}: ${JSON.stringify(read.faults)}`);
  return read.batch.records.map(({ record }, at) => ({ ...newPaper(record, 'jsonl', SEEN), id: `paper:${at}` }));
}

/** An index in which each author has a paper alone. */
export function nameIndexOf(authors: readonly PaperAuthor[]): NameIndex {
  const index = createNameIndex();
  for (const [at, author] of authors.entries()) index.put(paperBy(author, at));
  return index;
}

function paperBy(author: PaperAuthor, at: number): Paper {
  return {
    id: `paper:${at}`,
    title: 'A title',
    authors: [author],
    unplacedAuthors: [],
    authorsComplete: true,
    date: '2024',
    categories: [],
    affiliations: [],
    code: false,
    ids: {},
    urls: {},
    ...SEEN,
    provenance: {},
  };
}
