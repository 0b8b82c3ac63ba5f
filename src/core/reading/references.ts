import { fold, words } from '../catalogue/fold.ts';
import { STOP_WORDS } from '../catalogue/stop-words.ts';
import { done, fail, type Result } from '../failure.ts';
import type { Conversation } from '../model/conversation.ts';
import type { Query } from '../query/query.ts';
import type { Setting } from './reading.ts';
import type { Sentence } from './sentence.ts';
import { STYLE_AT_END, styleIn } from './styles.ts';
import { FILLER } from './vocabulary.ts';

type Target = { paper: string } | { words: string };
/** `tail` must fit a title: `any` part of one, or its `name`: the whole of it, what stands before a colon, or three words and more. */
type Purpose = { pattern: RegExp; fits: 'any' | 'name'; toQuery: (target: Target) => Query };

const VERB =
  '(?:wrote|write|authored|published|co-?authored|wrote the paper|are the authors of|were the authors of|is the author of|made|is behind|are behind|created|developed|invented|came up with)';
const card =
  (aspect?: Query['aspect']) =>
  (target: Target): Query => ({ kind: 'paper', ...target, ...(aspect && { aspect }) });

/** Sentences about one paper: the first pattern whose tail names a paper wins. */
const PURPOSES: readonly Purpose[] = [
  {
    pattern:
      /(?:how (?:do|should|can|would|to)(?: (?:i|we|you|one))? |please )?(?:cite|quote|reference)(?: _)* (.+?)(?: _)*$/d,
    fits: 'any',
    toQuery: (target) => ({ kind: 'cite', ...target }),
  },
  {
    pattern:
      /(?:(?:give|show|get|send|export|make|create|need|copy)(?: me| us)? )?(?:the |a |an )?(?:_ )*(?:citation|reference|bibliography|entry|bib-?tex|bib|apa|mla|chicago|vancouver|ris|csl-json)(?: entry| citation| file| format| style| reference)? (?:of|for|to|from) (.+?)(?: _)*$/d,
    fits: 'any',
    toQuery: (target) => ({ kind: 'cite', ...target }),
  },
  {
    pattern: /(?:.* )?related(?: (?:papers?|works?|articles?|ones?))? to (.+)$/d,
    fits: 'name',
    toQuery: (target) => ({ kind: 'related', ...target }),
  },
  {
    pattern: /(?:.* )?(?:similar|close|comparable)(?: (?:papers?|works?|articles?|ones?))? (?:to|with) (.+)$/d,
    fits: 'any',
    toQuery: (target) => ({ kind: 'related', ...target }),
  },
  {
    pattern: /(?:.* )?(?:more|papers?|articles?|others|anything|something|works?) (?:like|resembling) (.+)$/d,
    fits: 'any',
    toQuery: (target) => ({ kind: 'related', ...target }),
  },
  { pattern: new RegExp(`who (?:else )?${VERB} (.+)$`, 'd'), fits: 'any', toQuery: card('who') },
  {
    pattern: /who (?:is|was|are|were) the (?:first|last|lead|senior|corresponding|main) authors? (?:of|on) (.+)$/d,
    fits: 'any',
    toQuery: card('who'),
  },
  {
    pattern: /how many (?:authors|people) (?:does|did|do|has|have|are on|wrote|are there on) (.+?)(?: have)?$/d,
    fits: 'any',
    toQuery: card('who'),
  },
  {
    pattern:
      /(?:who (?:are|were|is) )?(?:the |all |all the |list the |show me the |show the )?(?:authors?|author list|writers?) (?:of|on|for|behind) (.+)$/d,
    fits: 'any',
    toQuery: card('who'),
  },
  {
    pattern:
      /(?:when|what year|in what year|in which year|which year|what date) (?:was|were|did|is|has|does)(?: the)? (.+?)(?: (?:been|be|get|first|originally))*(?: (?:published|publish|come out|came out|appear|released|written|posted|submitted|out|made public))*$/d,
    fits: 'any',
    toQuery: card('when'),
  },
  { pattern: /(?:the )?(?:publication )?(?:date|year) (?:of|for) (.+)$/d, fits: 'any', toQuery: card('when') },
  {
    pattern:
      /(?:where|in which (?:venue|journal|conference)|what venue) (?:was|were|is|did)(?: the)? (.+?)(?: (?:published|appear|presented|posted))?$/d,
    fits: 'any',
    toQuery: card('where'),
  },
  {
    pattern:
      /(?:.* )?(?:links?|url|pdf|arxiv|doi|arxiv link|arxiv id)(?: link| id| number| page)? (?:of|for|to) (.+)$/d,
    fits: 'any',
    toQuery: card('links'),
  },
  {
    pattern: /(?:where can i (?:read|find|get|download)) (?!(?:the |any )?(?:code|papers?)$)(.+)$/d,
    fits: 'any',
    toQuery: card('links'),
  },
  {
    pattern: /(?:.* )?(?:the )?(?:abstract|summary|gist|tldr) (?:of|for) (.+)$/d,
    fits: 'any',
    toQuery: card('abstract'),
  },
  { pattern: /(?:summari[sz]e|sum up) (.+)$/d, fits: 'any', toQuery: card('abstract') },
  { pattern: /what is (.+) about$/d, fits: 'any', toQuery: card('abstract') },
  {
    pattern:
      /(?:is there|does|do|has|have)(?: any| public)? (?:code|implementation) (?:for|of) (.+)$|(?:does|has) (.+) (?:have|released?|got) (?:any |public )?code$/d,
    fits: 'any',
    toQuery: card('code'),
  },
  {
    pattern:
      /(?:tell (?:me|us) (?:more |something )?about|what is|what about|describe|explain|show(?: me| us)?|open|find(?: me)?|look up|more (?:on|about)|details (?:on|of|about)|info(?:rmation)? (?:on|about|for)|do you (?:know|have)|read|read me|get(?: me)?|give me|and) (.+)$/d,
    fits: 'name',
    toQuery: card(),
  },
  {
    pattern: /what (?:else )?is (?:just )?like (.+)$/d,
    fits: 'any',
    toQuery: (target) => ({ kind: 'related', ...target }),
  },
  { pattern: /(.+) (?:abstract|summary)$/d, fits: 'name', toQuery: card('abstract') },
  { pattern: /(.+) (?:citation|bibtex|reference)$/d, fits: 'name', toQuery: (target) => ({ kind: 'cite', ...target }) },
  { pattern: /(.+) (?:links?|pdf|url|arxiv)$/d, fits: 'name', toQuery: card('links') },
  { pattern: /(.+) authors$/d, fits: 'name', toQuery: card('who') },
  { pattern: /(.+)$/d, fits: 'name', toQuery: card() },
];

