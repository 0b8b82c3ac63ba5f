import type { Spot } from '../ports.ts';
import type { Query } from '../query/query.ts';
import { acceptSpot, acceptUnknown, unknownNameEnd } from './accept-name.ts';
import type { Clauses } from './role-clauses.ts';
import { type Role, roleBefore } from './roles.ts';
import type { Sentence, Taken } from './sentence.ts';

/** A person or institution that the words name, known or not. */
export type Mention = { start: number; end: number; name: string; place: boolean };
/** `another`: a second institution, for which a query has no place. `bare`: one name, and no word that gives it a role. */
export type People = Pick<Query, 'author' | 'with' | 'without' | 'affiliation'> & { another?: string; bare?: true };
type Named = { role: Role; name: string };

/** Marks every name in the sentence, with its text as typed, an institution's as it is spelled. */
export function markNames(
  sentence: Sentence,
  spots: readonly Spot[],
  isTopicWord: (word: string) => boolean,
): readonly Mention[] {
  const { tokens } = sentence;
  const mentions: Mention[] = [];
  for (let start = 0; start < tokens.length; ) {
    const spot = spots.find((one) => one.start === start);
    const known = spot !== undefined && free(sentence, start, spot.end) && acceptSpot(spot, sentence, isTopicWord);
    const end = known ? spot.end : unknownNameEnd(sentence, start, isTopicWord);
    if (end <= start || (!known && !acceptUnknown(sentence, start, end, isTopicWord, mentions.at(-1)))) {
      start++;
      continue;
    }
    const said = tokens
      .slice(start, end)
      .map(({ raw }) => raw)
      .join(' ');
    const place = known && spot.kind === 'affiliation';
    mentions.push({ start, end, name: place ? spot.name : said, place });
    sentence.takeSpan(start, end, place ? '<place>' : '<person>');
    start = end;
  }
  return mentions;
}

const free = (sentence: Sentence, start: number, end: number): boolean =>
  sentence.tokens.slice(start, end).every((_, at) => !sentence.isTaken(start + at));

/** The roles that whole clauses give to the names in them. */
export type Settled = Map<Mention, Role>;

/** Takes the clauses that say who is not among the authors, or who is as what, before anything else may read their words. */
export function readClauses(sentence: Sentence, mentions: readonly Mention[], clauses: Clauses, roles: Settled): void {
  for (const { role, clause } of clauses) {
    for (let found = sentence.take(clause); found !== undefined; found = sentence.take(clause)) {
      for (const mention of within(found, mentions)) {
        if (!roles.has(mention)) roles.set(mention, role);
        sentence.takeSpan(mention.start, mention.end);
      }
    }
  }
}

const within = ({ start, end }: Taken, mentions: readonly Mention[]): readonly Mention[] =>
  mentions.filter((one) => !one.place && one.start >= start && one.start < end);

/** Who holds the place among the authors that was told: the name in it, the last of several. */
export function settlePlaced(placed: Taken, mentions: readonly Mention[], roles: Settled): boolean {
  const mention = within(placed, mentions).at(-1);
  if (mention === undefined) return false;
  roles.set(mention, 'author');
  return true;
}

/** Gives each name its role: the settled one, else that which the words before it give. */
export function readRoles(sentence: Sentence, mentions: readonly Mention[], roles: Settled): People {
  const named: Named[] = [];
  let before: { role: Role; end: number } | undefined;
  let bare = true;
  const placedFirst = mentions.toSorted(
    (a, b) => Number(roles.get(b) === 'author') - Number(roles.get(a) === 'author'),
  );
  for (const mention of placedFirst) {
    const { start, end, place, name } = mention;
    const found = roleBefore(sentence, start, before);
    const said = roles.get(mention) ?? found.role;
    const role = place ? (said === 'without' ? 'without-place' : 'place') : said === 'place' ? 'author' : said;
    const last = named.at(-1);
    const either =
      found.either || (sentence.tokens[start - 1]?.word === 'or' && before?.end === start - 1 && role !== 'without');
    if (either && last?.role === role && role !== 'place') last.name += ` | ${name}`;
    else named.push({ role, name });
    if (found.explicit || place || roles.has(mention)) bare = false;
    sentence.takeSpan(found.start, end);
    before = { role: said, end };
  }
  return { ...toFields(named), ...(bare && named.length === 1 && { bare: true as const }) };
}

function toFields(named: readonly Named[]): People {
  const of = (role: Role): string[] => named.filter((one) => one.role === role).map(({ name }) => name);
  const [author, ...others] = of('author');
  const withs = [...others, ...of('with')];
  const without = of('without');
  const [affiliation, another] = of('place');
  const refused = another ?? of('without-place')[0];
  return {
    ...(author !== undefined && { author }),
    ...(withs.length > 0 && { with: withs }),
    ...(without.length > 0 && { without }),
    ...(affiliation !== undefined && { affiliation }),
    ...(refused !== undefined && { another: refused }),
  };
}
