import type { Person } from '../model/author.ts';
import { words } from './fold.ts';

type Spelling = { name: string; given: readonly string[]; papers: ReadonlySet<string> };

/** Given names that one person may go by: the first the same in full, the middle ones the same, left out or abbreviated. */
function compatible(a: readonly string[], b: readonly string[]): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const [first] = shorter;
  if (first === undefined || first.length < 2 || first !== longer[0]) return first === undefined && longer.length === 0;
  let at = 1;
  for (const name of shorter.slice(1)) {
    while (at < longer.length && !agrees(name, longer[at] ?? '')) at++;
    if (at++ >= longer.length) return false;
  }
  return true;
}

function agrees(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/**
 * Spellings joined into people: same surname, given names that agree. A spelling that agrees with two others
 * which do not agree with each other stays alone, for it may be either; an initial alone joins nothing.
 */
export function gatherPeople(papersOf: ReadonlyMap<string, ReadonlySet<string>>): Person[] {
  const bySurname = new Map<string, Spelling[]>();
  for (const [name, papers] of papersOf) {
    const parts = words(name);
    const surname = parts.at(-1) ?? name;
    const group = bySurname.get(surname) ?? [];
    group.push({ name, given: parts.slice(0, -1), papers });
    bySurname.set(surname, group);
  }
  return [...bySurname.values()].flatMap(gatherGroup);
}

function gatherGroup(group: readonly Spelling[]): Person[] {
  const left = [...group].sort(
    (a, b) => b.given.length - a.given.length || b.name.length - a.name.length || (a.name < b.name ? -1 : 1),
  );
  const people: Person[] = [];
  while (left.length > 0) {
    const [fullest, ...others] = left;
    if (fullest === undefined) break;
    const agreeing = others.filter(
      (other) =>
        compatible(other.given, fullest.given) &&
        group.every((third) => !compatible(third.given, other.given) || compatible(third.given, fullest.given)),
    );
    const members = [fullest, ...agreeing];
    for (const member of members) left.splice(left.indexOf(member), 1);
    const papers = new Set(members.flatMap((member) => [...member.papers]));
    people.push({ name: fullest.name, spellings: members.map(({ name }) => name), papers: papers.size });
  }
  return people;
}
