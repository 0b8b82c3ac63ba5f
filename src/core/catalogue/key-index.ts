import type { Paper, PaperRecord } from '../model/paper.ts';
import type { RecordKeys } from '../ports.ts';
import { settledIds } from './settled-ids.ts';
import { titleKey } from './title-key.ts';

/** What a record can be found by in the catalogue. */
export function keysOf(record: PaperRecord): RecordKeys {
  const { arxiv, doi, openalex, semanticScholar } = settledIds(record.ids);
  return {
    ...(arxiv !== undefined && { arxiv }),
    ...(doi !== undefined && { doi }),
    ...(openalex !== undefined && { openalex }),
    ...(semanticScholar !== undefined && { semanticScholar }),
    titleKey: titleKey(record.title),
  };
}

/** Ids of papers by the ids that sources give them, and by title key. */
export type KeyIndex = {
  put(paper: Paper): void;
  remove(paper: Paper): void;
  sharing(keys: RecordKeys): ReadonlySet<string>;
};

export function createKeyIndex(): KeyIndex {
  const idsOf = new Map<string, Set<string>>();

  function put(paper: Paper): void {
    for (const key of textsOf(keysOf(paper))) idsOf.set(key, (idsOf.get(key) ?? new Set()).add(paper.id));
  }

  function remove(paper: Paper): void {
    for (const key of textsOf(keysOf(paper))) {
      const ids = idsOf.get(key);
      ids?.delete(paper.id);
      if (ids?.size === 0) idsOf.delete(key);
    }
  }

  function sharing(keys: RecordKeys): ReadonlySet<string> {
    return new Set(textsOf(keys).flatMap((key) => [...(idsOf.get(key) ?? [])]));
  }

  return { put, remove, sharing };
}

function textsOf({ arxiv, doi, openalex, semanticScholar, titleKey: title }: RecordKeys): readonly string[] {
  return [
    ...(arxiv === undefined ? [] : [`arxiv:${arxiv}`]),
    ...(doi === undefined ? [] : [`doi:${doi}`]),
    ...(openalex === undefined ? [] : [`openalex:${openalex}`]),
    ...(semanticScholar === undefined ? [] : [`semantic-scholar:${semanticScholar}`]),
    `title:${title}`,
  ];
}
