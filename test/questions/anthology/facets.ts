import type { Question } from '../judge.ts';
import type { Chance } from './chance.ts';
import type { Author, People } from './people.ts';
import type { Line } from './sample.ts';

const titlesOf = (papers: readonly Line[]): string[] => papers.map(({ title }) => title);
const yearOf = ({ date }: Line): string => date.slice(0, 4);

/** The one paper at that end of time, where nothing else shares its year. */
function atEnd({ papers }: Author, end: 'first' | 'last'): Line | undefined {
  const sorted = papers.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const [one, next] = end === 'first' ? sorted : sorted.reverse();
  return one !== undefined && next !== undefined && yearOf(one) !== yearOf(next) ? one : undefined;
}

function bestYear({ papers }: { papers: readonly Line[] }): number | undefined {
  const counts = new Map<string, number>();
  for (const paper of papers) counts.set(yearOf(paper), (counts.get(yearOf(paper)) ?? 0) + 1);
  const [one, next] = [...counts].sort(([, a], [, b]) => b - a);
  return one !== undefined && one[1] > (next?.[1] ?? 0) ? Number(one[0]) : undefined;
}

/** Order, place, trend, comparison, noise and refusals, about people of the sample. */
export function facetQuestions(
  lines: readonly Line[],
  { certain }: People,
  chance: Chance,
): Record<string, Question[]> {
  const busy = certain.filter(({ papers }) => papers.length > 2);
  const someOf = (count: number, fits: (author: Author) => boolean = () => true) =>
    chance.some(busy.filter(fits), count);
  const ends = (end: 'first' | 'last', words: (name: string) => string): Question[] =>
    someOf(3, (author) => atEnd(author, end) !== undefined).map((author) => ({
      q: words(author.name),
      list: titlesOf([atEnd(author, end)].filter((paper) => paper !== undefined)),
    }));
  const joint = (one: Author, other: Author): number =>
    one.papers.filter((paper) => other.papers.includes(paper)).length;
  const isLast =
    (author: Author) =>
    ({ authors }: Line) =>
      authors.length > 1 && authors.at(-1) === author.name;
  const isAlone = ({ authors }: Line): boolean => authors.length === 1;
  return {
    'newest of an author': ends('last', (name) => `what is ${name}'s latest paper?`),
    'oldest of an author': ends('first', (name) => `the first paper by ${name}`),
    'name and year alone': someOf(4).map((author) => {
      const year = yearOf(chance.pick(author.papers));
      return { q: `${author.name} ${year}`, set: titlesOf(author.papers.filter((paper) => yearOf(paper) === year)) };
    }),
    'last author': someOf(3, (author) => author.papers.some(isLast(author))).map((author) => ({
      q: `papers with ${author.name} as last author`,
      include: titlesOf(author.papers.filter(isLast(author))),
      exclude: titlesOf(author.papers.filter(({ authors }) => authors.at(-1) !== author.name)),
    })),
    alone: someOf(3, ({ papers }) => papers.some(isAlone) && !papers.every(isAlone)).map((author) => ({
      q: `solo papers by ${author.name}`,
      set: titlesOf(author.papers.filter(isAlone)),
    })),
    'best year': [
      ...someOf(3, (author) => bestYear(author) !== undefined).map((author) => ({
        q: `most productive year of ${author.name}`,
        value: bestYear(author) ?? 0,
      })),
      { q: 'which year had the most papers?', value: bestYear({ papers: lines }) ?? 0 },
    ],
    trends: someOf(2).map(({ name }) => ({ q: `papers per year by ${name}`, kind: 'trend' })),
    comparisons: someOf(3).map((one, at, all) => {
      const other = all[(at + 1) % all.length] ?? one;
      return { q: `compare ${one.name} and ${other.name}`, kind: 'comparison', value: joint(one, other) };
    }),
    'in a chat': someOf(4).map((author) => {
      const year = yearOf(chance.pick(author.papers));
      return {
        q: `<@U42> hi! what has *${author.name}* published since ${year}? 🙏`,
        set: titlesOf(author.papers.filter((paper) => yearOf(paper) >= year)),
      };
    }),
    'changes refused': someOf(2).map(({ name }) => ({ q: `delete all papers by ${name}`, kind: 'unknown' })),
    'filters that cannot be read': someOf(2).map(({ name }) => ({
      q: `papers by ${name} with more than 100 citations`,
      unread: 'citation',
    })),
  };
}
