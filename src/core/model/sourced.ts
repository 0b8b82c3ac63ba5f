import type { Rejected } from '../catalogue/batch.ts';
import type { Metric } from './metric.ts';
import type { PaperRecord } from './paper.ts';
import type { SourceName } from './source-name.ts';

/** Someone whom a source knows, with what tells people of one name apart. */
export type FoundAuthor = {
  source: SourceName;
  /** With its origin: `openalex:A5023888391`. Give it back to the same source. */
  id: string;
  name: string;
  /** True where the source has no ids for people: whoever writes under that name is meant. */
  nameOnly?: true | undefined;
  otherNames: readonly string[];
  /** The latest first. */
  affiliations: readonly string[];
  papers?: number;
  citations?: number;
  /** The first and the last year with a paper. */
  years?: { from: number; to: number };
  /** The title of a paper, a much cited or a late one. */
  sample?: string;
  topics: readonly string[];
  /** Ids of the same person elsewhere, with their origin: `orcid:0000-0002-7970-7855`. */
  otherIds: readonly string[];
};

export type YearCounts = { year: number; papers: number; citations: number };

/** What a source says of one author, besides the papers. */
export type AuthorRecord = FoundAuthor & {
  /** As reported now; none where the source counts nothing. */
  metrics: readonly Metric[];
  /** In order of years; empty where the source does not say. `citations` are those that came in that year. */
  byYear: readonly YearCounts[];
};

/** What is asked for. With neither `since` nor `state`: all that the source has, so that what is absent is gone. */
export type Asked = {
  /** A day, ISO. At least the papers that appeared or changed on it or later, as far as the source can tell; perhaps more. */
  since?: string;
  /** What the last page of an earlier pass gave to be kept; the source then leaves out what certainly has not changed. */
  state?: string;
  /** Ends the waiting; the iteration then throws the signal’s reason. */
  signal?: AbortSignal;
};

/** A part of an answer. Pages may be saved one by one. */
export type SourcePage = {
  records: readonly PaperRecord[];
  rejected: readonly Rejected[];
  /** How many records there are on all pages, where the source says it. */
  total?: number;
  /** To be kept once this page and those before it are saved, in place of what was kept. Small; says nothing to others. */
  state?: string;
};

/** Ids of one paper; any one will do. */
export type PaperKeys = { [K in 'arxiv' | 'doi' | 'openalex' | 'semanticScholar']?: string | undefined };
