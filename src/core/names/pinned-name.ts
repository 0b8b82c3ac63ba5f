import type { Person } from '../model/author.ts';

/** Marks a name that nobody else is meant by, though it fits others, too. */
const AS_WRITTEN = 'as written';
const PINNED = /^(.*\S) \[([^[\]]+)\]$/s;

/** A name in a query: `Wei Wang [openalex:A5023888391]` is the one with that id, `M. Sandler [as written]` not Mark. */
export type PinnedName = { name: string; id: string | undefined; asWritten: boolean };

export function readPinned(text: string): PinnedName {
  const [, name, mark] = PINNED.exec(text.trim()) ?? [];
  if (name === undefined || mark === undefined) return { name: text, id: undefined, asWritten: false };
  return { name, id: mark === AS_WRITTEN ? undefined : mark, asWritten: mark === AS_WRITTEN };
}

export function isPinned(text: string): boolean {
  return PINNED.test(text.trim());
}

/** The text that finds this very person, whomever the name fits. */
export function pinName({ name, ids: [id] = [] }: Person): string {
  return `${name} [${id ?? AS_WRITTEN}]`;
}

/** How a person is named where people are listed: the name, with an id where others have that name. */
export function nameAmongNamesakes(person: Person): string {
  return person.bare === undefined ? person.name : pinName(person);
}

/** Whether a name from a list of people, as `nameAmongNamesakes` gives it, is this person's. */
export function isNameOf({ name, spellings, ids = [], bare }: Person, listed: string): boolean {
  const pinned = readPinned(listed);
  if (pinned.id !== undefined) return ids.includes(pinned.id);
  if (pinned.asWritten) return (bare ?? []).includes(pinned.name);
  return spellings.includes(listed) || (bare === undefined && name === listed);
}
