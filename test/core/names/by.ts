import { createNameIndex, type NameIndex } from '../../../src/core/names/name-index.ts';
import { samplePaper } from '../citation/sample-paper.ts';

/** An index of papers with one author each; `Wei Wang #a:1` carries an id. */
export function indexOf(...authors: readonly string[]): NameIndex {
  const index = createNameIndex();
  for (const [at, author] of authors.entries()) index.put(paperBy(`p:${at}`, author));
  return index;
}

export function paperBy(id: string, ...authors: readonly string[]) {
  return samplePaper({ id, authors: authors.map(authorOf) });
}

export function authorOf(text: string): { name: string; id?: string } {
  const [name = '', id] = text.split(' #');
  return { name, ...(id !== undefined && { id }) };
}

/** The names of the people whom a name may mean, most papers first. */
export function namesFor(index: NameIndex, asked: string): string[] {
  return index.people(asked, 25).map(({ person }) => person.name);
}
