import { z } from 'zod';

/** Where records are fetched from. */
export const SOURCE_NAMES = ['arxiv', 'openalex', 'semantic-scholar', 'crossref', 'orcid', 'dblp'] as const;
/** Those that are asked so far. */
export const ASKED_SOURCES = [
  'openalex',
  'semantic-scholar',
  'arxiv',
  'crossref',
] as const satisfies readonly SourceName[];
export const SourceName = z.enum(SOURCE_NAMES);
export type SourceName = z.infer<typeof SourceName>;

/** What people call them. */
export const SOURCE_LABELS: { readonly [K in SourceName]: string } = {
  arxiv: 'arXiv',
  openalex: 'OpenAlex',
  'semantic-scholar': 'Semantic Scholar',
  crossref: 'Crossref',
  orcid: 'ORCID',
  dblp: 'DBLP',
};

/** What people call a source of whatever kind: `OpenAlex`, `author-page`. */
export function sourceLabel(source: string): string {
  const named = SourceName.safeParse(source);
  return named.success ? SOURCE_LABELS[named.data] : source;
}
