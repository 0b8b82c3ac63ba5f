import { METRIC_NAMES, type MetricName } from '../model/metric.ts';
import { anyOf, type Pattern } from './pattern.ts';
import { HE, HIS } from './words.ts';

/** What asks for a metric by its name. */
export const METRIC_CUES: readonly (readonly [Pattern, MetricName])[] = [
  [
    anyOf(
      `{the|${HIS}|what|is|current|hirsch} (h-?index|h index|index h|hirsch-index|hirsch index|hirsch number|hirsch|h-?factor|h-number) {value|score|number|of|for|now|at}`,
    ),
    'h-index',
  ],
  [anyOf(`{the|${HIS}|what|is|current} (i-?10|i-?10-?index|i10 index) {value|score|of|for|now|at}`), 'i10-index'],
  [
    anyOf(
      `{number of|total|overall|how many|the|all-time|sum of|count of} (citations?|times cited|cites|citation) {counts?|numbers?|totals?|figures?|tally|of|for|in|so|far|has|have|does|did|altogether|get|gotten|received|collected|gathered|accumulated|accrued|racked|amassed|got} !( style|format )`,
      `how (often|much|many times|highly|well|heavily) {is|was|has|have|been|${HE}|${HIS}|work|papers|research|it|are|get|gets|being|do|does|did|_} cited`,
      `cited how (often|much|many times)`,
      `times {${HE}|has|have|been|was|is|_} cited`,
      `how many people {have} cited {${HE}}`,
    ),
    'citations',
  ],
  [
    anyOf(
      `{the|${HIS}|what|is} novelty {score|rating|value|percentage|percent|level|of|for}`,
      `how (novel|original) (is|are|was) {${HIS}} {work|research|papers|output}`,
    ),
    'novelty',
  ],
  [anyOf(`{the|${HIS}|what|is} (ai-?score|ai score) {of|for}`), 'ai-score'],
];

/** The metric that people call so. */
export function metricNamed(said: string): MetricName | undefined {
  const name = said.replace(/ score$/, '').replaceAll(' ', '-');
  if (/^h-?index|^index-h|^hirsch/.test(name)) return 'h-index';
  if (/^i-?10/.test(name)) return 'i10-index';
  if (/^citation/.test(name)) return 'citations';
  if (/^ai/.test(name)) return 'ai-score';
  return METRIC_NAMES.find((known) => known === name);
}
