import { fullFamily, type NameParts } from './name-parts.ts';
import type { Form, Work } from './work.ts';

/** Reference types: https://en.wikipedia.org/wiki/RIS_(file_format) */
const TYPES: { readonly [K in Form]: string } = {
  journal: 'JOUR',
  conference: 'CPAPER',
  unknown: 'GEN',
  preprint: 'UNPB',
};

const risName = (name: NameParts): string =>
  [fullFamily(name), name.given, name.suffix].filter((part) => part !== '').join(', ');

function entry({ title, authors, andOthers, date, year, form, venue, arxiv, doi, url, abstract }: Work): string {
  const [, month = '', day = ''] = date.split('-');
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['TY', TYPES[form]],
    ['TI', title],
    ...authors.map((name) => ['AU', risName(name)] as const),
    ['T2', venue],
    ['PY', String(year)],
    ['DA', `${year}/${month}/${day}/`],
    ['AB', abstract],
    ['AN', arxiv === undefined ? undefined : `arXiv:${arxiv}`],
    ['DO', doi],
    ['UR', url],
    ['N1', andOthers ? 'The list of authors is not complete.' : undefined],
  ];
  const shown = lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`]));
  return [...shown, 'ER  - '].join('\n');
}

export function ris(works: readonly Work[]): string {
  return works.map(entry).join('\n\n');
}
