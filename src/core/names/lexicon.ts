import { editDistance } from '../catalogue/edit-distance.ts';
import { isInitial } from './name-parts.ts';
import type { Spelling } from './spelling.ts';
import { withOne } from './with-one.ts';

/** One way in which the words of a spelling may be parted. */
export type Form = { spelling: Spelling; words: readonly string[] };

export type Entry = {
  word: string;
  /** The forms that the word is in, and of these the ones with initials. */
  forms: Form[];
  abbreviated: Form[];
};
export type NearEntry = { entry: Entry; distance: number };

/** The words of all names ever put in: they are never forgotten, so who asks passes over spellings that no paper has any more. */
export type Lexicon = {
  /** The words, each new one for as long as the lexicon lives. */
  entriesOf(words: readonly string[]): readonly Entry[];
  /** Puts in a form of these words. */
  add(spelling: Spelling, entries: readonly Entry[], words: readonly string[]): void;
  get(word: string): Entry | undefined;
  /** Words within so many typing errors, the word itself among them; `sameStart`: only those that begin with its letter. */
  near(word: string, limit: number, sameStart: boolean): readonly NearEntry[];
};

/** Words with the bits of their letters beside them, close together in memory. */
type Shelf = { shapes: number[]; entries: Entry[] };

export function createLexicon(): Lexicon {
  const known = new Map<string, Entry>();
  /** By length, then by first letter. */
  const shelves: Map<string, Shelf>[] = [];

  function entryOf(word: string): Entry {
    const before = known.get(word);
    if (before !== undefined) return before;
    const entry = { word, forms: [], abbreviated: NO_FORMS };
    known.set(word, entry);
    for (let length = shelves.length; length <= word.length; length++) shelves.push(new Map());
    const start = word.slice(0, 1);
    const shelf = shelves[word.length]?.get(start) ?? { shapes: [], entries: [] };
    shelves[word.length]?.set(start, shelf);
    shelf.shapes.push(shapeOf(word));
    shelf.entries.push(entry);
    return entry;
  }

  function add(spelling: Spelling, own: readonly Entry[], words: readonly string[]): void {
    const form = { spelling, words };
    const abbreviated = words.some(isInitial);
    for (const entry of own) {
      if (entry.forms.at(-1) === form) continue; // `Yang Yang`
      entry.forms = withOne(entry.forms, form);
      if (abbreviated) entry.abbreviated = withOne(entry.abbreviated, form);
    }
  }

  function near(word: string, limit: number, sameStart: boolean): readonly NearEntry[] {
    const shape = shapeOf(word);
    const found: NearEntry[] = [];
    const visit = ({ shapes, entries }: Shelf): void => {
      for (let at = 0; at < shapes.length; at++) {
        const other = shapes[at] ?? 0;
        if (!few(shape & ~other, limit) || !few(other & ~shape, limit)) continue;
        const entry = entries[at];
        if (entry === undefined) continue;
        const distance = editDistance(word, entry.word, limit);
        if (distance <= limit) found.push({ entry, distance });
      }
    };
    for (let length = Math.max(1, word.length - limit); length <= word.length + limit; length++) {
      const first = shelves[length]?.get(word.slice(0, 1));
      if (!sameStart) for (const shelf of shelves[length]?.values() ?? []) visit(shelf);
      else if (first !== undefined) visit(first);
    }
    return found;
  }

  return {
    entriesOf: (words) => words.map(entryOf),
    add,
    near,
    get: (word) => known.get(word),
  };
}

const NO_FORMS: Form[] = [];

/** A bit a letter, the last four shared by all that are not a to z. An error adds at most one and takes away at most one. */
function shapeOf(word: string): number {
  let shape = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    shape |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code & 3));
  }
  return shape;
}

function few(bits: number, limit: number): boolean {
  let left = bits;
  for (let taken = 0; taken < limit; taken++) left &= left - 1;
  return left === 0;
}
