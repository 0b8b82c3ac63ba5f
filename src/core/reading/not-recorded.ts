import { anyOf, type Pattern } from './pattern.ts';
import type { Sentence } from './sentence.ts';

const PERSONAL =
  'e-?mails?|e-?mail address|users|phone|phone number|homepage|home page|website|web site|address|salary|age|birthday|gender|twitter|linkedin|nationality|wife|husband|hobby|hobbies|office|favou?rite *|contact|contact details';

/** What people ask of a record and no source here tells, with what is missing. */
const MISSING: readonly (readonly [Pattern, string])[] = [
  [
    anyOf(
      `(most|least|highest|top|best|often|frequently)-cited`,
      `(most|least|highest|top|best|often|frequently|more) cited`,
      `citations? (per|of each|for each|by) (paper|article|publication)`,
      `(sort|sorted|order|ordered|rank|ranked) by {number|of|the} citations?`,
      `cited {the} (most|least|more)`,
      `(most|fewest|more) citations`,
      `(more than|over|at least|fewer than|less than|under|above|below|with) \\d+ (citations?|cites)`,
      `cited ... \\d+ times`,
    ),
    'how often single papers are cited',
  ],
  [
    anyOf(
      `(how many|number of|at least \\d+|more than \\d+|over \\d+|fewer than \\d+) pages`,
      `page counts?|how long is the paper`,
    ),
    'how many pages a paper has',
  ],
  [
    anyOf(
      `(accept|accepted|acceptance|reject|rejected|rejection|peer-?reviewed|peer-?reviews?|peer reviewed|peer review|best paper|impact factor|acceptance rate|reviewers?|oral|spotlight|submit|submitting)`,
      `(won|win|wins|winning|got|received|any|which|what|best|many) {any|an|the|paper} (awards?|prizes?)`,
      `(win|won|get|got|receive|received) ... (award|prize|medal|grant)`,
      `awards {has|have|did|he|she|they|won|for}`,
    ),
    'reviews, awards or journal figures',
  ],
  [
    anyOf(
      `(his|her|their|author|<person>) {work|personal|private|home|official|current|own|old} (${PERSONAL})`,
      `(${PERSONAL}) {address|number} (of|for) (the|him|her|them|his|<person>|author)`,
      `(how old|how much does|who) (is|he|she|are|employs|earn) {he|she|they|the author|author|earn|to} (married|earn|make|paid)`,
      `(home address|mobile number|phone number|email address|e-mail address|salary|birthday|date of birth|marital status)`,
      `(what|how much) (does|do|did) (he|she|they|the author|author) {get} (earn|make|weigh|cost|paid)`,
      `(how old|where does|where do) {is|are} (he|she|they|the author|author) {live|from}`,
      `^ (${PERSONAL}) $`,
    ),
    'personal details',
  ],
  [
    anyOf(
      `(with|by) {exactly|only|just} (one|two|three|four|five|six|\\d+) (authors|co-?authors|people)`,
      `(at least|more than|over|fewer than|less than|exactly|up to) * (authors|co-?authors)`,
      `(average|mean|typical) number of (authors|co-?authors)`,
    ),
    'whole author lists for every paper, so it can’t be filtered by their length',
  ],
];

/** What would be needed and is not in the record; undefined where the sentence may have an answer. */
export function missingFor(sentence: Sentence): string | undefined {
  return MISSING.find(([cue]) => sentence.has(cue))?.[1];
}
