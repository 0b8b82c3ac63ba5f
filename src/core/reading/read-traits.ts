import type { MetricName } from '../model/metric.ts';
import type { Query } from '../query/query.ts';
import { CATEGORIES, shortCategory } from './categories.ts';
import { numberFrom } from './read-time.ts';
import type { Sentence } from './sentence.ts';

const PAPERS = '(?:papers?|pubs?|publications?|articles?|works?|preprints?|studies|ones?|research|stuff|things?)';
const NUMBER = '(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';

type Traits = Pick<Query, 'categories' | 'code' | 'position' | 'sort' | 'limit'>;

/** Categories by code (`CV`, `cs.CV`) or by name before a paper noun or after `in` and the like (`vision papers`). */
export function readCategories(sentence: Sentence): Pick<Query, 'categories'> {
  const found: string[] = [];
  const beforeNoun = new RegExp(`^${PAPERS}$`);
  for (const { token, at } of sentence.rest()) {
    const code = Object.keys(CATEGORIES).find(
      (known) =>
        known.toLowerCase() === token.word ||
        shortCategory(known) === token.raw ||
        (shortCategory(known).toLowerCase() === token.raw && beforeNoun.test(sentence.tokens[at + 1]?.word ?? '')),
    );
    const telling = token.raw.includes('.') || !['AI', 'IT', 'NE'].includes(token.raw) || sentence.tokens.length < 6;
    if (code === undefined || !telling) continue;
    found.push(token.raw.includes('.') ? code : shortCategory(code));
    sentence.takeSpan(at, at + 1);
  }
  for (const [category, names] of Object.entries(CATEGORIES)) {
    const any = names.map((name) => name.replaceAll('-', '[- ]')).join('|');
    const named = new RegExp(
      `(?:in )?(?:the )?(?:field|area|category) (?:of )?(?:${any})|(?:${any}) (?:category|field)|(?:${any})(?= ${PAPERS})|in (?:the )?(?:${any})(?= _|$| since | from | by | with | before | after )|^(?:${names.filter((name) => name.length < 4).join('|') || '(?!)'})$`,
    );
    if (sentence.take(named) !== undefined) found.push(shortCategory(category));
  }
  if (found.length > 0) sentence.take(/(?:in )?(?:the )?(?:category|field|area)/);
  return found.length > 0 ? { categories: [...new Set(found)] } : {};
}

/** Public code, the author's place among the authors, order and number; each taken out of the sentence. */
export function readTraits(sentence: Sentence): Traits {
  return { ...readCode(sentence), ...readPosition(sentence), ...readOrder(sentence) };
}

function readCode(sentence: Sentence): Pick<Query, 'code'> {
  const has = '(?:with|has|have|having|includ(?:e|es|ing)|provid(?:e|es|ing)|releas(?:e|es|ed|ing)|comes? with)';
  const code =
    '(?:(?:the|its|their|a|an|any|public|open|available|released|source|open-source|github) )*(?:code|implementations?|repos?|repositor(?:y|ies)|github)(?: available| released)?';
  const without = new RegExp(
    `(?:without|(?:that |which )?(?:do|does|did)(?: not|nt) have|have no|has no|lacking|no) ${code}`,
  );
  if (sentence.take(without) !== undefined) return { code: false };
  const having = new RegExp(
    `(?:that |which )?${has} ${code}|(?:where |whose )?${code} (?:is |was )?(?:available|public|released)|open[- ]source(?:d)?(?= ${PAPERS})|(?:find|get|see|download) (?:the |their |his )?(?:source )?code$|code (?:papers|links)`,
  );
  return sentence.take(having) === undefined ? {} : { code: true };
}

function readPosition(sentence: Sentence): Pick<Query, 'position'> {
  const where =
    '(?:(?:as|where|on which|in which|for which|when|with|is|was|were|the|a|he|she|they|his|her|their|author|being) )*';
  if (
    sentence.take(new RegExp(`${where}(?:first|lead)[- ]auth?or(?:ed|s|ship|ing)?(?: is)?|${where}first-authored`)) !==
    undefined
  )
    return { position: 'first' };
  if (sentence.take(new RegExp(`${where}(?:last|senior)[- ]author(?:ed|s|ship)?`)) !== undefined)
    return { position: 'last' };
  const solo =
    /(?:as )?(?:the |a )?(?:one-author(?:ed)?|(?:solo|single|sole)(?:[- ]author(?:ed|s)?)?)|(?:written |published )?(?:alone|by himself|by herself|by themselves|on (?:his|her|their) own)|(?:without|no|with no|has no|had no|not with) (?:any |other )*(?:co-?authors?|collaborators?)/;
  return sentence.take(solo) === undefined ? {} : { position: 'solo' };
}

