import { apaAuthors, chicagoAuthors, mlaAuthors, vancouverAuthors } from './author-lists.ts';
import { type DateStyle, dateIn } from './date-styles.ts';
import type { Form, Work } from './work.ts';

/** Ends a sentence once: titles may bring their own mark. */
const ended = (text: string): string => (text === '' || /[.?!…]$/.test(text) ? text : `${text}.`);
const quoted = (title: string): string => `“${ended(title)}”`;
const sentences = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' ');

type Container = { readonly [K in Form]: (work: Work, date: string) => string };

const dated = (style: DateStyle, container: Container, work: Work): string =>
  ended(container[work.form](work, dateIn(style, work.date)));

const APA_CONTAINER: { readonly [K in Form]: (work: Work) => string } = {
  journal: ({ venue = '' }) => venue,
  conference: ({ venue = '' }) => `In ${venue}`,
  unknown: ({ venue = '' }) => venue,
  preprint: () => 'arXiv',
};

/** Title and year stand the other way round where nobody is known to have written it. */
export function apa(work: Work): string {
  const title = work.form === 'preprint' ? `${work.title} (arXiv:${work.arxiv})` : work.title;
  const head = [ended(apaAuthors(work)), `(${work.year}).`, ended(title)];
  const [authors, year, name] = head;
  const opening = authors === '' ? [name, year] : head;
  return sentences([...opening, ended(APA_CONTAINER[work.form](work)), work.url]);
}

const MLA_CONTAINER: Container = {
  journal: ({ venue = '' }, date) => `${venue}, ${date}`,
  conference: ({ venue = '' }, date) => `${venue}, ${date}`,
  unknown: ({ venue }, date) => (venue === undefined ? date : `${venue}, ${date}`),
  preprint: ({ arxiv = '' }, date) => `arXiv:${arxiv}, ${date}`,
};

export function mla(work: Work): string {
  const container = MLA_CONTAINER[work.form](work, dateIn('mla', work.date));
  const place = ended(work.url === undefined ? container : `${container}, ${work.url}`);
  return sentences([ended(mlaAuthors(work)), quoted(work.title), place]);
}

const CHICAGO_CONTAINER: Container = {
  journal: ({ venue = '' }, date) => `${venue}, ${date}`,
  conference: ({ venue = '' }, date) => `In ${venue}, ${date}`,
  unknown: ({ venue }, date) => (venue === undefined ? date : `${venue}, ${date}`),
  preprint: ({ arxiv = '' }, date) => `Preprint, arXiv:${arxiv}, ${date}`,
};

export function chicago(work: Work): string {
  const container = dated('chicago', CHICAGO_CONTAINER, work);
  const place = work.url === undefined ? undefined : ended(work.url);
  return sentences([ended(chicagoAuthors(work)), quoted(work.title), container, place]);
}

const VANCOUVER_CONTAINER: Container = {
  journal: ({ venue = '' }, date) => `${ended(venue)} ${date}`,
  conference: ({ venue = '' }, date) => `In: ${ended(venue)} ${date}`,
  unknown: ({ venue }, date) => (venue === undefined ? date : `${ended(venue)} ${date}`),
  preprint: ({ arxiv = '' }, date) => `arXiv:${arxiv} [Preprint]. ${date}`,
};

export function vancouver(work: Work): string {
  const container = dated('vancouver', VANCOUVER_CONTAINER, work);
  const place = work.url === undefined ? undefined : `Available from: ${work.url}`;
  return sentences([ended(vancouverAuthors(work)), ended(work.title), container, place]);
}
