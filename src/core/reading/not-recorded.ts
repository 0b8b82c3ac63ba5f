/** What people ask of a record and no source here tells, with what is missing. */
const MISSING: readonly [RegExp, string][] = [
  [
    /(?:most|least|highest|top|best|often|frequently)[- ]cited|citations? (?:per|of each|for each|by) (?:paper|year)|(?:sort|sorted|order|ordered|rank|ranked) by citations?|cited (?:the )?(?:most|least)/,
    'how often single papers or single years are cited',
  ],
  [
    /(?:how many|number of|at least \d+|more than \d+|over \d+|fewer than \d+) pages|page counts?/,
    'how many pages a paper has',
  ],
  [
    /(?:accept(?:ed|ance)|reject(?:ed|ion)|peer[- ]review(?:ed|s)?|best paper|awards?|impact factor)(?: |$)/,
    'reviews, awards or journal figures',
  ],
  [
    /(?:e-?mails?|users|phone|home ?page|website|address|salary|age|birthday|gender|married|twitter|linkedin)(?: |$)/,
    'personal details',
  ],
  [
    /(?:with|by) (?:exactly )?(?:one|two|three|four|five|six|\d+) (?:authors|co-?authors|people)|(?:at least|more than|over|fewer than|less than|exactly|up to) \w+ (?:authors|co-?authors)/,
    'whole author lists for every paper, so it can’t be filtered by their length',
  ],
];

/** What would be needed and is not in the record; undefined where the sentence may have an answer. */
export function missingFor(text: string): string | undefined {
  return MISSING.find(([pattern]) => new RegExp(`(?<![^ ])(?:${pattern.source})`).test(text))?.[1];
}
