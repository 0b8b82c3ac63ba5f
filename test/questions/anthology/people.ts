import { plain } from './plain.ts';
import type { Line } from './sample.ts';

/** An author of the sample with the papers that carry the name, told by plain equality. */
export type Author = { name: string; words: readonly string[]; papers: readonly Line[] };

/** Everyone on the papers, by the name as written first; names that are equal in plain letters are one. */
export function authorsOf(lines: readonly Line[]): Author[] {
  const byName = new Map<string, { name: string; papers: Line[] }>();
  for (const line of lines) {
    for (const name of new Set(line.authors)) {
      const key = plain(name);
      const author = byName.get(key) ?? { name, papers: [] };
      if (!author.papers.includes(line)) author.papers.push(line);
      byName.set(key, author);
    }
  }
  return [...byName].map(([key, { name, papers }]) => ({ name, words: key.split(' '), papers }));
}

const surname = ({ words }: Author): string => words.at(-1) ?? '';

function grouped<T>(of: readonly T[], keyOf: (one: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of of) for (const key of new Set(keyOf(one))) groups.set(key, [...(groups.get(key) ?? []), one]);
  return groups;
}

export type People = {
  all: readonly Author[];
  /** Nobody else's name could be theirs: no shared surname with one initial, no other order of the same words. */
  certain: readonly Author[];
  /** Of those, whose surname no other name holds. */
  bySurname: readonly Author[];
  /** Surnames with those who bear them, who cannot be one person. */
  homonyms: readonly { surname: string; bearers: readonly Author[] }[];
  /** Everyone whose name holds the word. */
  holding(word: string): readonly Author[];
};

export function sortPeople(lines: readonly Line[]): People {
  const all = authorsOf(lines);
  const byWord = grouped(all, ({ words }) => words);
  const near = grouped(all, (author) => author.words.map((word) => `${word} ${(author.words[0] ?? '').slice(0, 1)}`));
  const certain = all.filter((author) => {
    const [first = ''] = author.words;
    const others = [first.slice(0, 1), surname(author).slice(0, 1)].flatMap((initial) =>
      [first, surname(author)].flatMap((word) => near.get(`${word} ${initial}`) ?? []),
    );
    return author.words.length > 1 && others.every((other) => other === author || !shares(author, other));
  });
  const homonyms = [...grouped(all, (author) => [surname(author)])]
    .map(([name, bearers]) => ({ surname: name, bearers }))
    .filter(
      ({ surname: name, bearers }) =>
        name.length > 2 && new Set(bearers.map(({ words }) => words[0]?.slice(0, 1))).size > 2,
    );
  return {
    all,
    certain,
    bySurname: certain.filter((author) => surname(author).length > 4 && byWord.get(surname(author))?.length === 1),
    homonyms,
    holding: (word) => byWord.get(word) ?? [],
  };
}

/** Whether the two could be taken for one: a surname in common, or the surname of the one among the other's words. */
function shares(one: Author, other: Author): boolean {
  return other.words.includes(surname(one)) || one.words.includes(surname(other));
}
