import type { MetricName } from '../model/metric.ts';
import type { CitationStyle } from '../query/query.ts';
import { GROWTH } from './growth-cues.ts';
import { METRIC_CUES, metricNamed } from './metric-cues.ts';
import { anyOf, type Pattern, pattern } from './pattern.ts';
import type { Sentence, Taken } from './sentence.ts';
import { STYLE, styleIn } from './styles.ts';
import { PAPER_NOUN } from './vocabulary.ts';
import { HE, HIS, ME, MOST, PAPERS, SHOW, WRITE } from './words.ts';

/** What kind of answer the sentence asks for. */
export type Intent =
  | { kind: 'papers' | 'count' | 'coauthors' | 'authors' | 'metrics' | 'news' | 'compare' | 'profile' }
  | { kind: 'about'; person: boolean }
  | { kind: 'trend'; peak: boolean }
  | { kind: 'metric' | 'growth' | 'define'; metric: MetricName }
  | { kind: 'cite'; style: CitationStyle | undefined };

const METRIC =
  'metric:( h-?index|h index|index h|hirsch index|hirsch-index|novelty|citations?|citation counts?|ai-?score|ai score|papers ) [score|scores|metric|rating|value|number|percentage]';
const DEFINE = anyOf(
  `what {even|exactly|actually|on earth|the heck} is an ${METRIC}`,
  `what (does|do|is|are|exactly is|did) {the|that|this|an|a|word|term|exactly|even|actually|supposed|really} ${METRIC} {thing|stuff|exactly|even|actually|supposed|to|really|even} (mean|means|stand for|stands for|measures?|tell|say|represent|represents|refer to|meant|indicates?|capture|captures|express|expresses|show|shows|describe|describes) [me|us|here]`,
  `[what is|what are] {the|a|an} (define|definition of|meaning of|explain|explanation of|explanation for) {the|what|to|me|us|a|an} ${METRIC} [is|means|indicates|measures|mean|tells|stands for|says|score]`,
  `how (is|are|do you|was|do|does|can|would) {the|an|a|you|one|we|i|they|people|this|bot} ${METRIC} {is|are|get|being} (computed|calculated|defined|measured|counted|determined|compute|calculate|define|measure|work|works|derived|worked out|obtained|arrived at)`,
  `how (do|does|can|would|is|are) {you|one|we|i|they} (compute|calculate|define|measure|determine|computed|calculated|work out) {the|an|a} ${METRIC}`,
  `{the} ${METRIC} (meaning|definition|explained|explanation|mean)`,
  `what [is|do you|do they|do people] {meant|mean|you|one} by {the} ${METRIC}`,
  `^ what is an ${METRIC} {lol|again|exactly|even|anyway|actually|_} $`,
  `^ what is a ${METRIC} $`,
  `^ what is metric:( novelty ) $`,
);
const YEARS = 'year|years|calendar year|12 months';
const PEAK = anyOf(
  `{${HIS}|_} (most productive|busiest|best|peak|most prolific|strongest|top|most active|fruitful|most fruitful|record|bumper|greatest|biggest|richest|most successful) [publication|publishing|calendar|academic] year {was|is|he|she|they|had|so far|ever|for|publishing|of}`,
  `(what|which) {calendar|one|single} year (was|is|were) {${HIS}|_} (busiest|best|most productive|most prolific|strongest|top|fullest|most active|biggest)`,
  `{in} (which|what|the) {was|is|the|single|calendar|one} year ... (most|greatest number of|highest number of|largest number of|more papers than any other|peak|biggest number of|record number of|top) {papers?|publications?|articles?|productive|prolific|of them|of those|active|outputs?|output|works|that|in|there|was}`,
  `when (did|does|has|was|were|is) ... (${WRITE}) {the} most {papers|publications}`,
  `when (was|were|is) ... (most productive|busiest|most prolific|most active|at the most productive)`,
  `year (with|that has|having|of) {the} (most|highest|greatest|largest|biggest|maximum|max) {number|count|amount|output|of|papers|publications|articles|works|count|output|number}`,
  `most productive in`,
  `productivity peak|peak productivity|peak of productivity`,
  `when did ... (peak)`,
);
const TREND = anyOf(
  `{the|average|mean|median|typical|how many|number|of|papers?|publications?|articles?|output|counts?|works?|did|come|out|broken down|grouped|split|split up|breakdown|tally|tallied|counted|stats|statistics|publication|numbers|figures|productivity|many|much} (per|by|each|every|for each|a) (${YEARS})`,
  `{papers|publications|output|chart|graph|plot|number|of|productivity|trend|evolution|development|publication|counts?|articles|works} (over|across|through|throughout) (time|the years|years|his career|her career|their career)`,
  `year by year|year-by-year|year on year|by the year|from year to year|year after year`,
  `annually`,
  `(yearly|annual) {paper|publication|publishing} (output|counts?|breakdown|trends?|numbers?|figures?|tally|totals?|productivity|statistics|stats|publications|papers|rate|overview)`,
  `publication (history|trend|trends|timeline|record over time|rate|curve|counts)`,
  `(${SHOW}|a|the) {${SHOW}|${ME}} (trends?|timeline|histogram|chart|graph|plot|bar chart|curve) [of|for]`,
  `(trends?|timeline|histogram|chart|graph|plot|bar chart|curve) (of|for)`,
  `^ {${SHOW}|${ME}|_} (trends?|timeline|histogram|chart|graph|plot) $`,
  `(graph|plot|chart) =( ${HIS}|the|papers|publications|output|_ )`,
  `how (has|did|does|have) {${HIS}} (output|productivity|publication rate|number of papers|publishing) {over|time|the|years|changed?|develop|developed|evolve|evolved|grown|grow|gone}`,
);
const COLLABORATORS =
  'co-?authors?|coauthors?|co-?authorships?|collaborators?|co-workers|coworkers|collaborating authors|partners|coauthor list|co-writers|fellow authors|co-?authoring partners';
