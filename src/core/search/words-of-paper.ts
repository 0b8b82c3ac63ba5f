import { words } from '../catalogue/fold.ts';
import { STOP_WORDS } from '../catalogue/stop-words.ts';
import { allAuthors, type Paper } from '../model/paper.ts';
import { stem } from './stem.ts';
import { tokensOf } from './tokens.ts';

/** What search knows of one paper, each word once: the same that a segment is built of. */
export type WordsOfPaper = {
  /** Words of title and abstract, and what hyphens join, with their stems. */
  terms: ReadonlyMap<string, string>;
  /** The words of the title. */
  title: ReadonlySet<string>;
  /** The words of the authors’ names. */
  names: ReadonlySet<string>;
  /** In words, stop words not counted. */
  lengths: { title: number; abstract: number; names: number };
};

export function wordsOfPaper(paper: Paper): WordsOfPaper {
  const title = tokensOf(paper.title);
  const abstract = tokensOf(paper.abstract ?? '');
  const telling = abstract.words.filter((word) => !STOP_WORDS.has(word));
  const terms = new Map<string, string>();
  for (const form of [...title.words, ...title.compounds, ...telling, ...abstract.compounds])
    if (!terms.has(form)) terms.set(form, stem(form.replaceAll('-', '')));
  const names = allAuthors(paper).flatMap(({ name }) => words(name));
  return {
    terms,
    title: new Set(title.words),
    names: new Set(names),
    lengths: {
      title: Math.min(0xff, title.words.filter((word) => !STOP_WORDS.has(word)).length),
      abstract: Math.min(0xffff, telling.length),
      names: Math.min(0xffff, names.length),
    },
  };
}
