import type { Query } from '../query/query.ts';
import { CATEGORIES, shortCategory } from './categories.ts';
import { anyOf, type Pattern } from './pattern.ts';
import type { Sentence } from './sentence.ts';
import { takeNegation } from './take-negation.ts';
import { PAPERS } from './words.ts';

const CODES = Object.keys(CATEGORIES);
/** Codes by how they are typed: `cs.cv`, `CV`, and `cv` where something says that it is a category. */
const DOTTED = new Map(CODES.map((code) => [code.toLowerCase(), code]));
const SHORT = new Map(CODES.toReversed().map((code) => [shortCategory(code), code]));
const SMALL = new Map(CODES.toReversed().map((code) => [shortCategory(code).toLowerCase(), code]));
/** Codes that are also words: taken for categories only in few words or right before a paper noun. */
const WORDS_TOO = new Set(['AI', 'IT', 'NE']);
const FEW_WORDS = 6;
const FIELD =
  'cat|field|fields|area|areas|category|categories|side|section|subject|domain|tag|label|classification|class|listing';
const PAPER = new RegExp(`^(?:${PAPERS})$`);
const FIELDS = new RegExp(`^(?:${FIELD})$`);

/** A category by what people call it, where they say that it is one. */
const NAMED: readonly (readonly [category: string, cue: Pattern])[] = Object.entries(CATEGORIES).map(
  ([category, names]) => {
    const any = names.flatMap((name) => [name, name.replaceAll('-', ' '), name.replaceAll(' ', '-')]).join('|');
    const short = names.filter((name) => name.length < 4).join('|') || '~';
    const alone = names.filter((name) => name.includes(' ')).join('|') || '~';
    const cue = anyOf(
      `{in|on|under|from|the|arxiv} (${FIELD}) [of|called] (${any})`,
      `{in|on|under|from|the|arxiv} (${any}) (${FIELD})`,
      `(${any}) =( ${PAPERS} )`,
      `in [the] (${any}) =( $|_|since|from|by|with|before|after|and|or|only|please|that|which )`,
      `(classified|filed|labelled|labeled|tagged|listed|categorised|categorized) {as|under|in|the} (${any})`,
      `(${PAPERS}) (in|under|on) [the] (${short})`,
      `^ {and|or|only|just|what about|how about} (${short}|${alone}) {only|please|stuff} $`,
    );
    return [category, cue];
  },
);
const AROUND = anyOf(
  `{in|on|under|from|the|classified|filed|labelled|labeled|tagged|listed|categorised|categorized|as|arxiv|only} (${FIELD})`,
  `(classified|filed|labelled|labeled|tagged|listed|categorised|categorized) {as|under|in|the}`,
);
const ARXIV = anyOf('{on|from|in} arxiv =( _ )', '_ (on) arxiv');

/** Categories by code (`CV`, `cs.CV`) or by name before a paper noun or after `in` and the like (`vision papers`); those denied apart. */
export function readCategories(sentence: Sentence): Pick<Query, 'categories' | 'outside'> {
  const found: { category: string; start: number; end: number }[] = [];
  for (const at of sentence.rest()) {
    const category = codeAt(sentence, at);
    if (category === undefined) continue;
    found.push({ category, start: at, end: at + 1 });
    sentence.takeSpan(at, at + 1, '<category>');
  }
  for (const [category, cue] of NAMED) {
    for (let taken = sentence.take(cue); taken !== undefined; taken = sentence.take(cue))
      found.push({ category: shortCategory(category), start: taken.start, end: taken.end });
  }
  if (found.length === 0) return {};
  sentence.take(AROUND);
  sentence.take(ARXIV);
  const denied = new Set<string>();
  let before: number | undefined;
  for (const { category, start, end } of found.toSorted((a, b) => a.start - b.start)) {
    const joined = before === start - 2 && JOINS.has(sentence.tokens[start - 1]?.word ?? '');
    if (!joined && takeNegation(sentence, start) === undefined) continue;
    if (joined) sentence.takeSpan(start - 1, start);
    denied.add(category);
    before = end - 1;
  }
  const wanted = [...new Set(found.map(({ category }) => category))].filter((category) => !denied.has(category));
  return { ...(wanted.length > 0 && { categories: wanted }), ...(denied.size > 0 && { outside: [...denied] }) };
}

const JOINS = new Set(['or', 'nor', 'and']);

/** The category as typed: `cs.CV`, or its short form in capitals, or in small letters before a paper noun. */
function codeAt({ tokens }: Sentence, at: number): string | undefined {
  const { raw = '', word = '' } = tokens[at] ?? {};
  const next = tokens[at + 1]?.word ?? '';
  const isSaid = (): boolean => PAPER.test(next) || FIELDS.test(next);
  const small = SMALL.get(raw);
  const code = DOTTED.get(word) ?? SHORT.get(raw) ?? (small !== undefined && isSaid() ? small : undefined);
  if (code === undefined || raw.includes('.')) return code;
  if (next === 'score') return undefined;
  const described = ['the', 'my', 'his', 'her', 'your', 'our'].includes(tokens[at - 1]?.word ?? '');
  if (raw === 'CV' && described && !isSaid()) return undefined; // a curriculum vitae
  const telling = !WORDS_TOO.has(raw) || tokens.length < FEW_WORDS || PAPER.test(next);
  return telling ? shortCategory(code) : undefined;
}