const WANT = '(?:(?:show|give|send|get|tell)(?: me| us)? )?(?:the |its |a )?';
const BARE: readonly { pattern: RegExp; toQuery: (target: Target) => Query }[] = [
  {
    pattern: new RegExp(`^${WANT}(?:similar|related|comparable)(?: (?:papers?|ones?|works?|articles?))?$`),
    toQuery: (target) => ({ kind: 'related', ...target }),
  },
  {
    pattern: new RegExp(
      `^${WANT}(?:citation|reference|bibtex|bib-tex|cite|(?:and |in |as )*(?:apa|mla|chicago|vancouver|ris|csl-json))(?: (?:entry|style|format))?$`,
    ),
    toQuery: (target) => ({ kind: 'cite', ...target }),
  },
  { pattern: new RegExp(`^${WANT}(?:abstract|summary|summari[sz]e)$`), toQuery: card('abstract') },
  { pattern: new RegExp(`^${WANT}(?:links?|url|pdf|arxiv link|doi)$`), toQuery: card('links') },
  { pattern: new RegExp(`^${WANT}(?:authors?|author list)$|^by whom$|^who are the authors$`), toQuery: card('who') },
  { pattern: /^(?:and )?who wrote (?:it|that|this)?$|^(?:and )?who wrote$/, toQuery: card('who') },
  { pattern: /^when$|^what year$|^(?:publication )?date$/, toQuery: card('when') },
  { pattern: new RegExp(`^${WANT}(?:code|implementation)$|^(?:is there|any)(?: any)? code$`), toQuery: card('code') },
  { pattern: /^(?:tell me more|more details|details|more info(?:rmation)?|open)$/, toQuery: card() },
];

const POINTING =
  /^(?:(?:to )?(?:it|this|that|this one|that one)|(?:the|this|that) (?:same )?(?:paper|one|article|last one mentioned))$/;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const ORDINAL = new RegExp(
  `^(?:the )?(?:(${ORDINALS.join('|')}|last)|(?:number |no |#)?(\\d{1,2})(?:st|nd|rd|th)?)(?: (?:one|paper|result|article|of (?:those|these|them)))?$`,
);
/** Tails that speak of several papers are filters and no titles. */
const SEVERAL =
  /(?:^| )(?:papers|publications|articles|works|his|her|their|he|she|they|all|everything|those|these|them|authors?|anyone|people|busiest|most|best|productive)(?: |$)/;

