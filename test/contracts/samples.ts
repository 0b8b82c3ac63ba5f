import type { Author, Person } from '../../src/core/model/author.ts';
import type { Paper, PaperAuthor, PaperRecord } from '../../src/core/model/paper.ts';

export const names = (...all: string[]): PaperAuthor[] => all.map((name) => ({ name }));
export const person = (name: string, ...others: string[]): Person => ({
  name,
  spellings: [name, ...others],
  papers: 1,
});

/** A record of a made-up paper, with what a test cares about changed. */
export function recordOf(change: Partial<PaperRecord> = {}): PaperRecord {
  return {
    title: 'A title',
    authors: names('Ada Lovelace'),
    unplacedAuthors: [],
    authorsComplete: true,
    date: '2024-03-05',
    categories: [],
    affiliations: [],
    code: false,
    ids: {},
    urls: {},
    ...change,
  };
}

export function paperOf(id: string, change: Partial<Paper> = {}): Paper {
  return {
    ...recordOf({ title: `Paper ${id}` }),
    id,
    firstSeen: '2026-01-01T00:00:00.000Z',
    baseline: false,
    provenance: {},
    ...change,
  };
}

export function authorOf(name: string, change: Partial<Author> = {}): Author {
  return { id: `author:${name}`, name, tracked: true, metrics: [], firstSeen: '2026-01-01T00:00:00.000Z', ...change };
}
