import type { PaperAuthor, PaperRecord } from '../../core/model/paper.ts';
import { withoutEntities } from '../../core/text/entities.ts';
import { accented } from '../../core/text/latex.ts';
import { plainLine } from '../../core/text/plain-text.ts';

/** A person as a source writes it: one name, or its parts. */
export type Told = {
  name?: string | null | undefined;
  given?: string | null | undefined;
  family?: string | null | undefined;
  suffix?: string | null | undefined;
  /** With their origins, the source’s own first. */
  ids?: readonly string[];
};

type People = Pick<PaperRecord, 'authors' | 'unplacedAuthors' | 'authorsComplete'>;

const OTHERS = /^(?:and\s+)?(?:et\.?\s*al\.?|others|and others|\.{3}|…)$/i;
/** `OpenAlex` keeps the works of removed people under the first. */
const NOBODY =
  /^(?:deleted author|anonymous|anon\.?|unknown|n\/?a|none|null|undefined|\[?no authors?(?: listed)?\]?|author|various|-+)$/i;
/** Most names need nothing done. */
const PLAIN = /^(?!and |by )[\p{L}'’.-]+(?: [\p{L}'’.-]+)*$/u;
const AND_OTHERS = /[,\s]+et\.?\s+al\.?$/i;
const MARKS =
  /(?<=\p{L}[.)]?)[\s,]*(?:[*†‡§¶#‖✉]|[⁰¹²³⁴-⁹]+|(?<=\p{Ll})\d{1,2}(?:,\d{1,2})*|\((?:deceased|corresponding author|equal contribution)\))+$/iu;
const DEGREES = /(?:,\s*(?:ph\.?\s?d|m\.?d|m\.?sc|b\.?sc|m\.?a|m\.?p\.?h|d\.?phil|frcp|esq)\.?)+$/i;
const SUFFIX = /^(?:jr|sr|junior|senior|[IVX]{1,4}|\dnd|\drd|\dth)\.?$/i;
const BODY =
  /\b(?:collaborations?|consortium|groups?|teams?|committee|society|association|project|network|universi\w+|institut\w*|department|laborator\w+|cent(?:er|re)|college|school|inc|ltd|llc|co|corp|gmbh|company)\b/i;

/** The authors of a paper in order, each in plain characters; who is nobody is left out, and `et al.` makes the list incomplete. */
export function cleanPeople(told: readonly Told[]): People {
  const names = told.flatMap(split);
  const authors: PaperAuthor[] = [];
  let authorsComplete = true;
  for (const { name, ids = [] } of names) {
    const isPerson = /\p{L}/u.test(name) && !NOBODY.test(name) && !OTHERS.test(name);
    if (!isPerson) authorsComplete &&= name === '' || /^(?:author|-+)$/i.test(name) ? authorsComplete : false;
    const [id, ...otherIds] = ids;
    const isTwice = id !== undefined && authors.some((author) => author.id === id && author.name === name);
    if (isPerson && !isTwice)
      authors.push({ name, ...(id !== undefined && { id }), ...(otherIds.length > 0 && { otherIds }) });
  }
  return { authors, unplacedAuthors: [], authorsComplete: authorsComplete && authors.length > 0 };
}

/** Several names in one field, which only semicolons tell for sure. */
function split({ name, given, family, suffix, ids = [] }: Told): { name: string; ids: readonly string[] }[] {
  const parts = withoutEntities(name ?? '')
    .split(/\s*;\s*/)
    .filter((part) => part.trim() !== '');
  const whole = fullName({ given, family, suffix });
  if (whole === '' && parts.length > 1) return parts.map((part) => ({ name: cleanPerson(part), ids: [] }));
  const one = whole || cleanPerson(name ?? '');
  return AND_OTHERS.test(one)
    ? [
        { name: one.replace(AND_OTHERS, ''), ids },
        { name: 'et al.', ids: [] },
      ]
    : [{ name: one, ids }];
}

function fullName({ given, family, suffix }: Pick<Told, 'given' | 'family' | 'suffix'>): string {
  const [first, last, end] = [given, family, suffix].map((part) => clean(part ?? ''));
  // Some publishers put the whole name into one part.
  if (first === last) return naturalOrder(first ?? '');
  const parts = [first, last, end].filter((part) => part);
  return first && last ? withoutMarks(parts.join(' ')) : naturalOrder(parts.join(' '));
}

/** One name in plain characters and in its natural order: `Priem, Jason` is Jason Priem. */
export function cleanPerson(text: string): string {
  return naturalOrder(clean(text));
}

function clean(text: string): string {
  if (PLAIN.test(text)) return text;
  const plain = plainLine(accented(withoutEntities(text)).replace(/(?<=\S)~(?=\S)/g, ' '));
  return withoutMarks(plain.replace(/^(?:and|by)\s+(?=\p{Lu})/u, '').replace(/^[\s,;*†‡§]+|[\s,;]+$/gu, ''));
}

function withoutMarks(name: string): string {
  return name.replace(MARKS, '').replace(DEGREES, '').trim();
}

function naturalOrder(name: string): string {
  const parts = name.split(/\s*,\s*/);
  const suffix = parts.find((part, at) => at > 0 && SUFFIX.test(part));
  const [family = '', given, ...more] = parts.filter((part) => part !== suffix);
  if (given === undefined) return suffix === undefined ? name : `${family} ${suffix}`;
  const isList = more.length > 0 || family.split(' ').length + given.split(' ').length > 6;
  if (isList || BODY.test(name)) return name;
  return [given, family, suffix].filter((part) => part !== undefined).join(' ');
}
