import type { Query } from '../query/query.ts';
import { anyOf } from './pattern.ts';
import type { Sentence, Taken } from './sentence.ts';
import { takeNegation } from './take-negation.ts';
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

/** `placed`: where the first or last place among the authors was told. */
export type Traits = Pick<Query, 'code' | 'position'> & { placed?: Taken };

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

/** What a place among the authors is called when it is denied; that somebody is not last, no incomplete list tells. */
const OPPOSITES: Readonly<Record<(typeof PLACES)[number][1], Query['position']>> = {
  first: 'not-first',
  last: undefined,
  solo: 'joint',
};

/** The author's place among the authors. */
export function readPosition(sentence: Sentence): Pick<Traits, 'position' | 'placed'> {
  for (const [place, position] of PLACES) {
    const placed = sentence.take(place);
    if (placed === undefined) continue;
    while (sentence.take(place) !== undefined);
    const opposite = OPPOSITES[position];
    const not = opposite === undefined ? undefined : takeNegation(sentence, placed.start);
    const all = { ...placed, start: not ?? placed.start };
    return { position: (not !== undefined && opposite) || position, ...(position !== 'solo' && { placed: all }) };
  }
  return {};
}
