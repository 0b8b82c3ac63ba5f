import { METRIC_NAMES, type MetricName } from '../model/metric.ts';
import type { CitationStyle } from '../query/query.ts';
import { readMetric } from './read-traits.ts';
import type { Sentence } from './sentence.ts';
import { styleIn } from './styles.ts';
import { PAPER_NOUN } from './vocabulary.ts';

/** What kind of answer the sentence asks for. */
export type Intent =
  | { kind: 'papers' | 'count' | 'coauthors' | 'authors' | 'metrics' | 'news' | 'compare' | 'profile' }
  | { kind: 'about'; person: boolean }
  | { kind: 'trend'; peak: boolean }
  | { kind: 'metric' | 'define'; metric: MetricName }
  | { kind: 'cite'; style: CitationStyle | undefined };

const METRIC = '(h-?index|h index|novelty|citations?|citation count|ai[- ]score|papers)(?: score)?';
const DEFINE: readonly RegExp[] = [
  new RegExp(
    `what (?:does|do|is) (?:the |an? )?(?:word |term )?${METRIC} (?:mean|means|stand for|measure|tell(?: me)?|say|represent|refer to|meant)(?: here)?`,
  ),
  new RegExp(
    `(?:what is (?:the )?)?(?:define|definition of|meaning of|explain|explain the)(?: the| what)? ${METRIC}(?: (?:is|means))?`,
  ),
  new RegExp(
    `how (?:is|are|do you|was) (?:the |an? )?${METRIC} (?:is |are )?(?:computed|calculated|defined|measured|counted|determined|compute|calculate|define|measure|work)`,
  ),
  new RegExp(`what is (?:an? )?${METRIC}$`),
  new RegExp(`(?:the )?${METRIC} (?:meaning|definition|explained)$`),
  new RegExp(`what is meant by (?:the )?${METRIC}`),
  new RegExp(
    `how (?:do|does|can|would|is|are) (?:you |one |we |i |they )?(?:compute|calculate|define|measure|determine)d? (?:the )?${METRIC}`,
  ),
];
const PEAK =
  /(?:the )?(?:(?:his|her|their|_) )?(?:most productive|busiest|best|peak|most prolific) (?:publication |publishing )?year|(?:what|which) year (?:was|is) (?:the |his |her |their )*(?:busiest|best|most productive|most prolific)|(?:which|what|in which|in what) (?:was the |is the )?year (?:\S+ ){0,6}?most(?: (?:papers?|publications?|articles?|productive|prolific|of them|of those))?|when (?:did|does|has) (?:\S+ ){1,3}(?:publish|published|write|written) (?:the )?most|the year (?:\S+ ){1,3}(?:wrote|published) (?:the )?most|year with (?:the )?most (?:papers|publications|articles)|most productive in|when (?:was|were|is) (?:\S+ ){1,3}most productive/;
const TREND =
  /(?:(?:the )?(?:average|mean|median|typical) )?(?:how many )?(?:papers? |publications? |articles? |output |counts? |broken down |grouped |number of (?:papers|publications) )?(?:per|by|each|every|for each) year|(?:papers |publications |output |chart |graph |plot )?over (?:time|the years)|through the years|year by year|(?:yearly|annual)(?: (?:output|count|counts|breakdown|trend|numbers?))?|annual(?:ly)?(?: output)?|publication (?:history|trend|timeline|record over time)|(?:show|draw|plot|make|give)(?: me| us)? (?:the |a )?(?:trends?|timeline|histogram|chart|graph|plot)(?: of)?|(?:the |a )?(?:trends?|timeline|histogram|chart|graph|plot) of|^(?:_ )*(?:trends?|timeline|histogram|chart|graph)$/;
