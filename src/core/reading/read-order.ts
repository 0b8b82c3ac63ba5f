import type { Query } from '../query/query.ts';
import { numberOf } from './numbers.ts';
import { anyOf, type Pattern } from './pattern.ts';
import type { Sentence, Taken } from './sentence.ts';
import { HE, PAPERS } from './words.ts';

const NUMBER =
  'number:( \\d\\d?\\d?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|couple of|couple|few )';
const NEWEST =
  'latest|newest|most recent|last|most recently published|freshest|most up-to-date|very latest|very newest|newest ever';
const OLDEST = 'oldest|earliest|first|very first|first ever|very oldest|very earliest|debut|1st|maiden|first-ever';
const SUPERLATIVES = [
  [NEWEST, 'newest'],
  [OLDEST, 'oldest'],
] as const;

/** `the first three`, `three latest`, `the last paper`, `published last`: so many in that order. */
const COUNTED = SUPERLATIVES.flatMap(([words, sort]): readonly (readonly [Pattern, NonNullable<Query['sort']>])[] => [
  [anyOf(`{the|his|her|their} (${words}) ${NUMBER}`, `{the|his|her|their} ${NUMBER} (${words})`), sort],
  [
    anyOf(
      `{the|his|her|their} (${words}) {one} =( of (the|his|her|their|those|these|them|all|_) )`,
      `{the|his|her|their|very} (${words}) =( [*] [*] [*] (paper|publication|article|preprint|one|thing|pub|work|title|manuscript|study|output|contribution|item|piece) )`,
      `(what|which) {is|was|of|these|them|are} {the|his|her|their|paper|papers|of} (${words}) =( $|_|paper|publication|he|she|they|published|written|work|one )`,
      `(came|come|comes|appeared|published|written|released|wrote|publish|write) {out|was|is} (${sort === 'newest' ? 'last|most recently|latest' : 'first|earliest|before all others'}) $`,
      `{the|his|her|their} (${sort === 'newest' ? 'newest|latest|most recent|very latest' : 'oldest|earliest|very first|debut|first ever'}) $`,
      `(${HE}) {most} (${sort === 'newest' ? 'recently|last' : 'first'}) =( publish|published|write|wrote|release|released )`,
    ),
    sort,
  ],
]);
const ORDINALS = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const RANK = `rank:( ${ORDINALS.join('|')}|2nd|3rd|[4-9]th|10th )`;
const PAPER = 'paper|publication|article|preprint|one|pub|work|thing';
/** `the second newest paper`, `his third paper ever`: one alone, by its place in that order. */
const RANKED = [
  [
    anyOf(`{the|his|her|their} ${RANK} (${NEWEST}) {ever|${PAPER}}`, `{the|his|her|their} (penultimate) (${PAPER})`),
    'newest',
  ],
  [
    anyOf(
      `{the|his|her|their} ${RANK} (${OLDEST}) {ever|${PAPER}}`,
      `(his|her|their|<person>) ${RANK} (${PAPER}) (ever|overall)`,
    ),
    'oldest',
  ],
] as const;
const ORDER =
  'sort|sorted|ordered|order|ranked|arrange|arranged|list|listed|put|them|those|these|it|by|in|from|with|the';
const FIRST_LAST: readonly (readonly [Pattern, NonNullable<Query['sort']>])[] = [
  [
    anyOf(
      `{${ORDER}} (newest|latest|most recent|recent) {ones|one|at|the|on|going|down|back|papers} (first|at the top|on top|to oldest|to the oldest|to earliest)`,
      `{${ORDER}} (oldest|earliest) {ones} last`,
    ),
    'newest',
  ],
  [
    anyOf(
      `{${ORDER}} (oldest|earliest) {ones|one|at|the|on|going|up|forward|papers} (first|at the top|on top|to newest|to the newest|to latest|to most recent)`,
      `{${ORDER}} (newest|latest) {ones} last`,
    ),
    'oldest',
  ],
];
const ORDERS: readonly (readonly [Pattern, NonNullable<Query['sort']>])[] = [
  [
    anyOf(
      `{sort|sorted|ordered|order|arrange|arranged|by|in|from|the|date|year|of} (desc|descending|reverse chronological|reverse-chronological|reversed chronological|reverse) {order|date|year|by|chronological}`,
      `newest|latest|freshest|(most) (recent|recently)|recent|recently|lately`,
    ),
    'newest',
  ],
  [
    anyOf(
      `{sort|sorted|ordered|order|arrange|arranged|by|in|from|the|date|year|of} (asc|ascending|chronological|chronologically) {order|date|year|by}`,
      `{sort|sorted|ordered|order|arranged|arrange|put} {them|those|these|it|the|papers|list|all|by|in|order|of} (by|of|in) {the|publication|order|of} (date|year|time|age)`,
      `oldest|earliest|chronologically|chronological order|chronological`,
    ),
    'oldest',
  ],
  [
    anyOf(
      `{sort|sorted|ordered|order|arrange|arranged|list|listed|them|those|in} (alphabetically|alphabetical|by title|by titles|by name|a to z|a-z|from a to z) {order|by title}`,
    ),
    'title',
  ],
  [anyOf(`{sort|sorted|ordered|ranked|order|rank} by (relevance|best match|match)`), 'relevance'],
];
const TOP = anyOf(
  `(top|up to|any|at most|only|just|no more than|max|maximum|limit to|first) ${NUMBER} =( $|_|${PAPERS}|of|by )`,
  `${NUMBER} =( ${PAPERS} )`,
  `[a] ${NUMBER} of =( his|her|their|the )`,
  `the ${NUMBER} =( from|by|with|in|about|on|_ )`,
);
const FEW = anyOf(`[a] (few|couple of|handful of|some) =( ${PAPERS}|of )`);

type Order = Pick<Query, 'sort' | 'limit' | 'nth'>;

/** The order, and how many from its beginning. */
export function readOrder(sentence: Sentence): Order {
  for (const [cue, sort] of RANKED) {
    const taken = sentence.take(cue);
    if (taken !== undefined) return { sort, nth: rankIn(taken) };
  }
  const ordered = FIRST_LAST.find(([cue]) => sentence.take(cue) !== undefined);
  if (ordered !== undefined) return { sort: ordered[1], ...readTop(sentence) };
  for (const [cue, sort] of COUNTED) {
    const taken = sentence.take(cue);
    if (taken !== undefined) return { sort, limit: numberIn(taken) };
  }
  const order = ORDERS.find(([cue]) => sentence.take(cue) !== undefined);
  return { ...(order && { sort: order[1] }), ...readTop(sentence) };
}

function rankIn({ groups: { rank = 'second' } }: Taken): number {
  const digits = Number.parseInt(rank, 10);
  return Number.isNaN(digits) ? ORDINALS.indexOf(rank) + 2 : digits;
}

const numberIn = ({ groups }: Taken): number => Math.max(1, numberOf(groups.number ?? '1') ?? 1);

function readTop(sentence: Sentence): Order {
  sentence.take(FEW);
  const top = sentence.take(TOP);
  return top === undefined ? {} : { limit: numberIn(top) };
}
