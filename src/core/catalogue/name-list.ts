import { allAuthors, type Paper } from '../model/paper.ts';
import { fold } from './fold.ts';

/** Every name on the papers, for one that is being typed. */
export type NameList = {
  put(paper: Paper): void;
  remove(paper: Paper): void;
  /** Names in which every typed word begins a word of its own name; most papers first, ties by name. */
  complete(typed: string, limit: number): readonly string[];
};

export function createNameList(): NameList {
  const names = new Map<string, { folded: string; papers: number }>();

  function count(paper: Paper, change: 1 | -1): void {
    for (const { name } of allAuthors(paper)) {
      const known = names.get(name) ?? { folded: ` ${fold(name)}`, papers: 0 };
      const papers = known.papers + change;
      if (papers > 0) names.set(name, { ...known, papers });
      else names.delete(name);
    }
  }

  function complete(typed: string, limit: number): readonly string[] {
    const wanted = fold(typed)
      .split(' ')
      .map((word) => ` ${word}`);
    const fitting = [...names].filter(([, { folded }]) => wanted.every((word) => folded.includes(word)));
    fitting.sort(([a, one], [b, other]) => other.papers - one.papers || (a < b ? -1 : 1));
    return fitting.slice(0, limit).map(([name]) => name);
  }

  return { put: (paper) => count(paper, 1), remove: (paper) => count(paper, -1), complete };
}
