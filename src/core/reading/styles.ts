import type { CitationStyle } from '../query/query.ts';

const STYLE_WORDS: Readonly<Record<string, CitationStyle>> = {
  bibtex: 'bibtex',
  'bib-tex': 'bibtex',
  bib: 'bibtex',
  apa: 'apa',
  mla: 'mla',
  chicago: 'chicago',
  vancouver: 'vancouver',
  ris: 'ris',
  'csl-json': 'csl-json',
  csl: 'csl-json',
};
const ANY = Object.keys(STYLE_WORDS).join('|');

/** `in APA style` at the end of a sentence. */
export const STYLE_AT_END = new RegExp(` (?:in |as |using )(?:the )?(?:${ANY})(?: (?:style|format))?$`);

/** The first citation style that the words name. */
export function styleIn(text: string): CitationStyle | undefined {
  const word = new RegExp(`(?<![^ ])(${ANY})(?![^ ])`).exec(text)?.[1];
  return word === undefined ? undefined : STYLE_WORDS[word];
}
