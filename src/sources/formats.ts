import { arxivFormat } from './arxiv/format.ts';
import { parseAuthorPage } from './author-page/parse-author-page.ts';
import { crossrefFormat } from './crossref/format.ts';
import { parseJsonl } from './jsonl/parse-jsonl.ts';
import { openalexFormat } from './openalex/format.ts';
import type { Format } from './reading.ts';
import { semanticScholarFormat } from './semantic-scholar/format.ts';

/** What `import` reads. */
export const FORMAT_NAMES = ['arxiv', 'openalex', 'crossref', 'semantic-scholar', 'jsonl', 'author-page'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

export const FORMATS: { readonly [K in FormatName]: Format } = {
  arxiv: arxivFormat,
  openalex: openalexFormat,
  crossref: crossrefFormat,
  'semantic-scholar': semanticScholarFormat,
  jsonl: { label: 'JSONL', recognises: (text) => /^\s*\{/.test(text), read: parseJsonl },
  // the last to be asked: what nothing else claims is read as one, so that its faults are named
  'author-page': { label: 'author page', recognises: () => true, read: parseAuthorPage },
};

/** Formats that people will try and that are not read, by how they begin. */
export const FOREIGN: readonly { label: string; begins: RegExp }[] = [
  { label: 'BibTeX', begins: /^\s*(?:%[^\n]*\n\s*)*@[a-z]+\s*[{(]/i },
  { label: 'RIS', begins: /^\s*TY {2}- / },
];
