import type { Paper } from '../model/paper.ts';
import type { CitationStyle } from '../query/query.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { apa, chicago, mla, vancouver } from './plain-styles.ts';
import { ris } from './ris.ts';
import { type Work, workOf } from './work.ts';

const paragraphs = (works: readonly Work[], style: (work: Work) => string): string => works.map(style).join('\n\n');

const numbered = (style: (work: Work) => string, works: readonly Work[]): string =>
  works.length === 1
    ? works.map(style).join('')
    : works.map((work, index) => `${index + 1}. ${style(work)}`).join('\n');

const WRITE: { readonly [K in CitationStyle]: (works: readonly Work[]) => string } = {
  bibtex,
  ris,
  'csl-json': cslJson,
  apa: (works) => paragraphs(works, apa),
  mla: (works) => paragraphs(works, mla),
  chicago: (works) => paragraphs(works, chicago),
  vancouver: (works) => numbered(vancouver, works),
};

/** The papers, in order, in a citation style; as a file where the style is a format. */
export function citePapers(papers: readonly Paper[], style: CitationStyle): string {
  return WRITE[style](papers.map(workOf));
}
