import { fold } from './fold.ts';

/** How well a folded title continues what was typed; the lower the better. */
function rank(title: string, typed: string): number {
  if (title === typed) return 0;
  if (title.startsWith(typed)) return 1;
  return title.includes(` ${typed}`) ? 2 : 3;
}

/** Ids of the titles in which every typed word begins a word: those that begin as typed first, then the shorter. */
export function completeTitle(titles: Iterable<readonly [id: string, folded: string]>, typed: string): string[] {
  const phrase = fold(typed);
  const wanted = phrase.split(' ').map((word) => ` ${word}`);
  const fitting = [...titles].filter(([, title]) => wanted.every((word) => ` ${title}`.includes(word)));
  const ranked = fitting.map(([id, title]) => ({ id, rank: rank(title, phrase), length: title.length }));
  ranked.sort((a, b) => a.rank - b.rank || a.length - b.length || (a.id < b.id ? -1 : 1));
  return ranked.map(({ id }) => id);
}
