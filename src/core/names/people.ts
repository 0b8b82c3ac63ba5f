import { fold } from '../catalogue/fold.ts';
import { compareText } from '../catalogue/order.ts';
import type { Person } from '../model/author.ts';
import { gatherPeople } from './gather-people.ts';
import type { Gathered, Spelling } from './spelling.ts';
import type { Spellings } from './spellings.ts';

/** Who stands behind each spelling. Only the blocks that changed are gathered anew, when somebody next asks. */
export type People = {
  of(spelling: Spelling): Gathered;
  /** Each of them once. */
  whoWrites(spellings: readonly Spelling[]): readonly Gathered[];
  describe(gathered: Gathered): Person;
};

/** On how many papers any of several spellings stands; by default those of which the papers are known. */
export type CountTogether = (members: readonly Spelling[]) => number;

export function createPeople(spellings: Spellings, countTogether: CountTogether = papersTogether): People {
  /** Those whom an id joins across blocks, by the first spelling of each part. */
  let far = new Map<Spelling, Gathered>();

  function gatherStale(): void {
    const stale = spellings.takeStale();
    if (stale.length > 0) far = new Map();
    for (const block of stale)
      for (const members of gatherPeople(block.spellings)) {
        const gathered = members.length < 2 ? undefined : { spellings: [...members], papers: countTogether(members) };
        for (const spelling of members) spelling.person = gathered;
      }
  }

  const within = (spelling: Spelling): Gathered =>
    spelling.person ?? { spellings: [spelling], papers: spelling.papers };

  function of(spelling: Spelling): Gathered {
    gatherStale();
    const own = within(spelling);
    if (own.spellings.every(hasNoId)) return own;
    const known = far.get(firstOf(own));
    if (known !== undefined) return known;
    const all = new Map([[firstOf(own), own]]);
    for (const gathered of all.values()) {
      const ids = gathered.spellings.flatMap(({ id }) => id ?? []);
      for (const one of ids.flatMap((id) => spellings.withId(id)).map(within)) all.set(firstOf(one), one);
    }
    const joined = join([...all.values()], countTogether);
    for (const first of all.keys()) far.set(first, joined);
    return joined;
  }

  function whoWrites(found: readonly Spelling[]): readonly Gathered[] {
    const writers = new Map<Spelling, Gathered>();
    for (const spelling of found) {
      const person = of(spelling);
      writers.set(firstOf(person), person);
    }
    return [...writers.values()];
  }

  /** What a name that others have, too, means is said by ids, and of papers without ids by the name. */
  function describe(gathered: Gathered): Person {
    const { name } = firstOf(gathered);
    if (gathered.spellings.length === 1 && hasNoId(firstOf(gathered)) && !isShared(firstOf(gathered), gathered))
      return { name, spellings: [name], papers: gathered.papers };
    const ids = [...new Set(gathered.spellings.flatMap(({ id }) => id ?? []))].sort();
    const shared = new Set(gathered.spellings.flatMap((one) => (isShared(one, gathered) ? one.name : [])));
    const names = [...new Set(gathered.spellings.map((one) => one.name))];
    const bare = gathered.spellings.filter((one) => one.id === undefined && shared.has(one.name));
    return {
      name,
      spellings: names.filter((one) => !shared.has(one)),
      papers: gathered.papers,
      ...(ids.length > 0 && { ids }),
      ...(shared.size > 0 && { bare: bare.map((one) => one.name) }),
    };
  }

  /** Only ids keep people of one name apart. */
  function isShared({ name, key, block }: Spelling, gathered: Gathered): boolean {
    if (block.spellings.every(hasNoId)) return false;
    const folded = fold(name);
    return block.spellings.some(
      (other) => other.key === key && fold(other.name) === folded && firstOf(of(other)) !== firstOf(gathered),
    );
  }

  return { of, whoWrites, describe };
}

function papersTogether(members: readonly Spelling[]): number {
  const [only, ...more] = members;
  return more.length === 0 ? (only?.papers ?? 0) : new Set(members.flatMap(({ on }) => on)).size;
}

function join(all: readonly Gathered[], countTogether: CountTogether): Gathered {
  const [only, ...more] = all;
  if (only !== undefined && more.length === 0) return only;
  const fullest = all.toSorted((a, b) => letters(b) - letters(a) || compareText(firstOf(a).name, firstOf(b).name));
  const spellings = fullest.flatMap((one) => one.spellings);
  return { spellings, papers: countTogether(spellings) };
}

const hasNoId = ({ id }: Spelling): boolean => id === undefined;

/** Two people never have the same first spelling. */
const firstOf = ({ spellings: [first] }: Gathered): Spelling => first as Spelling; // nobody has none
const letters = (person: Gathered): number => firstOf(person).pairedKey.length;
