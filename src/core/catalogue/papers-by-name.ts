import { allAuthors, type Paper } from '../model/paper.ts';
import { fold } from './fold.ts';

/** Ids of papers by the folded names of their authors. */
export type PapersByName = {
  put(paper: Paper): void;
  remove(paper: Paper): void;
  /** Of whoever has one of these folded names. */
  of(names: Iterable<string>): ReadonlySet<string>;
};

export function createPapersByName(): PapersByName {
  const idsOf = new Map<string, Set<string>>();

  function put(paper: Paper): void {
    for (const { name } of allAuthors(paper)) idsOf.set(fold(name), (idsOf.get(fold(name)) ?? new Set()).add(paper.id));
  }

  function remove(paper: Paper): void {
    for (const { name } of allAuthors(paper)) {
      const ids = idsOf.get(fold(name));
      ids?.delete(paper.id);
      if (ids?.size === 0) idsOf.delete(fold(name));
    }
  }

  const of = (names: Iterable<string>): ReadonlySet<string> =>
    new Set([...names].flatMap((name) => [...(idsOf.get(name) ?? [])]));

  return { put, remove, of };
}
