import { fold, words } from '../../src/core/catalogue/fold.ts';
import { STOP_WORDS } from '../../src/core/catalogue/stop-words.ts';
import type { Paper } from '../../src/core/model/paper.ts';
import type { Field } from './engine.ts';
import { misspellOne } from './misspell.ts';
import { createRandom, pick, type Random } from './random.ts';

export type Asked = { text: string; right: (paper: Paper) => boolean };
export type Kind = {
  name: string;
  field: Field /** Whether words are misspelt, for which there is more time. */;
  misspelt: boolean;
  asked: readonly Asked[];
};

const LETTERS_AT_LEAST = 4;

/** Three different words of a title as they stand in it, in its order, of four letters or more, none of them a stop word. */
function threeOf(random: Random, title: string): string[] {
  const typed = title
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  const telling = [...new Set(typed.filter((word) => word.length >= LETTERS_AT_LEAST && !STOP_WORDS.has(word)))];
  while (telling.length > 3) telling.splice(Math.floor(random() * telling.length), 1);
  return telling.length === 3 ? telling : [];
}

/** The beginning of a title, of two words to four, the last of them cut. */
function beginning(random: Random, title: string): string | undefined {
  const begun = words(title).slice(0, 2 + Math.floor(random() * 3));
  const last = begun.at(-1) ?? '';
  if (begun.length < 2 || last.length < 3) return undefined;
  return [...begun.slice(0, -1), last.slice(0, 2 + Math.floor(random() * (last.length - 2)))].join(' ');
}

type Sampler = (random: Random, paper: Paper) => string | undefined;
type ByTitle = Omit<Kind, 'asked'> & { textOf: Sampler };
const BY_TITLE: readonly ByTitle[] = [
  {
    name: 'three words of a title',
    field: 'text',
    misspelt: false,
    textOf: (random, { title }) => threeOf(random, title).join(' ') || undefined,
  },
  {
    name: 'one of them misspelt',
    field: 'text',
    misspelt: true,
    textOf: (random, { title }) => misspellOne(random, threeOf(random, title))?.join(' '),
  },
  {
    name: 'a title, two errors',
    field: 'text',
    misspelt: true,
    textOf: (random, { title }) => {
      const once = misspellOne(random, words(title));
      return once && misspellOne(random, once, words(title))?.join(' ');
    },
  },
  {
    name: 'a title being typed',
    field: 'prefix',
    misspelt: false,
    textOf: (random, { title }) => beginning(random, title),
  },
];

const sameTitle = (paper: Paper): Asked['right'] => {
  const key = fold(paper.title);
  return (other) => fold(other.title) === key;
};

function askAuthor(random: Random, { authors }: Paper): Asked | undefined {
  const name = pick(random, authors)?.name;
  const wrong = name === undefined ? undefined : misspellOne(random, words(name));
  if (wrong === undefined) return undefined;
  return { text: wrong.join(' '), right: (paper) => paper.authors.some((author) => author.name === name) };
}

/** So many questions of each kind about papers that have authors, the same for the same seed. */
export function sampleQueries(papers: readonly Paper[], many: number, seed: number): readonly Kind[] {
  const random = createRandom(seed);
  const known = papers.filter(({ authors }) => authors.length > 0);
  const sample = (ask: (paper: Paper) => Asked | undefined): readonly Asked[] => {
    const asked: Asked[] = [];
    while (asked.length < many) {
      const paper = pick(random, known);
      const one = paper && ask(paper);
      if (one !== undefined) asked.push(one);
    }
    return asked;
  };
  const byTitle = BY_TITLE.map(({ textOf, ...kind }) => ({
    ...kind,
    asked: sample((paper) => {
      const text = textOf(random, paper);
      return text === undefined ? undefined : { text, right: sameTitle(paper) };
    }),
  }));
  const byAuthor = {
    name: 'an author, one error',
    field: 'author',
    misspelt: true,
    asked: sample((paper) => askAuthor(random, paper)),
  } as const;
  return [...byTitle, byAuthor];
}
