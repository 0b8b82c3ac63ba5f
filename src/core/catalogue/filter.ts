import type { Person } from '../model/author.ts';
import { allAuthors, type Paper, type PaperAuthor } from '../model/paper.ts';
import { type Placement, placeInAny } from '../model/period.ts';
import type { PaperFilter } from '../ports.ts';
import { fold } from './fold.ts';
import { sameCategory } from './merge-lists.ts';

/** A test of one paper: `undecided` where all holds but its date is known too coarsely. Topic words and names are the indexes' to test. */
export function compileFilter(filter: PaperFilter): (paper: Paper) => Placement {
  const tests = Object.values(TESTS).flatMap((compile) => compile(filter) ?? []);
  const { periods = [] } = filter;
  return (paper) => (tests.every((test) => test(paper)) ? placeInAny(paper.date, periods) : 'outside');
}

type Test = (paper: Paper) => boolean;
type Indexed = 'words' | 'not' | 'authors' | 'without';

/** The folded spellings that mean this person and nobody else. */
export function spellingsOf({ name, spellings, bare }: Person): ReadonlySet<string> {
  return new Set([...(bare === undefined ? [name] : []), ...spellings].map(fold));
}

/** Whether an author of a paper is this person. */
export function isPerson(person: Person): (author: PaperAuthor | undefined) => boolean {
  const { ids = [], bare = [] } = person;
  const spellings = spellingsOf(person);
  const withoutId = new Set(bare.map(fold));
  return (author) => {
    if (author === undefined) return false;
    if (author.id !== undefined && ids.includes(author.id)) return true;
    const folded = fold(author.name);
    return spellings.has(folded) || (author.id === undefined && withoutId.has(folded));
  };
}

/** One test a field; undefined where the field asks for nothing. */
const TESTS: {
  readonly [K in Exclude<keyof PaperFilter, Indexed | 'periods'>]-?: (filter: PaperFilter) => Test | undefined;
} = {
  position: ({ position }) => position && standsAt(isPerson(position.person), position.at),
  categories: ({ categories = [] }) => (categories.length === 0 ? undefined : isInAny(categories)),
  outside: ({ outside = [] }) => {
    const inAny = isInAny(outside);
    return outside.length === 0 ? undefined : (paper) => !inAny(paper);
  },
  affiliation: ({ affiliation }) => (affiliation === undefined ? undefined : namesAffiliation(fold(affiliation))),
  code: ({ code }) => (code === undefined ? undefined : (paper) => paper.code === code),
  except: ({ except = [] }) => {
    const left = new Set(except);
    return left.size === 0 ? undefined : ({ id }) => !left.has(id);
  },
  firstSeen: ({ firstSeen }) => firstSeen && seenWithin(Date.parse(firstSeen.after), Date.parse(firstSeen.upTo)),
};

const isInAny =
  (categories: readonly string[]): Test =>
  (paper) =>
    paper.categories.some((own) => categories.some((asked) => sameCategory(own, asked)));

/** Only a complete list says who is last, or alone. */
function standsAt(is: ReturnType<typeof isPerson>, at: NonNullable<PaperFilter['position']>['at']): Test {
  const isAuthor: Test = (paper) => allAuthors(paper).some(is);
  const isAlone: Test = (paper) => paper.authorsComplete && allAuthors(paper).length === 1 && is(paper.authors[0]);
  const places: { readonly [K in typeof at]: Test } = {
    first: ({ authors }) => is(authors[0]),
    last: ({ authors, authorsComplete }) => authorsComplete && is(authors.at(-1)),
    solo: isAlone,
    'not-first': (paper) => isAuthor(paper) && !is(paper.authors[0]),
    joint: (paper) => isAuthor(paper) && !isAlone(paper),
  };
  return places[at];
}

/** `Google` is named by `Google DeepMind`, `Oogle` is not. */
function namesAffiliation(asked: string): Test {
  return ({ affiliations }) => asked !== '' && affiliations.some((name) => ` ${fold(name)} `.includes(` ${asked} `));
}

function seenWithin(after: number, upTo: number): Test {
  return ({ firstSeen }) => Date.parse(firstSeen) > after && Date.parse(firstSeen) <= upTo;
}
