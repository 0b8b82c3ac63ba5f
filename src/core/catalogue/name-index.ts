import type { Person } from '../model/author.ts';
import { allAuthors, type Paper } from '../model/paper.ts';
import type { Closeness, PersonMatch, Spot } from '../ports.ts';
import { allowedErrors, editDistance } from './edit-distance.ts';
import { fold, words } from './fold.ts';
import { gatherPeople } from './gather-people.ts';
import { similarity } from './similarity.ts';

/** Everyone named on the papers, and the institutions. */
export type NameIndex = {
  put(paper: Paper): void;
  remove(paper: Paper): void;
  people(name: string, limit: number): readonly PersonMatch[];
  nearest(name: string, limit: number): readonly string[];
  spot(sentence: readonly string[]): readonly Spot[];
};

type Known = { person: Person; forms: readonly (readonly string[])[] };
const LONGEST_NAME = 6;
const NEAR = 0.3;

export function createNameIndex(): NameIndex {
  const papersOf = new Map<string, Set<string>>();
  const affiliations = new Map<string, { name: string; papers: number }>();
  let gathered: { people: Known[]; byWord: Map<string, Known[]> } | undefined;

  function put(paper: Paper): void {
    gathered = undefined;
    for (const { name } of allAuthors(paper)) papersOf.set(name, (papersOf.get(name) ?? new Set()).add(paper.id));
    for (const name of paper.affiliations) {
      const known = affiliations.get(fold(name));
      affiliations.set(fold(name), { name, papers: (known?.papers ?? 0) + 1 });
    }
  }

  function remove(paper: Paper): void {
    gathered = undefined;
    for (const { name } of allAuthors(paper)) {
      const papers = papersOf.get(name);
      papers?.delete(paper.id);
      if (papers?.size === 0) papersOf.delete(name);
    }
    for (const name of paper.affiliations) {
      const known = affiliations.get(fold(name));
      if (known !== undefined && known.papers > 1)
        affiliations.set(fold(name), { name: known.name, papers: known.papers - 1 });
      else affiliations.delete(fold(name));
    }
  }

  function index(): { people: Known[]; byWord: Map<string, Known[]> } {
    if (gathered !== undefined) return gathered;
    const people = gatherPeople(papersOf).map((person) => ({ person, forms: person.spellings.map(words) }));
    const byWord = new Map<string, Known[]>();
    for (const known of people) {
      for (const word of new Set(known.forms.flat())) byWord.set(word, [...(byWord.get(word) ?? []), known]);
    }
    gathered = { people, byWord };
    return gathered;
  }

  function match(asked: readonly string[], tolerant: boolean): { closeness: Closeness; people: Known[] } | undefined {
    const { byWord } = index();
    const longest = [...asked].sort((a, b) => b.length - a.length)[0];
    if (longest === undefined || (longest.length < 2 && asked.length < 2)) return undefined;
    const candidates = byWord.get(longest) ?? [];
    const exact = candidates.filter(({ forms }) => forms.some((form) => sameWords(form, asked)));
    if (exact.length > 0) return { closeness: 'exact', people: exact };
    if (longest.length < 2) return undefined;
    const part = candidates.filter(({ forms }) => forms.some((form) => holdsWords(form, asked, sameOrInitial)));
    if (part.length > 0) return { closeness: 'part', people: part };
    if (!tolerant) return undefined;
    const near = [...byWord.keys()].filter((word) => within(longest, word));
    const typo = new Set(near.flatMap((word) => byWord.get(word) ?? []));
    const people = [...typo].filter(({ forms }) => forms.some((form) => holdsWords(form, asked, within)));
    return people.length > 0 ? { closeness: 'typo', people } : undefined;
  }

  function people(name: string, limit: number): readonly PersonMatch[] {
    const found = match(words(name), true);
    if (found === undefined) return [];
    const sorted = found.people.map(({ person }) => person).sort(byPapers);
    return sorted.slice(0, limit).map((person) => ({ person, closeness: found.closeness }));
  }

  function nearest(name: string, limit: number): readonly string[] {
    const asked = fold(name);
    const scored = index().people.map(({ person }) => ({ person, score: similarity(asked, fold(person.name)) }));
    const near = scored.filter(({ score }) => score >= NEAR);
    near.sort((a, b) => b.score - a.score || byPapers(a.person, b.person));
    return near.slice(0, limit).map(({ person }) => person.name);
  }

  function spotAt(folded: readonly (readonly string[])[], start: number): Spot | undefined {
    for (let end = Math.min(folded.length, start + LONGEST_NAME); end > start; end--) {
      const asked = folded.slice(start, end);
      if (asked[0]?.length === 0 || asked.at(-1)?.length === 0) continue;
      const affiliation = affiliations.get(asked.flat().join(' '));
      if (affiliation !== undefined) return { kind: 'affiliation', start, end, name: affiliation.name };
      const found = match(asked.flat(), end <= start + 3);
      if (found === undefined) continue;
      const named = found.people.map(({ person }) => person).sort(byPapers);
      return { kind: 'person', start, end, closeness: found.closeness, people: named };
    }
    return undefined;
  }

  function spot(sentence: readonly string[]): readonly Spot[] {
    const folded = sentence.map(words);
    const spots: Spot[] = [];
    for (let start = 0; start < folded.length; ) {
      const found = spotAt(folded, start);
      if (found !== undefined) spots.push(found);
      start = found?.end ?? start + 1;
    }
    return spots;
  }

  return { put, remove, people, nearest, spot };
}

const byPapers = (a: Person, b: Person): number => b.papers - a.papers || a.name.localeCompare(b.name);

function sameWords(form: readonly string[], asked: readonly string[]): boolean {
  return form.length === asked.length && [...form].sort().join(' ') === [...asked].sort().join(' ');
}

function sameOrInitial(asked: string, word: string): boolean {
  return (
    asked === word || (asked.length === 1 && word.startsWith(asked)) || (word.length === 1 && asked.startsWith(word))
  );
}

function within(asked: string, word: string): boolean {
  const limit = asked.length < 5 ? 0 : allowedErrors(asked);
  return asked[0] === word[0] && editDistance(asked, word, limit) <= limit;
}

/** Whether each asked word has a word of its own in the name, at least one of them in full. */
function holdsWords(
  form: readonly string[],
  asked: readonly string[],
  fits: (asked: string, word: string) => boolean,
): boolean {
  const left = [...form];
  let full = false;
  for (const one of asked) {
    const at = left.findIndex((word) => fits(one, word) || sameOrInitial(one, word));
    if (at < 0) return false;
    full ||= one.length > 1 && (left[at]?.length ?? 0) > 1;
    left.splice(at, 1);
  }
  return full;
}
