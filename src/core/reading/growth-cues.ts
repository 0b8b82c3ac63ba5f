import { anyOf, type Pattern } from './pattern.ts';
import { HE, HIS, ME, SHOW } from './words.ts';

const METRIC =
  'metric:( h-?index|h index|hirsch index|i-?10-?index|i10 index|citations?|citation counts? ) {counts?|numbers?|scores?|totals?|figures?|record}';
const OF = `{of|for|by|${HE}|the|author|has|have|did|does|got|get|received|collected|gathered|_}`;
const OVER = '(over|across|through|throughout) {the|his|her|their|last|past} (time|years|decade|career|months)';
const EACH = '(per|by|each|every|a|for each) {calendar|single|one} (years?|months?)';
const HISTORY =
  'history|trends?|growth|timeline|curve|evolution|development|trajectory|progress|progression|rise|increase|chart|graph|plot';
const GROWN =
  'grown?|grew|growing|chang\\w*|develop\\w*|evolv\\w*|increas\\w*|rise|risen|rising|rose|progress\\w*|climb\\w*|accumulat\\w*|(gone|going|go) up';

/** Asks how a metric came to be what it is. */
export const GROWTH: Pattern = anyOf(
  `{${SHOW}|${ME}|how many|how often|number of|total|new} ${METRIC} ${OF} (${OVER}|${EACH}|year by year|year after year|from year to year|annually)`,
  `{${SHOW}|${ME}|how many|number of} (yearly|annual|monthly) {new} ${METRIC}`,
  `{${SHOW}|${ME}} ${METRIC} (${HISTORY}) {chart|graph|plot|over time|of|for}`,
  `{${SHOW}|${ME}|the|what|is} (${HISTORY}) (of|in|for) {${HIS}|number of|total|_} ${METRIC} {of|for|over time|_}`,
  `how (has|have|did|do|does|is|are) {${HIS}|number of|total|_} ${METRIC} {of|for|${HE}|been|_} (${GROWN}) {over time|over the years}`,
  `(has|have|did|do|does|is|are) {${HIS}|number of|total|_} ${METRIC} {of|for|${HE}|been|_} (${GROWN}) {over time|over the years}`,
  `{how|often|many|times|is|was|has|been|${HE}|_} cited ${EACH}`,
);