const COAUTHORS = anyOf(
  `{who|which|what|are|is|were|was|${SHOW}|${ME}|${MOST}|frequent|common|regular|usual|prolific|top|main|closest|favou?rite|important|biggest|number|one|best|number-one|principal|_|other|long-time|different} (${COLLABORATORS}) {list|of|for|does|do|did|has|have|is|ranked|ever|by|and|how|often|many}`,
  `{with} whom (has|have|does|did|do|is) ... (${WRITE}) {with|${MOST}|together|papers}`,
  `(people|persons?|researchers|colleagues|scientists|those|anyone|everyone|everybody|names|someone) {which|who|whom|that|with|else} [has|have] (${HE}) {has|have|had|is|${MOST}} (${WRITE}) {together|papers|jointly|with|up|${MOST}}`,
  `(people|persons?|researchers|colleagues|scientists|those|everyone|everybody) {who|that|which} {has|have|had|${MOST}} (${WRITE}) {papers} with`,
  `who else ... [${WRITE}] (with|on) (${HE}|${HIS}) [papers?]`,
  `who {has|have|did|does|do|else|all|had|is|are|the|people} {_|${HE}} {${MOST}|been|has|have|had} (${WRITE}) {papers|a paper|together|jointly|publications|${MOST}} with {${HE}|${MOST}}`,
  `(with) who {has|have|did|does|do|is} ... (${WRITE}) {together|${MOST}|papers}`,
  `who (are|is) {the|his|her|their|_} (people|persons|folks|researchers) ... (${WRITE}) {together|with|${MOST}}`,
  `(which|what) {other|single} (authors?|persons?|people|researchers?|colleagues?) {${MOST}|has|have|had} (${WRITE}) {papers|together|${MOST}} with`,
  `(shares?|shared) the most papers with|most joint papers [with]`,
  `who (shares?|shared|has|have) {the|most|any|more} (papers|publications|joint papers) with`,
);
const AUTHORS = anyOf(
  `who {else|all} (works?|worked|is working|are working|writes?|wrote|has written|have written|has worked|publishes|published|has published|have published|does|did)`,
  `(which|what) [other] (authors?|people|researchers|names|persons)`,
  `(^|${SHOW}|all|names of) {${SHOW}|${ME}|all|names} (authors|people|researchers) {names} [who|that|of|on|behind|from|with|there]`,
  `authors? (who|that|of)`,
  `who (are|were|is) the authors [of|on|behind]`,
  `how many [different|distinct|unique] (authors|people|researchers|co-?authors)`,
);
const COUNT = anyOf(
  `how (many times|often|frequently|many|much|meny|mny) {different|${PAPERS}|of|in|total|altogether|overall}`,
  `{what|is|the|give|me|a|total|overall|${ME}} (number|amount|count|tally|total|sum|quantity|headcount) [of] {the|all|his|her|their|papers|publications|articles|works|items}`,
  `(in total|altogether|how many|count them|count those|count these|count up|count the)`,
  `^ {please|can|you|now} count {the|all|up|his|her|how|many}`,
  `{the|total} size of {${HIS}} {publication|complete|whole} (list|record|output|bibliography|catalogue|oeuvre)`,
  `how (big|long|large) is {${HIS}} {publication|complete|whole} (list|record|output|bibliography|catalogue|oeuvre) {of|papers}`,
);
const METRICS = anyOf(
  `{${SHOW}|${ME}|the|all|what|are|is} (metrics|stats|statistics|bibliometrics|bibliometric indicators|bibliometric data|indicators|numbers|key figures|key numbers|impact|impact metrics|scores|figures|indices|bibliometric figures|citation metrics|kpis|vital statistics|impact figures|impact numbers) [of|for]`,
);
const ABOUT = anyOf(
  `^ about`,
  `(tell|teach) (me|us|everybody) {more|something|a|bit|everything|all|you|know|little} about`,
  `who (is|are|was|exactly is|the heck is|on earth is|is this|is that)`,
  `(describe|introduce|info on|info about|information on|information about|what do you know about|what can you tell me about|what about|everything about|what is|what are|give me a summary of|background on|a bit about|summary of|overview of|explain|present|facts about)`,
);
/** Asks what somebody does, which the profile tells. */
const INTERESTS = anyOf(
  `{what|which|are|is|were|${HIS}|main|the|tell|me|about|list|show} {research} (interests?|expertise|speciality|specialities|specialty|research areas?|research topics?|research fields?|areas of research|areas of expertise|research focus|areas of interest|fields of interest|line of research|lines of research|main field|main fields|field of research|fields of research) [of]`,
  `(what|which) {research|sort|kind|of|main} (fields?|areas?|topics?|category|categories|subjects?|problems?|things?|research|work) (does|do|did|has|is|have|are) ... {been} (${WRITE}|active|research|researching|do|doing|interested) {in|on|about|usually|mainly|mostly}`,
  `what (does|do|did|has|is|have) {${HE}} {been|usually|mainly|mostly|actually|even} (do|work|working|research|researching|worked|doing|study|studying) {on|about|in|mainly|mostly|usually|exactly|for|a|living} $`,
);
const COMPARE = anyOf(
  `{can|could|you|please|a|the|give|me|show|do|make} (compare|comparison|difference|differences|contrast|compared|head to head|head-to-head|side by side|side-by-side|how does|how do) {of|between|with|to|from} =( ... _ )`,
  `who (has|wrote|publish|published|has written|has published|write|writes|shares|has more) {more|the most|most} (papers|publications|articles|works|joint papers)`,
  `(which|what) {of|the|two} (year|author|one) (had|has|saw|was|is|were) {the} (more|most|better|busier|stronger|more productive) {papers|publications|articles|productive|output|than}`,
  `(did|does|has|is|was|were) {${HE}|there} {been|${WRITE}} more {papers|publications|articles|productive|active|works|prolific} {${WRITE}|in|from|out|come|during} _`,
  `_ ... (compared|relative|in comparison|as opposed|as against|stack up|versus|vs) {to|with|against} ... _`,
  `(did|has|had) _ (see|have|had|bring|brought|seen) {any|many} more {papers|publications|articles|output|than}`,
  `(was|were) _ {a} (busier|better|stronger|more productive) {year|than}`,
);
const VERSUS = pattern('[...] (vs|versus|v|against)');
const PROFILE = anyOf(
  `{${SHOW}|${ME}|author} (profile|biography|bio|profile page|author page|author card|overview page|short bio|portrait|biographical overview|biographical sketch|blurb) [of|for|about|on]`,
);
const NEWS = anyOf(
  `(what|anything|something|is there anything) {is|are|the|there} (new|news|latest) [here|out|today|lately|recently] =( $|_|in|from|since|on|about|by|with|for|that )`,
  `(any|got|what|some) {is|are|the} (news|updates|new stuff)`,
  `^ (any|the) (news|updates|new) $`,
  `^ (news|updates|whats new) $`,
);
const CITE = anyOf(
  `{please|can|could|you|how|do|i|to|would|like} (cite|citing) {of|for|to|all|the|as|in}`,
  `{${SHOW}|${ME}|in|as|a|an|formatted|properly} (references?|bibliography|bib-?tex|bib|ris|apa|mla|csl-json|csl|vancouver|chicago|reference list|refs?|bibliographic records?) {entries|entry|citations?|file|list|style|format|formatted|record|records|references?|version|export|dump} =( $|of|for|to|from|his|her|their|all|the|papers|everything|_|with|on|about )`,
  `{${SHOW}|${ME}} citations? (of|for|to) {all|the|his|her|their|every|these|those} (papers?|publications?|articles?|everything|works?)`,
  `(export|download|format) ... (as|to|in) {a|an} (${STYLE})`,
);
const TOPIC_BEFORE = anyOf(
  `(about|regarding|concerning) [*] [*] (metrics?|novelty|citations?|trends?|graphs?|statistics|scores?|collaborat\\w*|charts?|comparisons?)`,
  `on [*] [*] (metrics|novelty|trends?|graphs?|statistics|scores?|charts?|comparisons?) !( $ )`,
);

