import { anyOf, type Pattern } from './pattern.ts';
import type { Sentence } from './sentence.ts';

/** What people ask of a record and no source here tells, with what is missing. */
const MISSING: readonly (readonly [Pattern, string])[] = [
  [
    anyOf(
      `(most|least|highest|top|best|often|frequently)-cited`,
      `(most|least|highest|top|best|often|frequently|more) cited`,
      `citations? (per|of each|for each|by|over) (paper|year|article|publication|time)`,
      `(sort|sorted|order|ordered|rank|ranked) by {number|of|the} citations?`,
      `cited {the} (most|least|more)`,
      `(most|fewest|more) citations`,
      `(more than|over|at least|fewer than|less than|under|above|below|with) \\d+ (citations?|cites)`,
      `cited ... \\d+ times`,
    ),
    'how often single papers or single years are cited',
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
      `(accept|accepted|acceptance|reject|rejected|rejection|peer-?reviewed|peer-?reviews?|peer reviewed|peer review|best paper|awards?|impact factor|acceptance rate|reviewers?|oral|spotlight|submit|submitting) `,
    ),
    'reviews, awards or journal figures',
  ],
  [
    anyOf(
      `(e-?mails?|users|phone|homepage|home page|website|address|salary|age|birthday|gender|married|twitter|linkedin|nationality|wife|husband|hobby|hobbies|favou?rite|office|earn|earns) `,
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