const COAUTHORS =
  /(?:who (?:are|is|were) )?(?:the |all |list |show )*(?:(?:his|her|their|_) )?(?:(?:most )?(?:frequent|common|regular|usual|prolific)|top|main|closest|favou?rite)? ?(?<!(?:^| )(?:without|no|any|with|has|other|as a|as an|as|a|an) )(?:co-?authors?(?:hips?)?|collaborators?)(?: list)?(?: of)?|(?:with )?whom (?:has|have|does|did|do|is) (?:\S+ ){1,3}?(?:published?|written?|writes?|worked|works?|collaborated?)(?: with)?(?: most| often| the most)*|people (?:he|she|they|_) (?:works?|worked|writes?|wrote|published|publishes) with|who else is on (?:his|her|their|_|the) papers?|who (?:has |have |did |does |do |else )*(?:_ |he |she |they |the author )?(?:ever |usually |often |mostly |most |mainly )*(?:collaborate[ds]?|work(?:ed|s)?|publish(?:e[ds])?|writ(?:e|es|ten)|wrote|co-?author(?:ed|s)?|co-?writes?)(?: papers)?(?: most| more| often| the most)* with(?: (?:him|her|them|the author))?(?: (?:the )?(?:most|often|most often))*/;
const AUTHORS =
  /who (?:else )?(?:works|worked|is working|writes|wrote|has written|has worked|publishes|published|has published|does|did)|(?:which|what) (?:authors?|people|researchers)|(?:list|all|show|name)(?: me)?(?: of)?(?: all)?(?: the)? (?:authors|people|researchers)|(?<!(?:first|last|lead|senior|sole|solo) )authors? (?:who|that|of)|who (?:are|were) the authors(?: of)?/;
const COUNT =
  /how (?:many times|often|frequently|many|much)|(?:what is )?(?:the )?(?:total )?number of|(?:the )?(?:total )?count(?: of)?|(?:what is )?the total/;
const METRICS =
  /(?:the |all |show |list |give me |me )*(?:metrics|stats|statistics|bibliometrics|numbers|key figures|impact(?: metrics)?|scores)/;
const ABOUT =
  /(?:^about|tell (?:me|us) (?:more |something |a bit )?about|who (?:is|are)|(?:the |a )?(?:profile|bio|biography)(?: (?:of|for))?|describe|introduce|info(?:rmation)? (?:on|about)|what do you know about|what about|everything about|what is|what are)/;
/** Asks what somebody does, which the profile tells. */
const INTERESTS =
  /(?:what (?:are|is|were) )?(?:the )?(?:(?:his|her|their) )?(?:main |research )?(?:interests?|expertise|specialit(?:y|ies)|research areas?|research topics?|research fields?)(?: of)?|(?:what|which) (?:fields?|areas?|topics?|categor(?:y|ies)|subjects?) (?:does|do|did|has|is|have) (?:\S+ ){1,4}?(?:publish|published|publishing|work|worked|working|write|written|active|research)(?: in| on| about)?|what (?:does|do|did|has) (?:he|she|they|the author) (?:been )?(?:do|work|working|research)(?: on| about)?$/;
const AROUND_INTERESTS = new Set(
  'what which are is were main research interest interests expertise speciality specialities area areas topic topics field fields category categories subject subjects does do did has have been publish published publishing work worked working write written active in on about'.split(
    ' ',
  ),
);
const COMPARE =
  /(?:(?:a |the )?(?:compare|comparison|difference|differences)(?: (?:of|between|with))?|(?:who|did he|did she|did they|does he) (?:has|wrote|publish|published|has written|has published|write) more(?: papers| publications)?(?= |$)|(?:which|what) (?:year|author) (?:had|has|saw) more(?: papers| publications)?)/;
const VERSUS = /(?:^| )(?:vs|versus)(?: |$)/;
const PROFILE =
  /(?:(?:show|see|open|give) (?:me )?)?(?:the |his |her |their )?(?:author )?(?:profile|biography|bio)(?: (?:of|for))?/;
const NEWS =
  /(?:(?:what|whats) (?:is|are)|anything|something|is there anything)(?: the)? (?:new|news|latest)(?: (?:here|out|today))?(?= _|$| in | from | since | on | about | by | with )|^(?:any )?(?:news|updates)$/;
const CITE =
  /(?:cite|(?:give me |get |export )?(?:the |a )?(?:citation|references?|bibliography|bib-?tex|ris|apa|mla|csl-json)(?: entries| entry| citations?| file| list)?)(?= (?:of|for|to|his|her|their|all|the|papers|everything|_)|$)(?: (?:of|for|to))?/;
