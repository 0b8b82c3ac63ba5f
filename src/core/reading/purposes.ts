import type { Query } from '../query/query.ts';
import { anyOf, type Pattern, pattern } from './pattern.ts';
import { STYLE } from './styles.ts';

export type Target = { paper: string } | { words: string };
/**
 * What is asked of one paper, which the words behind the cue name, or where there are none, those before it. `sure`: the
 * cue asks for one paper by itself, so any part of a title will do.
 */
export type Purpose = { cue: Pattern; sure: boolean; toQuery: (target: Target) => Query };

const WROTE =
  'wrote|write|authored|published|co-?authored|are the authors of|were the authors of|is the author of|made|is behind|are behind|was behind|created|developed|invented|came up with|is responsible for|is on|are on|were on|was on|penned|did|has written|have written|is credited on|is listed on|put together';
const GET =
  'give|show|get|send|export|make|create|need|copy|want|fetch|provide|generate|produce|supply|format|download|grab';
const card =
  (aspect?: Query['aspect']) =>
  (target: Target): Query => ({ kind: 'paper', ...target, ...(aspect && { aspect }) });
const cite = (target: Target): Query => ({ kind: 'cite', ...target });
const related = (target: Target): Query => ({ kind: 'related', ...target });

/** No cue: the whole sentence may name a paper. */
export const WHOLE: Pattern = pattern('^');

