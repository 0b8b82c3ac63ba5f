import { Author } from '../model/author.ts';
import { Paper } from '../model/paper.ts';
import type { Catalogue } from '../ports.ts';
import { frozen } from './frozen-copy.ts';

export type Changes = Parameters<Catalogue['save']>[0];

/** Frozen copies, as parsing makes them, of what is to be saved. Throws for what could not be read back, so that it never reaches a store. */
export function soundChanges({ papers, authors }: Changes): Changes {
  return {
    papers: papers.map((paper) => frozen(Paper.parse(paper))),
    authors: authors.map((author) => frozen(Author.parse(author))),
  };
}
