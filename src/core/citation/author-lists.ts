import { fullFamily, initials, type NameParts } from './name-parts.ts';

export type Authorship = { authors: readonly NameParts[]; andOthers: boolean };

const joined = (parts: readonly string[], separator: string): string =>
  parts.filter((part) => part !== '').join(separator);

/** `Vladymyrov, Max`. */
const inverted = (name: NameParts): string => joined([fullFamily(name), name.given, name.suffix], ', ');
/** `Max Vladymyrov`. */
const natural = (name: NameParts): string => joined([name.given, fullFamily(name), name.suffix], ' ');
/** `Vladymyrov, M.` */
const withInitials = (name: NameParts): string => joined([fullFamily(name), initials(name, '.'), name.suffix], ', ');
/** `Vladymyrov M`. */
const withBareInitials = (name: NameParts): string => joined([fullFamily(name), initials(name, ''), name.suffix], ' ');

/**
 * APA 7, 9.8: up to twenty names; of more, the first nineteen and the last:
 * https://apastyle.apa.org/style-grammar-guidelines/references/elements-list-entry
 */
export function apaAuthors({ authors, andOthers }: Authorship): string {
  const names = authors.map(withInitials);
  if (andOthers) return [...names.slice(0, 19), 'et al.'].join(', ');
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, … ${names.at(-1)}`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;
}

/** MLA 9: two names at most; of more, the first: https://style.mla.org/works-cited/works-cited-a-quick-guide/ */
export function mlaAuthors({ authors, andOthers }: Authorship): string {
  const [first, second] = authors;
  if (first === undefined) return '';
  if (andOthers || authors.length > 2) return `${inverted(first)}, et al.`;
  return second === undefined ? inverted(first) : `${inverted(first)}, and ${natural(second)}`;
}

/**
 * Chicago 17, 14.76: up to ten names; of more, the first seven:
 * https://www.chicagomanualofstyle.org/tools_citationguide/citation-guide-1.html
 */
export function chicagoAuthors({ authors, andOthers }: Authorship): string {
  const names = authors.map((name, index) => (index === 0 ? inverted(name) : natural(name)));
  if (andOthers || names.length > 10) return [...names.slice(0, 7), 'et al.'].join(', ');
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}

/** Vancouver: up to six names; of more, the first six: https://www.nlm.nih.gov/bsd/uniform_requirements.html */
export function vancouverAuthors({ authors, andOthers }: Authorship): string {
  const names = authors.slice(0, 6).map(withBareInitials);
  return [...names, ...(andOthers || authors.length > 6 ? ['et al.'] : [])].join(', ');
}
