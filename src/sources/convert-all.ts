import type { Rejected } from '../core/catalogue/batch.ts';
import type { PaperRecord } from '../core/model/paper.ts';
import type { SourcePage } from '../core/model/sourced.ts';
import type { Conversion } from './conversion.ts';

/** The sound among entries as records, the others with their reasons. */
export function convertAll<T>(
  entries: readonly T[],
  convert: (entry: T) => Conversion,
): Pick<SourcePage, 'records' | 'rejected'> {
  const records: PaperRecord[] = [];
  const rejected: Rejected[] = [];
  for (const entry of entries) {
    const made = convert(entry);
    if (made.ok) records.push(made.record);
    else rejected.push({ reason: made.reason });
  }
  return { records, rejected };
}

/** Groups of at most so many, in order. */
export function inGroups<T>(items: readonly T[], most: number): T[][] {
  const groups: T[][] = [];
  for (let at = 0; at < items.length; at += most) groups.push(items.slice(at, at + most));
  return groups;
}
