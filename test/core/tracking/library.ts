import type { PaperRecord } from '../../../src/core/model/paper.ts';
import type { SourceName } from '../../../src/core/model/source-name.ts';
import type { Asked, AuthorRecord } from '../../../src/core/model/sourced.ts';
import type { Source } from '../../../src/core/ports.ts';
import { SourceTrouble } from '../../../src/core/source-trouble.ts';

export const NOW = '2026-11-19T09:00:00.000Z';

export function recordOf(title: string, change: Partial<PaperRecord> = {}): PaperRecord {
  return {
    title,
    authors: [{ name: 'Ada Lovelace' }],
    unplacedAuthors: [],
    authorsComplete: true,
    date: '2024-05-01',
    categories: [],
    affiliations: [],
    code: false,
    ids: {},
    urls: {},
    ...change,
  };
}

export function accountOf(source: SourceName, id: string, change: Partial<AuthorRecord> = {}): AuthorRecord {
  return {
    source,
    id: `${source}:${id}`,
    name: 'Ada Lovelace',
    otherNames: [],
    affiliations: [],
    topics: [],
    otherIds: [],
    metrics: [],
    byYear: [],
    ...change,
  };
}

/** A source that holds accounts and their papers, hands pages of two, and fails while `trouble` is set. */
export function createLibrary(name: SourceName, accounts: readonly AuthorRecord[]) {
  const shelves = new Map<string, PaperRecord[]>(accounts.map(({ id }) => [id, []]));
  const asked: (Asked & { id: string })[] = [];
  const library = {
    shelves,
    accounts: [...accounts],
    asked,
    /** Fails with this sentence; `afterPages` lets so many pages through. */
    trouble: undefined as { sentence: string; afterPages?: number } | undefined,
  };

  const failing = (page = 0): void => {
    if (library.trouble !== undefined && page >= (library.trouble.afterPages ?? 0))
      throw new SourceTrouble(name, 'unreachable', library.trouble.sentence);
  };

  const source: Source = {
    name,
    async findAuthors(said, limit) {
      failing();
      const ids = (one: AuthorRecord): string[] => [one.id, ...one.otherIds];
      return library.accounts.filter((one) => one.name === said || ids(one).includes(said)).slice(0, limit);
    },
    async author(id) {
      failing(library.trouble?.afterPages === undefined ? 0 : -1);
      return library.accounts.find((one) => one.id === id);
    },
    async *papersOf(id, { signal, ...rest }) {
      asked.push({ id, ...rest });
      const records = shelves.get(id) ?? [];
      for (let at = 0; at === 0 || at < records.length; at += 2) {
        failing(at / 2);
        yield { records: records.slice(at, at + 2), rejected: [], total: records.length, state: `after ${at + 2}` };
      }
    },
  };
  return { ...library, library, source };
}
