import type { Question } from '../judge.ts';
import type { Chance } from './chance.ts';
import type { Author, People } from './people.ts';
import type { Line } from './sample.ts';

const titlesOf = (papers: readonly Line[]): string[] => papers.map(({ title }) => title);
const yearOf = ({ date }: Line): string => date.slice(0, 4);
const inYear = ({ papers }: Author, year: string): Line[] => papers.filter((paper) => yearOf(paper) === year);

/** A year, the one after, the number, the paper alone. */
function byYear(author: Author, chance: Chance): Question[] {
  const single = author.papers.filter((paper) => inYear(author, yearOf(paper)).length === 1);
  const [one, other] = chance.some(single, 2);
  if (one === undefined || other === undefined) throw new Error('no two years with one paper each');
  return [
    { q: `papers by ${author.name}`, set: titlesOf(author.papers) },
    { q: `in ${yearOf(one)}`, set: [one.title] },
    { q: `and in ${yearOf(other)}?`, set: [other.title] },
    { q: 'how many is that?', value: 1 },
    { q: 'who wrote it?', top: [other.title], says: other.authors.slice(0, 1) },
    { q: 'cite it', kind: 'citation', says: [yearOf(other)] },
  ];
}

function aboutPaper(line: Line): Question[] {
  return [
    { q: `tell me about ${line.title}`, kind: 'paper', top: [line.title] },
    { q: 'when was it published?', top: [line.title], says: [yearOf(line)] },
    { q: 'who are the authors?', top: [line.title], says: line.authors.slice(0, 1) },
    { q: 'bibtex please', kind: 'citation', says: ['@'] },
  ];
}

function chosen({ surname, bearers }: People['homonyms'][number], certain: readonly Author[]): Question[] {
  const meant = bearers.find((bearer) => certain.includes(bearer));
  return [
    { q: `papers by ${surname.slice(0, 1).toUpperCase()}${surname.slice(1)}`, kind: 'choice' },
    ...(meant
      ? [
          { q: `papers by ${meant.name}`, set: titlesOf(meant.papers) },
          { q: 'how many?', value: meant.papers.length },
        ]
      : []),
  ];
}

export function anthologyConversations(
  lines: readonly Line[],
  people: People,
  chance: Chance,
): (readonly Question[])[] {
  const busy = people.certain.filter(
    (author) =>
      author.papers.filter((paper) => inYear(author, yearOf(paper)).length === 1).length > 1 &&
      author.papers.length > 3,
  );
  const titled = lines.filter(({ title }) => title.split(' ').length > 4);
  const clear = people.homonyms.filter(({ bearers }) => bearers.some((bearer) => people.certain.includes(bearer)));
  const [first, second] = chance.some(busy, 2);
  if (first === undefined || second === undefined) return [];
  const count = (year: number): number => lines.filter(({ date }) => date.startsWith(String(year))).length;
  return [
    ...chance.some(busy, 3).map((author) => byYear(author, chance)),
    ...chance.some(titled, 2).map(aboutPaper),
    ...chance.some(clear, 2).map((homonym) => chosen(homonym, people.certain)),
    [
      { q: 'how many papers in 2001?', value: count(2001) },
      { q: 'and in 1998?', value: count(1998) },
      { q: 'what about 2003', value: count(2003) },
    ],
    [
      { q: 'what did the author publish last year?', says: ['No author is tracked'] },
      { q: `papers by ${first.name}`, set: titlesOf(first.papers) },
      { q: 'oldest first', set: titlesOf(first.papers) },
    ],
    [
      ...byYear(first, chance).map((turn) => ({ ...turn, session: 'one' })),
      ...byYear(second, chance).map((turn) => ({ ...turn, session: 'two' })),
    ].flatMap((turn, at, all) => (at < all.length / 2 ? [turn, all[at + all.length / 2] ?? turn] : [])),
  ];
}
