import { bibtexText, bibtexTitle, bibtexVerbatim } from './bibtex-text.ts';
import { citationKeys } from './keys.ts';
import { fullFamily, type NameParts } from './name-parts.ts';
import type { Form, Work } from './work.ts';

const TYPES: { readonly [K in Form]: { type: string; field: string } } = {
  journal: { type: 'article', field: 'journal' },
  conference: { type: 'inproceedings', field: 'booktitle' },
  unknown: { type: 'misc', field: 'howpublished' },
  preprint: { type: 'misc', field: 'howpublished' },
};

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A name without a given part, such as a group's, stands in braces of its own: in it an `and` parts nothing. */
function bibtexName(name: NameParts): string {
  const parts = [fullFamily(name), name.suffix, name.given].filter((part) => part !== '').map(bibtexText);
  return name.given === '' ? `{${parts.join(', ')}}` : parts.join(', ');
}

function entry(work: Work, key: string): string {
  const { authors, andOthers, form, venue, arxiv, arxivClass, doi, url, date, year, title } = work;
  const names = [...authors.map(bibtexName), ...(andOthers ? ['others'] : [])];
  const { type, field } = TYPES[form];
  const month = MONTHS[Number(date.slice(5, 7)) - 1];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', `{${bibtexTitle(title)}}`],
    ['author', names.length === 0 ? undefined : `{${names.join(' and ')}}`],
    [field, venue === undefined ? undefined : `{${bibtexText(venue)}}`],
    ['year', `{${year}}`],
    ['month', month],
    ['eprint', arxiv === undefined ? undefined : `{${bibtexVerbatim(arxiv)}}`],
    ['archivePrefix', arxiv === undefined ? undefined : '{arXiv}'],
    ['primaryClass', arxiv === undefined || arxivClass === undefined ? undefined : `{${arxivClass}}`],
    ['doi', doi === undefined ? undefined : `{${bibtexVerbatim(doi)}}`],
    ['url', url === undefined ? undefined : `{${bibtexVerbatim(url)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`]));
  return `@${type}{${key},\n${lines.join(',\n')}\n}`;
}

/** Entries with keys that are unique among them. Partial author lists end with `and others`. */
export function bibtex(works: readonly Work[]): string {
  const keys = citationKeys(works);
  return works.map((work, index) => entry(work, keys[index] ?? '')).join('\n\n');
}