function readOrder(sentence: Sentence): Pick<Query, 'sort' | 'limit'> {
  const superlative: readonly [string, 'newest' | 'oldest'][] = [
    ['(?:latest|newest|most recent|last|most recently published)', 'newest'],
    ['(?:oldest|earliest|first|very first)', 'oldest'],
  ];
  const published =
    /(?<=(?:he|she|they|author|_) )(?:most recently|last|first)(?= (?:publish|published|write|wrote|release)(?: |$))/;
  const once = sentence.take(published);
  if (once !== undefined) return { sort: once[0].endsWith('first') ? 'oldest' : 'newest', limit: 1 };
  const came = sentence.take(
    /(?:came out|appeared|came|comes out|(?:was|is|were) published) (?:last|first|most recently)$/,
  );
  if (came !== undefined) return { sort: came[0].endsWith('first') ? 'oldest' : 'newest', limit: 1 };
  for (const [words, sort] of superlative) {
    if (
      sentence.take(
        new RegExp(`(?:the )?${words}(?= (?:one )?of (?:the|his|her|their|those|these|them|all|_)(?: |$))`),
      ) !== undefined
    )
      return { sort, limit: 1 };
    const counted =
      sentence.take(new RegExp(`${words} ${NUMBER}(?= |$)`)) ?? sentence.take(new RegExp(`${NUMBER} ${words}(?= |$)`));
    if (counted !== undefined) return { sort, limit: Math.max(1, numberFrom(counted[1] ?? '1')) };
    const single = new RegExp(
      `${words}(?= (?:\\S+ ){0,2}?(?:paper|publication|article|preprint|one|thing|pub)(?: |$))`,
    );
    if (sentence.take(single) !== undefined) return { sort, limit: 1 };
    if (sentence.take(new RegExp(`(?:what|which) (?:is|was) (?:the |his |her |their )?${words}`)) !== undefined)
      return { sort, limit: 1 };
  }
  if (
    sentence.take(
      /(?:sorted |ordered )?(?:by )?(?:newest|latest|most recent) first|(?:sorted |ordered )?(?:by )?(?:the )?(?:date |year )?(?:in )?desc(?:ending)?(?: order)?|reverse chronological(?: order)?|newest|latest|(?:most )?recent(?:ly)?/,
    ) !== undefined
  )
    return { sort: 'newest' };
  if (
    sentence.take(
      /(?:sorted |ordered )?(?:by )?(?:oldest|earliest) first|(?:sorted |ordered )?(?:by )?(?:the )?(?:date |year )?(?:in )?asc(?:ending)?(?: order)?|chronological(?:ly)?(?: order)?|(?:sorted|ordered) by (?:date|year)|oldest|earliest/,
    ) !== undefined
  )
    return { sort: 'oldest' };
  if (sentence.take(/(?:sorted|ordered)? ?(?:alphabetically|by title)/) !== undefined) return { sort: 'title' };
  if (sentence.take(/(?:sorted|ordered|ranked) by relevance/) !== undefined) return { sort: 'relevance' };
  sentence.take(new RegExp(`(?:a )?few(?= ${PAPERS})`));
  const top =
    sentence.take(new RegExp(`(?:top|up to|any|at most|only|just) ${NUMBER}(?= |$)`)) ??
    sentence.take(new RegExp(`${NUMBER}(?= ${PAPERS})`));
  return top === undefined ? {} : { limit: Math.max(1, numberFrom(top[1] ?? '1')) };
}

const METRIC_WORDS: readonly [RegExp, MetricName][] = [
  [/h-?index|h index|hirsch index/, 'h-index'],
  [
    /(?:number of |total |how many )?(?:citations?|times cited|cites)(?: counts?| numbers?| totals?)?|citation counts?|(?:how )?(?:often|much|many times) (?:(?:is|was|has|been|he|she|they|it|the author|are|get|gets|_) )*cited/,
    'citations',
  ],
  [/novelty(?: score| rating)?/, 'novelty'],
  [/ai[- ]?score|ai score/, 'ai-score'],
];

export function readMetric(sentence: Sentence): MetricName | undefined {
  return METRIC_WORDS.find(([pattern]) => sentence.take(pattern) !== undefined)?.[1];
}
