import type { Person } from '../model/author.ts';
import { allAuthors, type Paper } from '../model/paper.ts';
import { createAffiliations } from './affiliations.ts';
import { createLexicon } from './lexicon.ts';
import { createNameReader, type NameReader } from './name-reader.ts';
import { createPeople } from './people.ts';
import { createSpellings } from './spellings.ts';

/** Everyone named on the papers, and the institutions. */
export type NameIndex = NameReader & {
  put(paper: Paper): void;
  remove(paper: Paper): void;
  /** Ids of the papers of a person. */
  papersOf(person: Person): ReadonlySet<string>;
};

export function createNameIndex(): NameIndex {
  const lexicon = createLexicon();
  const spellings = createSpellings(lexicon);
  const affiliations = createAffiliations();
  const reader = createNameReader({ lexicon, spellings, everyone: createPeople(spellings), affiliations });

  function put(paper: Paper): void {
    for (const author of allAuthors(paper)) spellings.put(author, paper.id);
    affiliations.put(paper);
  }

  function remove(paper: Paper): void {
    for (const author of allAuthors(paper)) spellings.remove(author, paper.id);
    affiliations.remove(paper);
  }

  const papersOf = (person: Person): ReadonlySet<string> => new Set(reader.writtenBy(person).flatMap(({ on }) => on));

  return { ...reader, put, remove, papersOf };
}
