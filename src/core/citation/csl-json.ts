import { citationKeys } from './keys.ts';
import type { NameParts } from './name-parts.ts';
import type { Form, Work } from './work.ts';

/** Item types: https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types */
const TYPES: { readonly [K in Form]: string } = {
  journal: 'article-journal',
  conference: 'paper-conference',
  unknown: 'document',
  preprint: 'article',
};

function cslName({ family, given, particle, suffix }: NameParts): Record<string, string> {
  if (given === '') return { literal: [particle, family, suffix].filter((part) => part !== '').join(' ') };
  return {
    family,
    given,
    ...(particle !== '' && { 'non-dropping-particle': particle }),
    ...(suffix !== '' && { suffix }),
  };
}

function item(work: Work, id: string): Record<string, unknown> {
  const { title, authors, andOthers, date, form, venue, arxiv, doi, url, abstract } = work;
  return {
    id,
    type: TYPES[form],
    title,
    ...(authors.length > 0 && { author: authors.map(cslName) }),
    issued: { 'date-parts': [date.split('-').map(Number)] },
    ...(venue !== undefined && { 'container-title': venue }),
    ...(arxiv !== undefined && { number: `arXiv:${arxiv}` }),
    ...(form === 'preprint' && { publisher: 'arXiv' }),
    ...(doi !== undefined && { DOI: doi }),
    ...(url !== undefined && { URL: url }),
    ...(abstract !== undefined && { abstract }),
    ...(andOthers && { note: 'The list of authors is not complete.' }),
  };
}

/** A JSON array, also of one work. */
export function cslJson(works: readonly Work[]): string {
  const keys = citationKeys(works);
  return JSON.stringify(
    works.map((work, index) => item(work, keys[index] ?? '')),
    undefined,
    2,
  );
}
