import type { Batch } from '../core/catalogue/batch.ts';

/** What is wrong with a file, and where; lines count from 1. */
export type Fault = { line: number; reason: string };

/** A file as records, or refused as a whole. */
export type Reading = { ok: true; batch: Batch } | { ok: false; faults: readonly Fault[] };

export type ReadOptions = {
  /** The day of reading, ISO: a source's figures hold as of then where it does not say. */
  asOf: string;
};

/** A kind of file, declared once. */
export type Format = {
  /** What people call it. */
  label: string;
  /** Whether a text looks like this format; formats are asked in the order of their table. */
  recognises(text: string): boolean;
  read(text: string, options: ReadOptions): Reading;
};
