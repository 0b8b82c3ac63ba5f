import type { Conversation } from '../model/conversation.ts';
import type { Query } from '../query/query.ts';
import { anyOf, type Pattern } from './pattern.ts';
import type { Target } from './purposes.ts';
import type { Sentence } from './sentence.ts';
import { STYLE, styleIn } from './styles.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const PAPER = 'one|paper|result|article|entry|item|hit|title|publication';
const POINTING =
  /^(?:(?:to |on |of |with |in )?(?:it|this|that|this one|that one)|(?:the|this|that) (?:same )?(?:paper|one|article|last one mentioned|publication|title))$/;
const ORDINAL = new RegExp(
  `^(?:the |that |this )?(?:very )?(?:(?<word>${ORDINALS.join('|')}|last|bottom|top|final)(?<back> to last| from (?:the )?(?:bottom|end|last))?|(?:number |no |nr |#)?(?<digits>\\d{1,2})(?:st|nd|rd|th)?|number (?<spelled>one|two|three|four|five|six|seven|eight|nine|ten)|(?<two>former|latter))(?: (?:${PAPER}|of (?:those|these|them)|on the list|in (?:the|that|this) list|from the list|above))*$`,
);
const SPELLED = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const OF_THEM = '(?:of|among|from) (?:those|these|them|the two|both)';
const OLDER = 'older|oldest|earlier|earliest';
const NEWER = 'newer|newest|later|latest|(?:more|most) recent';
/** Which of the papers shown, by their dates: `the older one`, `which of those is the older one`. */
const BY_DATE = new RegExp(
  `^(?:which(?: one)? (?:${OF_THEM} )?(?:is|was) )?(?:the )?(?:(?<old>${OLDER})|${NEWER}) (?:one|${OF_THEM})$|^which(?: one)? ${OF_THEM} (?:is|was) (?:the )?(?:(?<last>${OLDER})|${NEWER})$`,
);

/** Whether the words tell one of the papers shown by its date, and which end of them. */
export function pointsByDate(said: string): 'first' | 'last' | undefined {
  const match = BY_DATE.exec(said);
  if (match === null) return undefined;
  return match.groups?.old === undefined && match.groups?.last === undefined ? 'last' : 'first';
}

/** Whether the words point at a paper shown before. */
export function points(said: string): boolean {
  return POINTING.test(said) || ORDINAL.test(said);
}

/** The paper that `it`, `the second one` and the like point at; the first number of a page is that of its first paper. */
export function pointedAt(said: string, { papers, offset, focus }: Conversation): string | undefined {
  if (POINTING.test(said)) return focus ?? papers[0];
  const { word, back, digits, spelled, two } = ORDINAL.exec(said)?.groups ?? {};
  if (two !== undefined) return papers.length === 2 ? papers[two === 'former' ? 0 : 1] : undefined;
  if (word === 'last' || word === 'bottom' || word === 'final') return papers.at(-1);
  if (word === 'top') return papers[0];
  if (word === undefined && digits === undefined && spelled === undefined) return undefined;
  const at =
    word !== undefined ? ORDINALS.indexOf(word) : spelled !== undefined ? SPELLED.indexOf(spelled) : Number(digits) - 1;
  if (back !== undefined) return papers.at(-1 - at);
  return papers[at - offset] ?? papers[at];
}

const WANT =
  'show|give|send|get|tell|me|us|the|its|a|an|and|what|is|are|any|please|can|i|you|see|have|full|then|ok|now|to|for|also|how|about|got|in|as|with|was|were|it|that|this';
/** Words that alone ask something of the paper shown last. */
const BARE: readonly { cue: Pattern; toQuery: (target: Target) => Query }[] = [
  {
    cue: anyOf(
      `^ {${WANT}|others?|more|anything|something|else|papers?} (similar|related|comparable|like that|like it|like this|like that one|like this one|alike) {papers?|ones?|works?|articles?|to|it|that|this|one|paper|stuff|please} $`,
    ),
    toQuery: (target) => ({ kind: 'related', ...target }),
  },
  {
    cue: anyOf(
      `^ {${WANT}} (citation|reference|bibtex|bib-tex|cite|ref|${STYLE}) {entry|style|format|citation|reference|version|please|it|that|this|of|for|one|paper|too|instead|in|as|${STYLE}} $`,
    ),
    toQuery: (target) => ({ kind: 'cite', ...target }),
  },
  {
    cue: anyOf(`^ {${WANT}} (abstract|summary|summarise|summarize|tldr|gist) {of|for|it|that|this|one|please|paper} $`),
    toQuery: (target) => ({ kind: 'paper', ...target, aspect: 'abstract' }),
  },
  {
    cue: anyOf(
      `^ {${WANT}|where|find|read|download|full} (links?|url|pdf|arxiv link|doi|arxiv|read it|find it|download it|full text) {of|for|to|it|that|this|one|please|paper} $`,
    ),
    toQuery: (target) => ({ kind: 'paper', ...target, aspect: 'links' }),
  },
  {
    cue: anyOf(
      `^ {${WANT}|who|were|list|all|else} (authors?|author list|writers|co-?authors) {of|for|it|that|this|one|please|paper|on|there|list} $`,
      `^ {and|by|so|ok} (whom|who) {else|all|exactly} {first|last|lead|senior|author|authors|wrote|is|was|are|were|on|it|this|that|one|paper|authored|by|behind|with|him|her|them|made|involved|in|the|published|did|write|worked} $`,
    ),
    toQuery: (target) => ({ kind: 'paper', ...target, aspect: 'who' }),
  },
  {
    cue: anyOf(
      `^ {and|from|so|exactly|the|what|publication|in|which|is|was|its} (when|year|date) {exactly|was|did|is|it|that|this|one|paper|published|released|come|out|appear|appeared|been|from|the|of|date|publication} $`,
    ),
    toQuery: (target) => ({ kind: 'paper', ...target, aspect: 'when' }),
  },
  {
    cue: anyOf(
      `^ {show|give|send|get|me|us|the|its|a|an|and|what|is|are|any|please|can|i|see|for|it|this|that|where|there|does|did|do|have|has} (code|implementation|repo|repository|github) {for|of|it|that|this|one|please|available|released|with|there|paper|have|to} $`,
    ),
    toQuery: (target) => ({ kind: 'paper', ...target, aspect: 'code' }),
  },
  {
    cue: anyOf(`^ {and} (where) {was|is|did|it|that|this|published|appear|exactly|come|out|presented} $`),
    toQuery: (target) => ({ kind: 'paper', ...target, aspect: 'where' }),
  },
  {
    cue: anyOf(
      `^ {can|you|please|and} (tell me more|more details|details|more info|more information|open|open it|say more|elaborate|more about it|more on it|more about that|more on that|what is it about|what is that about|what is it|tell me about it|tell me more about it|what it is about|what that is about|tell me what it is about|tell me what that is about|tell me more about that) {please|on|it|that} $`,
    ),
    toQuery: (target) => ({ kind: 'paper', ...target }),
  },
];

/** A sentence that asks something of the paper shown last, or where several were shown, of the first. */
export function readBareCue(sentence: Sentence, { papers, focus }: Conversation): Query | undefined {
  const [first, ...others] = papers;
  const paper = focus ?? first;
  if (paper === undefined) return undefined;
  const query = BARE.find(({ cue }) => sentence.has(cue))?.toQuery({ paper });
  if (query?.kind !== 'cite') return query;
  if (focus === undefined && others.length > 0) return undefined;
  const style = styleIn(sentence.text());
  return style === undefined ? query : { ...query, style };
}
