import type { Query } from '../query/query.ts';
import { CATEGORIES, shortCategory } from './categories.ts';
import { anyOf, type Pattern } from './pattern.ts';
import type { Sentence } from './sentence.ts';
import { PAPERS } from './words.ts';

const CODES = Object.keys(CATEGORIES);
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

/** Categories by code (`CV`, `cs.CV`) or by name before a paper noun or after `in` and the like (`vision papers`). */
export function readCategories(sentence: Sentence): Pick<Query, 'categories'> {
  const found: string[] = [];
  for (const at of sentence.rest()) {
    const code = codeAt(sentence, at);
    if (code === undefined) continue;
    found.push(code);
    sentence.takeSpan(at, at + 1, '<category>');
  }
  for (const [category, cue] of NAMED) {
    while (sentence.take(cue) !== undefined) found.push(shortCategory(category));
  }
  if (found.length === 0) return {};
  sentence.take(AROUND);
  sentence.take(ARXIV);
  return { categories: [...new Set(found)] };
}

/** The category as typed: `cs.CV`, or its short form in capitals, or in small letters before a paper noun. */
function codeAt({ tokens }: Sentence, at: number): string | undefined {
  const { raw = '', word = '' } = tokens[at] ?? {};
  const next = tokens[at + 1]?.word ?? '';
  const code = CODES.find((known) => {
    const short = shortCategory(known);
    return (
      known.toLowerCase() === word ||
      short === raw ||
      (short.toLowerCase() === raw && (PAPER.test(next) || FIELDS.test(next)))
    );
  });
  if (code === undefined || raw.includes('.')) return code;
  if (next === 'score') return undefined;
  const described = ['the', 'my', 'his', 'her', 'your', 'our'].includes(tokens[at - 1]?.word ?? '');
  if (raw === 'CV' && described && !PAPER.test(next) && !FIELDS.test(next)) return undefined; // a curriculum vitae
  const telling = !WORDS_TOO.has(raw) || tokens.length < FEW_WORDS || PAPER.test(next);
  return telling ? shortCategory(code) : undefined;
}
