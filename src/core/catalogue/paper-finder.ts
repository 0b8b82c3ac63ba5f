import type { Paper, PaperRecord } from '../model/paper.ts';
import { createKeyIndex, keysOf } from './key-index.ts';
import { mergePaper } from './merge.ts';
import { newPaperId } from './paper-id.ts';
import { SIGNS, samePaper } from './same-paper.ts';

/** Finds the paper that a record is of, among those put in. */
export type PaperFinder = {
  /** Adds, or replaces by id. */
  put(paper: Paper): void;
  /** By the surest sign; among equals the paper that holds all of the record already, else the one that was seen first. */
  find(record: PaperRecord): Paper | undefined;
};

export function createPaperFinder(papers: readonly Paper[]): PaperFinder {
  const byId = new Map<string, Paper>();
  const keys = createKeyIndex();

  function put(paper: Paper): void {
    const before = byId.get(paper.id);
    if (before !== undefined) keys.remove(before);
    byId.set(paper.id, paper);
    keys.put(paper);
  }

  function find(record: PaperRecord): Paper | undefined {
    const candidates = [...keys.sharing(keysOf(record))].flatMap((id) => byId.get(id) ?? []).sort(firstSeenFirst);
    const signs = candidates.map((paper) => samePaper(paper, record));
    const sign = SIGNS.find((one) => signs.includes(one));
    const same = candidates.filter((_, at) => sign !== undefined && signs[at] === sign);
    if (same.length > 1) return same.find((paper) => mergePaper(paper, record, '') === paper) ?? same[0];
    // Records without authors share none, yet give the same id again.
    return same[0] ?? byId.get(newPaperId(record));
  }

  for (const paper of papers) put(paper);
  return { put, find };
}

function firstSeenFirst(a: Paper, b: Paper): number {
  return Date.parse(a.firstSeen) - Date.parse(b.firstSeen) || (a.id < b.id ? -1 : 1);
}
