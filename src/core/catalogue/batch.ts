import type { Author } from '../model/author.ts';
import type { Metric } from '../model/metric.ts';
import type { PaperRecord } from '../model/paper.ts';

export type SourcedRecord = { record: PaperRecord; line?: number };
/** What a source offered and could not be taken, with the reason as a sentence. */
export type Rejected = { line?: number; reason: string };

/** What a source reports of an author. */
export type Reported = {
  name: string;
  field?: string;
  metrics: readonly Metric[];
  tracked: boolean;
  ids?: readonly string[];
  byYear?: readonly NonNullable<Author['byYear']>[number][];
};

/** What one source said at one time. */
export type Batch = {
  /** `author-page`, `arxiv`; stands in the papers' provenance. */
  source: string;
  records: readonly SourcedRecord[];
  rejected: readonly Rejected[];
  /** Whether new papers are no news, where that is known; else they are none where the source first speaks of the author. */
  baseline?: boolean;
  /** Whose record it is, where it is one author's. */
  author?: Reported;
};

/** What became of the records: each is counted once. */
export type ImportReport = {
  added: number;
  merged: number;
  unchanged: number;
  rejected: readonly Rejected[];
  author?: 'added' | 'changed' | 'unchanged';
};