type Rule = readonly [cue: Pattern, read: (groups: Taken['groups'], said: string) => Intent | undefined];
const simply = (intent: Intent) => (): Intent => intent;

/** Tried in this order: whatever may hold the words of another stands before it. */
const RULES: readonly Rule[] = [
  [DEFINE, ({ metric }) => defined(metric)],
  [GROWTH, ({ metric = 'citations' }) => grown(metric)],
  [PEAK, simply({ kind: 'trend', peak: true })],
  [TREND, simply({ kind: 'trend', peak: false })],
  [COMPARE, simply({ kind: 'compare' })],
  [NEWS, simply({ kind: 'news' })],
  [PROFILE, simply({ kind: 'profile' })],
  [INTERESTS, simply({ kind: 'profile' })],
  [CITE, (_, said) => ({ kind: 'cite', style: styleIn(said) })],
  [COAUTHORS, simply({ kind: 'coauthors' })],
  ...METRIC_CUES.map(([cue, metric]): Rule => [cue, simply({ kind: 'metric', metric })]),
  [AUTHORS, simply({ kind: 'authors' })],
  [COUNT, simply({ kind: 'count' })],
  [METRICS, simply({ kind: 'metrics' })],
];

/** Takes the words that tell the kind of answer; a sentence without any asks for papers. */
export function readIntent(sentence: Sentence): Intent {
  if (sentence.has(TOPIC_BEFORE)) return sentence.take(COUNT) ? { kind: 'count' } : { kind: 'papers' };
  if (sentence.take(VERSUS) !== undefined) return { kind: 'compare' };
  for (const [cue, read] of RULES) {
    const said = sentence.text();
    const taken = sentence.take(cue);
    const intent = taken && read(taken.groups, said);
    if (intent?.kind === 'metric') while (sentence.take(cue) !== undefined);
    if (intent !== undefined) return intent;
  }
  const about = sentence.has(PAPER_NOUN) ? undefined : sentence.take(ABOUT);
  return about === undefined
    ? { kind: 'papers' }
    : { kind: 'about', person: sentence.tokens[about.start]?.word === 'who' };
}

function defined(said = ''): Intent | undefined {
  const metric = metricNamed(said);
  return metric && { kind: 'define', metric };
}

function grown(said: string): Intent | undefined {
  const metric = metricNamed(said);
  return metric && { kind: 'growth', metric };
}
