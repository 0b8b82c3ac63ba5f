import { arxivFormat } from './arxiv/format.ts';
import { parseAuthorPage } from './author-page/parse-author-page.ts';
import { BEGINS_BIBTEX, parseBibtex } from './bibtex/parse-bibtex.ts';
import { crossrefFormat } from './crossref/format.ts';
import { itemToRecord, unpackCsl } from './csl-json/csl-json-format.ts';
import { jsonFormat } from './json-format.ts';
import { parseJsonl } from './jsonl/parse-jsonl.ts';
import { openalexFormat } from './openalex/format.ts';
import type { Format } from './reading.ts';
import { semanticScholarFormat } from './semantic-scholar/format.ts';

/** What `import` reads. */
export const FORMAT_NAMES = [
  'arxiv',
  'openalex',
  'crossref',
  'semantic-scholar',
  'bibtex',
  'csl-json',
  'jsonl',
  'author-page',
] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

export const FORMATS: { readonly [K in FormatName]: Format } = {
  arxiv: arxivFormat,
  openalex: openalexFormat,
  crossref: crossrefFormat,
  'semantic-scholar': semanticScholarFormat,
  bibtex: {
    label: 'BibTeX',
    recognises: (text) => BEGINS_BIBTEX.test(text),
    read: (text, { asOf }) => parseBibtex(text, asOf),
  },
  'csl-json': jsonFormat({
    source: 'csl-json',
    label: 'CSL-JSON',
    // our own list of papers has `authors`
    recognises: (text) => /^\uFEFF?\s*\[/.test(text) && !/"authors"\s*:/.test(text.slice(0, 20_000)),
    unpack: unpackCsl,
    toRecord: itemToRecord,
  }),
  jsonl: { label: 'JSONL', recognises: (text) => /^\uFEFF?\s*[{[]/.test(text), read: parseJsonl },
  // the last to be asked: what nothing else claims is read as one, so that its faults are named
  'author-page': { label: 'author page', recognises: () => true, read: parseAuthorPage },
};

/** Formats that people will try and that are not read, by how they begin. */
export const FOREIGN: readonly { label: string; begins: RegExp }[] = [
  { label: 'Crossref’s old XML interface', begins: /^\s*(?:<\?xml[^>]*>\s*)?<crossref_result\b/ },
  { label: 'a web page', begins: /^\s*(?:<!doctype html|<html)\b/i },
  { label: 'RIS', begins: /^\s*TY {2}- / },
];