/** A question about one paper that is named by its title or pointed at in the conversation. */
export async function readReference(sentence: Sentence, setting: Setting): Promise<Result<Query> | undefined> {
  const asked = sentence.text().replace(/(?: (?:please|pls|thanks|for me|now))+$/, '');
  const text = asked.replace(STYLE_AT_END, '');
  const bare = setting.conversation && readBareCue(text.replace(/^(?:_ )+/, ''), setting.conversation);
  if (bare !== undefined) return done(bare);
  for (const { pattern, fits, toQuery } of PURPOSES) {
    const match = new RegExp(`^(?:_ )*(?:${pattern.source})`, 'd').exec(text);
    const span = match?.indices?.slice(1).find((range) => range !== undefined);
    if (match === null || span === undefined) continue;
    const start = sentence.indexAt(span[0]);
    const end = start + text.slice(span[0], span[1]).split(' ').length;
    const target = await readTarget(sentence, start, end, fits, setting);
    if (target === undefined) continue;
    if (target === 'nothing')
      return fail({
        kind: 'nothing-before',
        said: asked.replace(/_ /g, ''),
        shown: setting.conversation?.papers.length ?? 0,
      });
    const query = toQuery(target);
    if (query.kind === 'paper' && query.aspect === undefined && asked !== text) {
      return done({ kind: 'cite', ...target, style: styleIn(asked.slice(text.length)) ?? 'bibtex' });
    }
    const style = query.kind === 'cite' ? styleIn(`${text.slice(0, span[0])} ${asked.slice(text.length)}`) : undefined;
    return done(style === undefined ? query : { ...query, style });
  }
  return undefined;
}

/** Words that alone mean the paper shown last, or where several were shown, the first. */
function readBareCue(text: string, { papers, focus }: Conversation): Query | undefined {
  const [first, ...others] = papers;
  const paper = focus ?? first;
  if (paper === undefined) return undefined;
  const query = BARE.find(({ pattern }) => pattern.test(text))?.toQuery({ paper });
  if (query?.kind !== 'cite') return query;
  if (focus === undefined && others.length > 0) return undefined;
  const style = styleIn(text);
  return style === undefined ? query : { ...query, style };
}

async function readTarget(
  sentence: Sentence,
  start: number,
  end: number,
  fits: Purpose['fits'],
  setting: Setting,
): Promise<Target | 'nothing' | undefined> {
  const tail = sentence.tokens.slice(start, end);
  if (['about', 'on', 'papers', 'regarding'].includes(tail[0]?.word ?? '')) return undefined;
  const said = tail.map(({ word }) => word).join(' ');
  const pointed = setting.conversation && pointedAt(said, setting.conversation);
  if (pointed !== undefined) return { paper: pointed };
  const ordinal = setting.conversation === undefined && /paper|article/.test(said) ? undefined : ORDINAL.exec(said);
  if (POINTING.test(said) || ordinal) return 'nothing';
  const skipped = tail.findIndex(
    ({ word }) => !['the', 'a', 'an', 'paper', 'article', 'called', 'titled', 'named', 'entitled'].includes(word),
  );
  const last = tail.findLastIndex(({ word }) => !['paper', 'article'].includes(word)) + 1;
  const named = tail.slice(Math.max(0, skipped), last);
  for (const title of [tail, named].map((tokens) => tokens.map(({ raw }) => raw).join(' '))) {
    const candidates = await setting.catalogue.titles(title, 5);
    if (candidates.some((paper) => namesTitle(title, paper.title, fits))) return { words: title };
  }
  return fits === 'any' && !SEVERAL.test(said) && !/_/.test(said)
    ? { words: named.map(({ raw }) => raw).join(' ') }
    : undefined;
}

/** The paper that `it`, `the second one` and the like point at. */
function pointedAt(said: string, { papers, offset, focus }: Conversation): string | undefined {
  if (POINTING.test(said)) return focus ?? papers[0];
  const ordinal = ORDINAL.exec(said);
  if (ordinal === null) return undefined;
  const [, word, digits] = ordinal;
  if (word === 'last') return papers.at(-1);
  const number = word === undefined ? Number(digits) - 1 : ORDINALS.indexOf(word);
  return papers[number - offset] ?? papers[number];
}

function namesTitle(said: string, title: string, fits: Purpose['fits']): boolean {
  const phrase = fold(said);
  const whole = fold(title);
  const carries = words(said).filter((word) => !FILLER.has(word) && !STOP_WORDS.has(word)).length;
  if (carries === 0 || !` ${whole} `.includes(` ${phrase} `)) return false;
  return (
    fits === 'any' ||
    whole === phrase ||
    fold(title.split(/[:!?.]/)[0] ?? '') === phrase ||
    (carries >= 3 && phrase.length * 2 >= whole.length)
  );
}
