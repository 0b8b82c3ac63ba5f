import type { Question } from '../judge.ts';
import type { Chance } from './chance.ts';
import { plain } from './plain.ts';
import type { Line } from './sample.ts';

const wordsOf = (text: string): string[] => plain(text).split(' ');

/** Words that stand in few papers, with all of those; no other word begins alike, so that stems cannot mix them up. */
export function rareTopics(
  lines: readonly Line[],
  isName: (word: string) => boolean,
): { word: string; papers: Line[] }[] {
  const papers = new Map<string, Set<Line>>();
  const begins = new Map<string, Set<string>>();
  for (const line of lines) {
    for (const word of wordsOf(`${line.title} ${line.abstract ?? ''}`)) {
      papers.set(word, (papers.get(word) ?? new Set()).add(line));
      begins.set(word.slice(0, 4), (begins.get(word.slice(0, 4)) ?? new Set()).add(word));
    }
  }
  return [...papers]
    .map(([word, found]) => ({ word, papers: [...found] }))
    .filter(
      ({ word, papers: found }) => found.length > 1 && found.length < 5 && /^[a-z]{7,}$/.test(word) && !isName(word),
    )
    .filter(
      ({ word, papers: found }) =>
        begins.get(word.slice(0, 4))?.size === 1 && found.every(({ title }) => wordsOf(title).includes(word)),
    );
}

/** The first so many that stand in no other paper in parts or with a hyphen, as `pre-ordering` does for `preordering`. */
function whole<T extends { word: string; papers: Line[] }>(
  topics: readonly T[],
  lines: readonly Line[],
  count: number,
): T[] {
  const squeezed = lines.map((line) => ({
    line,
    text: plain(`${line.title} ${line.abstract ?? ''}`).replaceAll(' ', ''),
  }));
  const found: T[] = [];
  for (const topic of topics) {
    if (found.length === count) break;
    if (squeezed.every(({ line, text }) => topic.papers.includes(line) || !text.includes(topic.word)))
      found.push(topic);
  }
  return found;
}

/** Two long words with two of their letters swapped. */
function mistyped(title: string, chance: Chance): string {
  const words = title.split(' ');
  const long = words.flatMap((word, at) => (/^[A-Za-z]{7,}$/.test(word) ? [at] : []));
  for (const at of chance.some(long, 2)) {
    const word = words[at] ?? '';
    const from = [...word].findIndex((letter, index) => index > 1 && letter !== word[index + 1]);
    words[at] = `${word.slice(0, from)}${word[from + 1] ?? ''}${word[from] ?? ''}${word.slice(from + 2)}`;
  }
  return words.join(' ');
}

/** Titles in whole, mistyped, with an aspect; topics by words that are rare. */
export function paperQuestions(
  lines: readonly Line[],
  isName: (word: string) => boolean,
  chance: Chance,
): Record<string, Question[]> {
  const titled = lines.filter(({ title }) => {
    const words = title.split(' ');
    return words.length > 4 && words.length < 15 && words.filter((word) => /^[A-Za-z]{7,}$/.test(word)).length > 1;
  });
  const topics = whole(chance.shuffled(rareTopics(lines, isName)), lines, 12);
  const lastName = (line: Line): string => line.authors[0]?.split(' ').at(-1) ?? '';
  return {
    'whole titles': chance.some(titled, 6).map(({ title }) => ({ q: title, top: [title] })),
    'mistyped titles': chance.some(titled, 8).map(({ title }) => ({ q: mistyped(title, chance), top: [title] })),
    'about a title': chance
      .some(titled, 4)
      .map(({ title }) => ({ q: `tell me about ${title}`, kind: 'paper', top: [title] })),
    'who wrote it': chance.some(titled, 4).map((line) => ({
      q: `who wrote ${line.title}?`,
      kind: 'paper',
      top: [line.title],
      says: line.authors.slice(0, 1),
    })),
    'when it came': chance
      .some(titled, 4)
      .map(({ title, date }) => ({ q: `when was “${title}” published?`, top: [title], says: [date.slice(0, 4)] })),
    citations: chance
      .some(titled, 4)
      .map((line) => ({ q: `bibtex of ${line.title}`, kind: 'citation', says: ['@', lastName(line)] })),
    'rare topics': topics
      .slice(0, 8)
      .map(({ word, papers }) => ({ q: `papers about ${word}`, set: papers.map(({ title }) => title) })),
    'rare topics of a year': topics.slice(8).map(({ word, papers }) => {
      const year = papers[0]?.date.slice(0, 4) ?? '';
      return {
        q: `${word} papers in ${year}`,
        set: papers.filter(({ date }) => date.startsWith(year)).map(({ title }) => title),
      };
    }),
    'no such topic': [
      'papers about qwertzuiop',
      'papers on underwater basketweaving',
      'anything about grzblatology?',
    ].map((q) => ({ q, total: 0 })),
  };
}
