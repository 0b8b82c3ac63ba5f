import type { CitationStyle } from '../query/query.ts';
import { pattern } from './pattern.ts';

const STYLES: Readonly<Record<string, CitationStyle>> = {
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
/** The names of the citation styles, as alternatives. */
export const STYLE = Object.keys(STYLES).join('|');

/** `in APA style`, `as BibTeX`, `Vancouver-style`. */
export const IN_STYLE = pattern(
  `{in|as|using|with|a|an|the|to|into|format|style} (${STYLE}|apa-style|mla-style|chicago-style|vancouver-style|bibtex-style) {style|format|formatting|entry|please|record}`,
);

/** The first citation style that the words name. */
export function styleIn(text: string): CitationStyle | undefined {
  const word = text
    .split(' ')
    .map((one) => one.replace(/-(?:style|format)$/, ''))
    .find((one) => Object.hasOwn(STYLES, one));
  return word === undefined ? undefined : STYLES[word];
}
