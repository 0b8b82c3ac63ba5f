import type { Query } from '../query/query.ts';
import { numberOf } from './numbers.ts';
import { anyOf, type Pattern } from './pattern.ts';
import type { Sentence, Taken } from './sentence.ts';
import { HE, PAPERS } from './words.ts';

const OPEN =
  'the|its|their|a|an|any|some|public|publicly|open|available|released|source|open-source|github|accompanying|associated|official|linked|working';
const CODE = `code|codes|implementations?|repos?|repository|repositories|github|codebase|source code|source|software`;
const HAS =
  'with|has|have|having|includes?|including|provides?|providing|releases?|released|releasing|comes? with|came with|ships?|ship with|offers?|offering|shipping|share|shares|shared|got|contain|contains|link to|links to|publish|published';
const WITHOUT_CODE = anyOf(
  `(without|{that|which} (do|does|did|has|have) not {have|come with|include|release|provide|ship|share|publish|got} |have no|has no|having no|lacking|lacks?|no|missing|with no|minus) {${OPEN}} (${CODE})`,
  `{where|whose|the} (${CODE}) (is|was|are) (not|missing|unavailable) {available|public|released|there|yet|been|published}`,
);
const WITH_CODE = anyOf(
  `{that|which|all|only|come} (${HAS}) {${OPEN}} (${CODE}) {available|released|attached|too|link|links|online|with|it|them|linked|up|public|out}`,
  `{where|whose|for which|there|the|is|has|any|with|source} (${CODE}) {is|was|are|been|has|have} (available|public|released|out there|out|open|online|published|open-sourced|there)`,
  `(open-?sourced?|open sourced?) =( ${PAPERS} )`,
  `{that|which} (are|is|were|was|been) ((open-?sourced?|open sourced?)|open source)`,
  `(find|get|see|download) {the|their|his} [source] code $`,
  `(code) (papers|links?)`,
  `(is|are) there {any|some|public} (${CODE}) (for|to|with) (any|some|his|her|their|these|those|all) {of|${PAPERS}|the}`,
  `reproducible code|(${CODE}) $`,
);

const WHERE = 'as|where|on which|in which|for which|when|that|which|papers|name';
const IS = 'is|was|were|be|being|the|a|an|as|has|have|had|name|listed|who|named|a paper';
const FIRST = anyOf(
  `[with] (${HE}) {as} {${IS}} (first|lead|leading|1st) {and} (auth?ors?|authored|authoring|name|authorships?) {is|was|by|of|on}`,
  `[with] (${HE}) {as} {${IS}} (first-auth?ors?|first-authored|lead-authors?|lead-authored|1st-author) {is|was|by|of|on}`,
  `{${WHERE}|${IS}|his|her|their} (first|lead|leading|1st) {and} (auth?ors?|authored|authorships?|authoring) {is|was|by|of|on} [<person>]`,
  `{${WHERE}|${IS}|his|her|their} (first-auth?ors?|first-authored|first-authorships?|lead-authors?|lead-authored|1st-author) {is|was|by|of|on} [<person>]`,
  `{${WHERE}} (${HE}|his name|her name|their name|whose name) {is|was|name} (comes?|came|listed|appears?|stands?|named|goes|placed|ranked|put) {as} (first|at the top|at the front|in front)`,
  `{${WHERE}} (${HE}) {has|have|had} (leads?|led|lead|headed|spearheaded) {himself|herself}`,
  `{that|which|was|were|are} (led|headed|spearheaded|first-authored) by <person>`,
  `{that|which|was|were|are} (led|headed|spearheaded|first-authored) by (him|her|them|the author|author)`,
);
const LAST = anyOf(
  `[with] (${HE}) {as} {${IS}} (last|senior|final) (authors?|authored|authorships?)`,
  `{${WHERE}|${IS}|his|her|their} (last|senior|final) (authors?|authored|authorships?) {is|was|by|of|on} [<person>]`,
  `[with] [${HE}] {${WHERE}|${IS}|his|her|their} (last-authors?|last-authored|senior-authors?|senior-authored) {is|was|by|of|on}`,
  `{${WHERE}} (${HE}|his name|her name|their name) {is|was|name} (comes?|listed|appears?|stands?|named) {as} last`,
);
const SOLO = anyOf(
  `{as|the|a} (one-author|one-authored|(solo|single|sole|lone) [author|authors|authored|authorship|authorships])`,
  `(single-author|single-authored|solo-author|solo-authored|sole-author|sole-authored|solo-authorship)`,
  `{written|published|wrote|all|completely|entirely} (alone|by himself|by herself|by themselves|all by himself|himself|herself|on (his|her|their) own|single-handedly|single-handed|without (anyone|anybody|help) {else}|(with) (nobody|no one|no-one) else|unaided|solo)`,
  `(without|no|with no|has no|had no|not with|have no|having no|zero|there are no|there were no|lacking|not have|without having|sans) {any|other|of|single} (co-?authors?|collaborators?|one else|others|other authors|co-writers|anybody else|anyone else)`,
  `(${HE}) is the only author|only author {is|was} (${HE})|where there is only one author|(only|just) one author|nobody else {as|is} {an|on|the} (author|it|paper)`,
);

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

/** `placed`: where the first or last place among the authors was told. */
export type Traits = Pick<Query, 'code' | 'position' | 'sort' | 'limit'> & { placed?: Taken };

/** Whether public code is asked for. */
export function readCode(sentence: Sentence): Pick<Query, 'code'> {
  if (sentence.take(WITHOUT_CODE) !== undefined) return { code: false };
  return sentence.take(WITH_CODE) === undefined ? {} : { code: true };
}

const PLACES = [
  [FIRST, 'first'],
  [LAST, 'last'],
  [SOLO, 'solo'],
] as const;

/** The author's place among the authors. */
export function readPosition(sentence: Sentence): Pick<Traits, 'position' | 'placed'> {
  for (const [place, position] of PLACES) {
    const placed = sentence.take(place);
    if (placed === undefined) continue;
    while (sentence.take(place) !== undefined);
    return { position, ...(position !== 'solo' && { placed }) };
  }
  return {};
}

/** The order, and how many from its beginning. */
export function readOrder(sentence: Sentence): Pick<Traits, 'sort' | 'limit'> {
  const ordered = FIRST_LAST.find(([cue]) => sentence.take(cue) !== undefined);
  if (ordered !== undefined) return { sort: ordered[1], ...readTop(sentence) };
  for (const [cue, sort] of COUNTED) {
    const taken = sentence.take(cue);
    if (taken !== undefined) return { sort, limit: numberIn(taken) };
  }
  const order = ORDERS.find(([cue]) => sentence.take(cue) !== undefined);
  return { ...(order && { sort: order[1] }), ...readTop(sentence) };
}

const numberIn = ({ groups }: Taken): number => Math.max(1, numberOf(groups.number ?? '1') ?? 1);

function readTop(sentence: Sentence): Pick<Traits, 'limit'> {
  sentence.take(FEW);
  const top = sentence.take(TOP);
  return top === undefined ? {} : { limit: numberIn(top) };
}
