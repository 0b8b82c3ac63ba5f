import type { Question } from '../judge.ts';
import type { Chance } from './chance.ts';
import type { Author, People } from './people.ts';
import type { Line } from './sample.ts';

const titlesOf = (papers: readonly Line[]): string[] => papers.map(({ title }) => title);
const year = ({ date }: Line): number => Number(date.slice(0, 4));
const isOn = (other: Author) => (paper: Line) => other.papers.includes(paper);

/** Pairs of certain authors with at least one paper in common, the first with another one besides. */
function pairs(certain: readonly Author[], chance: Chance, count: number): { one: Author; other: Author }[] {
  const found: { one: Author; other: Author }[] = [];
  for (const one of chance.shuffled(certain.filter(({ papers }) => papers.length > 2))) {
    const other = certain.find(
      (author) => author !== one && one.papers.some(isOn(author)) && !one.papers.every(isOn(author)),
    );
    if (other !== undefined) found.push({ one, other });
    if (found.length === count) break;
  }
  return found;
}

/** Years, months and co-authors. */
export function filterQuestions(
  lines: readonly Line[],
  { certain }: People,
  chance: Chance,
): Record<string, Question[]> {
  const busy = certain.filter(({ papers }) => new Set(papers.map(year)).size > 2);
  const count = (fits: (paper: Line) => boolean): number => lines.filter(fits).length;
  const between = (from: number, to: number) => (paper: Line) => year(paper) >= from && year(paper) <= to;
  return {
    'years of an author': chance.some(busy, 8).map((author, at) => {
      const asked = year(chance.pick(author.papers));
      const [words, fits] = (
        [
          [`in ${asked}`, (paper: Line) => year(paper) === asked],
          [`since ${asked}`, (paper: Line) => year(paper) >= asked],
          [`before ${asked}`, (paper: Line) => year(paper) < asked],
          [`after ${asked}`, (paper: Line) => year(paper) > asked],
        ] as const
      )[at % 4] ?? ['', () => false];
      return { q: `papers by ${author.name} ${words}`, set: titlesOf(author.papers.filter(fits)) };
    }),
    'papers of a year': [1975, 1998, 2006, 2019].flatMap((asked) => [
      { q: `papers in ${asked}`, total: count(between(asked, asked)) },
      { q: `how many papers in ${asked}?`, value: count(between(asked, asked)) },
    ]),
    'papers of some years': [
      { q: 'papers between 1990 and 1992', total: count(between(1990, 1992)) },
      { q: 'how many papers before 1980', value: count(between(0, 1979)) },
      { q: 'number of papers in the 1980s', value: count(between(1980, 1989)) },
      { q: 'papers since 2025', total: count(between(2025, 9999)) },
    ],
    'papers of a month': [
      [2006, 'June', '06'],
      [2002, 'July', '07'],
      [2000, 'October', '10'],
    ].map(([asked, name, month]) => ({
      q: `papers in ${name} ${asked}`,
      total: count(({ date }) => date === `${asked}-${month}`),
      ...(lines.some(({ date }) => date === String(asked)) && { says: ['left out'] }),
    })),
    'two authors': pairs(certain, chance, 6).map(({ one, other }, at) => {
      const [words, set] = (
        [
          [`papers by ${one.name} with ${other.name}`, one.papers.filter(isOn(other))],
          [`papers with ${one.name} and ${other.name}`, one.papers.filter(isOn(other))],
          [`papers by ${one.name} without ${other.name}`, one.papers.filter((paper) => !isOn(other)(paper))],
        ] as const
      )[at % 3] ?? ['', []];
      return { q: words, set: titlesOf(set) };
    }),
    places: chance.some(busy, 4).map((author) => ({
      q: `papers where ${author.name} is first author`,
      set: titlesOf(author.papers.filter(({ authors }) => authors[0] === author.name)),
    })),
    counts: chance
      .some(busy, 4)
      .map((author) => ({ q: `how many papers has ${author.name} written?`, value: author.papers.length })),
    'co-authors': chance.some(busy, 3).map((author) => ({ q: `coauthors of ${author.name}`, kind: 'authors' })),
    code: chance
      .some(
        busy.filter(({ papers }) => papers.some(({ hasCode }) => hasCode)),
        3,
      )
      .map((author) => ({
        q: `papers by ${author.name} with code`,
        set: titlesOf(author.papers.filter(({ hasCode }) => hasCode)),
      })),
    'nobody is tracked': [
      'what did the author publish in 2019?',
      'papers by the author',
      "what is the author's h-index?",
      'first-author papers in 2015',
      'what has she written',
      'who are his coauthors?',
    ].map((q) => ({ q, says: ['No author is tracked'] })),
  };
}
