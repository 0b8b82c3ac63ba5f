import type { Paper, PaperRecord } from '../model/paper.ts';
import { betterText } from './better-text.ts';
import { equal } from './equal.ts';
import { mergeAuthors } from './merge-authors.ts';
import { mergeCitations, mergeWithdrawals } from './merge-counts.ts';
import { mergeDates } from './merge-dates.ts';
import { mergeAffiliations, mergeCategories } from './merge-lists.ts';
import { newPaperId } from './paper-id.ts';
import { settledIds } from './settled-ids.ts';
import { titleKey } from './title-key.ts';

/** A paper that nobody knew before. */
export function newPaper(record: PaperRecord, source: string, seen: Pick<Paper, 'firstSeen' | 'baseline'>): Paper {
  const facts = mergeFacts(record, record);
  const provenance = Object.fromEntries(Object.keys(FIELDS).map((field) => [field, source]));
  return { id: newPaperId(record), ...facts, ...seen, provenance: ofValues(facts, provenance) };
}

/** The paper with what a record adds; the very same object where it adds nothing. Id and first sight stay. */
export function mergePaper(paper: Paper, record: PaperRecord, source: string): Paper {
  const { id, firstSeen, baseline, said, hidden } = paper;
  const facts = mergeFacts(paper, record);
  const provenance = Object.entries(FIELDS).map(([field, read]) => {
    const value = read(facts);
    const before = paper.provenance[field] ?? '';
    if (equal(value, read(paper))) return [field, before];
    return [field, before === '' || equal(value, read(record)) ? source : joint(before, source)];
  });
  const merged = {
    id,
    ...facts,
    firstSeen,
    baseline,
    provenance: ofValues(facts, Object.fromEntries(provenance)),
    ...(said !== undefined && { said }),
    ...(hidden !== undefined && { hidden }),
  };
  return equal(merged, paper) ? paper : merged;
}

/**
 * What two records of one paper say together. The order matters only where ids, links or whole titles differ: the
 * first one's stay, so that a record found by its title is found by it again.
 */
export function mergeFacts(a: PaperRecord, b: PaperRecord): PaperRecord {
  const abstract = either(a.abstract, b.abstract, longer);
  const venue = either(a.venue, b.venue, fullerVenue);
  const citations = either(a.citations, b.citations, mergeCitations);
  const withdrawal = either(a.withdrawal, b.withdrawal, mergeWithdrawals);
  const version = either(a.version, b.version, Math.max);
  return {
    title: titleKey(a.title) === titleKey(b.title) ? betterText(a.title, b.title) : a.title,
    ...mergeAuthors(a, b),
    ...mergeDates(a, b),
    ...(abstract !== undefined && { abstract }),
    ...(venue !== undefined && { venue }),
    categories: mergeCategories([...a.categories, ...b.categories]),
    affiliations: mergeAffiliations([...a.affiliations, ...b.affiliations]),
    code: a.code || b.code,
    ids: { ...settledIds(b.ids), ...settledIds(a.ids) },
    urls: { ...b.urls, ...a.urls },
    ...(citations !== undefined && { citations }),
    ...(withdrawal !== undefined && { withdrawal }),
    ...(version !== undefined && { version }),
  };
}

function either<T>(a: T | undefined, b: T | undefined, choose: (a: T, b: T) => T): T | undefined {
  return a === undefined ? b : b === undefined ? a : choose(a, b);
}

const longer = (a: string, b: string): string => ((a.length - b.length || (a > b ? 1 : -1)) > 0 ? a : b);

/** Preprint servers are no venues beside a real one. */
const SERVER = /^(arxiv|corr|biorxiv|medrxiv|openreview)\b/i;
const fullerVenue = (a: string, b: string): string =>
  SERVER.test(a) === SERVER.test(b) ? betterText(a, b) : SERVER.test(a) ? b : a;

/** What stands in `provenance`, and the value that it speaks of; undefined where there is none. */
const FIELDS: Readonly<Record<string, (record: PaperRecord) => unknown>> = {
  title: ({ title }) => title,
  authors: ({ authors, unplacedAuthors, authorsComplete }) =>
    authors.length + unplacedAuthors.length > 0 ? [authors, unplacedAuthors, authorsComplete] : undefined,
  date: ({ date }) => date,
  published: ({ published }) => published,
  abstract: ({ abstract }) => abstract,
  venue: ({ venue }) => venue,
  categories: ({ categories }) => (categories.length > 0 ? categories : undefined),
  affiliations: ({ affiliations }) => (affiliations.length > 0 ? affiliations : undefined),
  code: ({ code }) => code || undefined,
  arxiv: ({ ids }) => ids.arxiv,
  doi: ({ ids }) => ids.doi,
  openalex: ({ ids }) => ids.openalex,
  'semantic-scholar': ({ ids }) => ids.semanticScholar,
  page: ({ urls }) => urls.page,
  'code url': ({ urls }) => urls.code,
  withdrawal: ({ withdrawal }) => withdrawal,
  version: ({ version }) => version,
};

function ofValues(facts: PaperRecord, provenance: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(provenance).filter(([field]) => FIELDS[field]?.(facts) !== undefined));
}

/** Several sources of one value, as of categories that each named some: `arxiv+author-page`. */
function joint(before: string, source: string): string {
  return [...new Set([...before.split('+'), source])].join('+');
}
