/** Porter's stemmer (M. F. Porter, An algorithm for suffix stripping, 1980), after British spellings are folded. */
const VOWEL = '[aeiouy]';
const CONSONANTS = '[^aeiou][^aeiouy]*';
const VOWELS = '[aeiouy][aeiou]*';
const ONE_OR_MORE = new RegExp(`^(${CONSONANTS})?${VOWELS}${CONSONANTS}`);
const EXACTLY_ONE = new RegExp(`^(${CONSONANTS})?${VOWELS}${CONSONANTS}(${VOWELS})?$`);
const TWO_OR_MORE = new RegExp(`^(${CONSONANTS})?${VOWELS}${CONSONANTS}${VOWELS}${CONSONANTS}`);
const HAS_VOWEL = new RegExp(`^(${CONSONANTS})?${VOWEL}`);
const SHORT_END = new RegExp(`^${CONSONANTS}${VOWEL}[^aeiouwxy]$`);

const BRITISH: readonly [RegExp, string][] = [
  [/is(ation|ations|e|ed|er|ers|es|ing)$/, 'iz$1'],
  [/ys(e|ed|er|ers|ing)$/, 'yz$1'],
  [/our(s|ed|ing|al|ally|ful|less)?$/, 'or$1'],
  [/ll(ed|er|ers|ing)$/, 'l$1'],
];
const STEP_2: readonly [string, string][] = Object.entries({
  ational: 'ate',
  tional: 'tion',
  enci: 'ence',
  anci: 'ance',
  izer: 'ize',
  bli: 'ble',
  alli: 'al',
  entli: 'ent',
  eli: 'e',
  ousli: 'ous',
  ization: 'ize',
  ation: 'ate',
  ator: 'ate',
  alism: 'al',
  iveness: 'ive',
  fulness: 'ful',
  ousness: 'ous',
  aliti: 'al',
  iviti: 'ive',
  biliti: 'ble',
  logi: 'log',
});
const STEP_3: readonly [string, string][] = Object.entries({
  icate: 'ic',
  ative: '',
  alize: 'al',
  iciti: 'ic',
  ical: 'ic',
  ful: '',
  ness: '',
});
const STEP_4 = /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$|^(.+?[st])(ion)$/;

function replaceEnding(word: string, endings: readonly [string, string][]): string {
  for (const [ending, replacement] of endings) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    return ONE_OR_MORE.test(rest) ? rest + replacement : word;
  }
  return word;
}

function stripPast(word: string): string {
  if (word.endsWith('eed')) return ONE_OR_MORE.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const rest = /^(.+?)(ed|ing)$/.exec(word)?.[1];
  if (rest === undefined || !HAS_VOWEL.test(rest)) return word;
  if (/(at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/([^aeiouylsz])\1$/.test(rest)) return rest.slice(0, -1);
  return SHORT_END.test(rest) ? `${rest}e` : rest;
}

function stripFinal(word: string): string {
  let result = word;
  const longest = STEP_4.exec(result);
  const rest = longest?.[1] ?? longest?.[3];
  if (rest !== undefined && TWO_OR_MORE.test(rest)) result = rest;
  if (result.endsWith('e')) {
    const before = result.slice(0, -1);
    if (TWO_OR_MORE.test(before) || (EXACTLY_ONE.test(before) && !SHORT_END.test(before))) result = before;
  }
  return result.endsWith('ll') && TWO_OR_MORE.test(result) ? result.slice(0, -1) : result;
}

/** The stem of a folded word; equal for `optimise`, `optimization` and `optimizers`. */
export function stem(typed: string): string {
  if (typed.length < 3 || /[^a-z]/.test(typed)) return typed;
  let word = typed;
  if (word.length > 5) for (const [british, american] of BRITISH) word = word.replace(british, american);
  if (/(ss|i)es$/.test(word)) word = word.slice(0, -2);
  else if (/[^su]s$/.test(word)) word = word.slice(0, -1);
  word = stripPast(word);
  if (word.endsWith('y') && HAS_VOWEL.test(word.slice(0, -1))) word = `${word.slice(0, -1)}i`;
  return stripFinal(replaceEnding(replaceEnding(word, STEP_2), STEP_3));
}

/** Whether the stem of a word may be this one: only the ends of words are changed, and the last letter that stays. */
export const mayHaveStem = (word: string, its: string): boolean =>
  word.startsWith(its.slice(0, Math.max(1, Math.min(3, its.length - 1))));