/** The first whose cue is there and whose words name a paper wins. */
export const PURPOSES: readonly Purpose[] = [
  {
    cue: anyOf(
      `(cite|citing|quote|referencing)`,
      `{${GET}|me|us|the|a|an|formatted|properly|full|_} (${STYLE}|apa-style|mla-style|chicago-style|vancouver-style|bibliography entry|bibliographic record) {entry|citation|file|format|style|reference|ref|record|export|version|info|information|data|entries|string|for|of|to|from|on}`,
      `{${GET}|me|us|the|a|an|formatted|properly|full|_} (citations?|references?|refs?|bibliography) {entry|file|format|style|record|export|info|information|string} (for|of|to|from)`,
      `(format|export|download) =( ... (as|in|to) {a|an|the} (${STYLE}) )`,
      `^ {how|do|should|can|would|i|we|you|one|please|to} reference`,
    ),
    sure: true,
    toQuery: cite,
  },
  {
    cue: anyOf(
      `{papers?|works?|articles?|anything|something|others?|stuff|studies|what|else|is|are|most|more|find|show|me|ones?|that|which|r} (similar|comparable|close|closest|akin) {papers?|works?|articles?|ones?|research|in|spirit|nature|topic|subject} (to|with)`,
      `(similar|related|comparable) (papers?|works?|articles?|ones?) {to|of|for|like}`,
      `(more|papers?|articles?|others?|anything|something|works?|one|ones|what|else|stuff|is|just|research|studies|which) {papers?|works?|of|this|kind|that|are|is|more|closely|most} (like|resembling|resembles?|along the lines of|in the vein of|in the spirit of)`,
      `(resembles?|is akin to|goes with|overlaps with|overlap with)`,
      `^ {find|show|me|give} (related|similar)`,
      `{references?|papers?} (see-also|see also) {references?|papers?|list} {for|of|to}`,
      `(anything|something|what|papers|works?|stuff|others?) {else|of|his|her|is|are} (related|similar|comparable|like it|like that|along those lines) {to it|to that} $`,
      `(neighbours|neighbors|related work|companions?|follow-ups?) {of|for|to}`,
    ),
    sure: true,
    toQuery: related,
  },
  {
    cue: anyOf(
      `(who|whose) {else|all|exactly} (${WROTE}) {with|the|by}`,
      `by (whom|who) {was|is|were}`,
      `who {exactly} (is|was|are|were) {the} [first|last|lead|senior|corresponding|main|second|third] (authors?|co-?authors?|people|writers?|names) {of|on|behind|for}`,
      `how many (authors|people|co-?authors) {does|did|do|has|have|are|on|wrote|there|is}`,
      `{who|are|were|is|the|all|list|names?|of|show|me|full|complete|give|tell} (authors?|author list|authorship|writers?|author names|list of authors) (of|on|for|behind)`,
      `(people|names|team|minds|persons?|researchers) (behind)`,
      `(authors|author list|authorship) $`,
      `who did {he|she|they} (write|publish|do|author|make|produce) =( ... with )`,
      `(written|authored|made|created|done) by (who|whom)`,
    ),
    sure: true,
    toQuery: card('who'),
  },
  {
    cue: anyOf(
      `when {exactly} (was|were|did|is|has|does|do)`,
      `{in|from|of|and} (what|which) (year|month|date|day) {exactly} {was|were|did|is|has|does|it}`,
      `(when) $`,
      `{the|exact|what|is|was} {publication|release|submission} (date|year) (of|for)`,
      `(publication date|release date|publication year) $`,
      `how (old|recent|new) (is|are|was)`,
      `{was|is|published|released|out} (when|in what year|in which year)`,
    ),
    sure: true,
    toQuery: card('when'),
  },
  {
    cue: anyOf(
      `where {exactly} (was|were|is|did|has) !( i|we|one )`,
      `{in|at|to} (which|what) (venue|journal|conference|workshop|proceedings) {was|were|did|is|has}`,
      `{the|what|is|publication} (venue|journal|conference) {of|for}`,
    ),
    sure: true,
    toQuery: card('where'),
  },
  {
    cue: anyOf(
      `{${GET}|me|us|the|a|an|is|there|do|you|have|any|what|_|and} (links?|url|pdf|arxiv|doi|arxiv link|web page|landing page|full text|fulltext|identifier) {link|id|number|page|version|file|pdf|url|of|for|to|identifier|address}`,
      `where can {i|we|one|you} (read|find|get|download|see|access)`,
      `(download|link me|point me) {to|me|the|a|copy|of}`,
    ),
    sure: true,
    toQuery: card('links'),
  },
  {
    cue: anyOf(
      `{${GET}|me|us|the|a|an|quick|short|brief|is|what} (abstract|summary|gist|tldr|synopsis|key idea|main idea|takeaways?|main finding|findings|contribution) (of|for|from|in)`,
      `(abstract|summary|tldr) $`,
      `(summarise|summarize|sum up|condense|boil down)`,
      `what (is|was|are|does|did) =( ... (about|say|propose|show|find|claim|argue|do) $ )`,
    ),
    sure: true,
    toQuery: card('abstract'),
  },
  {
    cue: anyOf(
      `(is|are) there {any|public|open|some|released|official} (code|implementation|repo|repository|github|implementations) {for|of|to|with|available|repo}`,
      `(does|has|did|do) =( ... (have|released?|got|come with|include|release|provide|ship) {any|public|a|its|the|open} (code|implementation|repo|github) )`,
      `{${GET}|me|the|where|is|find|can|i|get|source|any|official|public} (code|implementation|repo|repository|github) (for|of|to|behind)`,
    ),
    sure: true,
    toQuery: card('code'),
  },
  {
    cue: anyOf(
      `{papers?|works?|articles?|anything|something|what|is|find|show|me|ones?} (related|relevant|adjacent) {papers?|works?|articles?|ones?} to`,
    ),
    sure: false,
    toQuery: related,
  },
  {
    cue: anyOf(
      `(tell|remind) (me|us) {more|something|a bit|all|everything|of} [about|of]`,
      `(what (is|was|about)|describe|explain|show|open|find|look up|pull up|bring up|more (on|about)|details? (on|of|about|for|please)|info|information|do you (know|have)|read|get|give|see|view|search|search for|the one called|i want to see|i need|i want|looking for|look for|bring|fetch|what do you (know|have)|card (of|for)|paper called|paper titled|the paper|the article) {on|about|of|for|up|me|us|the|for me|to}`,
    ),
    sure: false,
    toQuery: card(),
  },
  {
    cue: anyOf(`who {else|all} (worked on|contributed to|was involved in|were involved in)`),
    sure: false,
    toQuery: card('who'),
  },
  { cue: anyOf(`(citation|reference|ref|cite) {please|entry} $`), sure: false, toQuery: cite },
  { cue: anyOf(`(details|info|information|card) $`), sure: false, toQuery: card() },
  { cue: WHOLE, sure: false, toQuery: card() },
];