const TOPIC_BEFORE =
  /(?:about|on|regarding|concerning) (?:\S+ ){0,3}?(?:metrics?|novelty|citations?|trends?|graphs?|statistics|scores?|collaborat\S*|charts?)/;

/** Takes the words that tell the kind of answer; a sentence without any asks for papers. */
export function readIntent(sentence: Sentence): Intent {
  for (const pattern of DEFINE) {
    const metric = toMetric(sentence.take(pattern)?.[1]);
    if (metric !== undefined) return { kind: 'define', metric };
  }
  if (TOPIC_BEFORE.test(sentence.text())) return sentence.take(COUNT) ? { kind: 'count' } : { kind: 'papers' };
  if (sentence.take(PEAK) !== undefined) return { kind: 'trend', peak: true };
  if (sentence.take(TREND) !== undefined) {
    sentence.take(/(?:as )?(?:a )?(?:bar )?(?:chart|graph|plot|histogram|bars)$/);
    return { kind: 'trend', peak: false };
  }
  if (VERSUS.test(sentence.text()) || sentence.take(COMPARE) !== undefined) return { kind: 'compare' };
  if (sentence.take(NEWS) !== undefined) return { kind: 'news' };
  if (sentence.take(PROFILE) !== undefined) return { kind: 'profile' };
  if (takeInterests(sentence)) return { kind: 'about', person: false };
  const cited = sentence.take(CITE);
  if (cited !== undefined) return { kind: 'cite', style: styleIn(cited[0]) };
  if (sentence.take(COAUTHORS) !== undefined || takeWorkedWith(sentence)) return { kind: 'coauthors' };
  const metric = readMetric(sentence) ?? readCited(sentence);
  if (metric !== undefined) return { kind: 'metric', metric };
  if (sentence.take(AUTHORS) !== undefined) return { kind: 'authors' };
  if (sentence.take(COUNT) !== undefined) return { kind: 'count' };
  if (sentence.take(METRICS) !== undefined) return { kind: 'metrics' };
  const about = PAPER_NOUN.test(sentence.text()) ? undefined : sentence.take(ABOUT);
  if (about !== undefined) return { kind: 'about', person: about[0].startsWith('who') };
  return { kind: 'papers' };
}

/** `how often has GradMax been cited`: takes the words around what is cited. */
function readCited(sentence: Sentence): MetricName | undefined {
  if (sentence.take(/cited how (?:often|much|many times)/) !== undefined) return 'citations';
  if (!/^(?:_ )*how (?:often|much|many times|highly|well) (?:\S+ )*cited/.test(sentence.text())) return undefined;
  sentence.take(/how (?:highly|well)(?= cited)/);
  sentence.take(/how (?:often|much|many times) (?:has|is|was|does|do|have|did)/);
  sentence.take(/(?:been |being |get |gets )?cited/);
  return 'citations';
}

/** `who has Chen Sun worked with`: takes the words around the name. */
function takeWorkedWith(sentence: Sentence): boolean {
  const verb =
    '(?:collaborate[ds]?|work(?:ed|s)?|publish(?:e[ds])?|writ(?:e|es|ten)|wrote)(?: papers)?(?: most| often| mostly)* with$';
  if (!new RegExp(`^(?:_ )*who (?:\\S+ ){1,5}?${verb}`).test(sentence.text())) return false;
  sentence.take(/who (?:else )?(?:has|have|had|did|does|do|is|are)/);
  return sentence.take(new RegExp(verb)) !== undefined;
}

/** Takes the words around the author, whom they may enclose, and leaves the name or pronoun. */
function takeInterests(sentence: Sentence): boolean {
  const text = sentence.text();
  if (!new RegExp(`(?<![^ ])(?:${INTERESTS.source})(?![^ ])`).test(text)) return false;
  for (const { token, at } of sentence.rest()) if (AROUND_INTERESTS.has(token.word)) sentence.takeSpan(at, at + 1);
  return true;
}

function toMetric(said: string | undefined): MetricName | undefined {
  if (said === undefined) return undefined;
  const name = said.replace(/ score$/, '').replace(' ', '-');
  if (/^h/.test(name)) return 'h-index';
  if (/^citation/.test(name)) return 'citations';
  if (/^ai/.test(name)) return 'ai-score';
  return METRIC_NAMES.find((known) => known === name);
}
