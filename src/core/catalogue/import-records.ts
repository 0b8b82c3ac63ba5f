import type { Author } from '../model/author.ts';
import type { Paper } from '../model/paper.ts';
import { trackedAlsoFor } from '../model/tenant.ts';
import type { Catalogue } from '../ports.ts';
import type { Batch, ImportReport, Rejected, SourcedRecord } from './batch.ts';
import { equal } from './equal.ts';
import { faultOf } from './fault-of.ts';
import { keysOf } from './key-index.ts';
import { newPaper } from './merge.ts';
import { mergeAuthor, newAuthor } from './merge-author.ts';
import { createPaperFinder } from './paper-finder.ts';
import { withRecord } from './sourced-paper.ts';

/** Records from one report of progress to the next. */
const STEP = 1000;

/**
 * Takes a source's records into the catalogue, all in one save, or none where nothing changed. Records that are one
 * paper are merged, also with each other. `progress` is told now and then how far it is: half of the way is comparing. What first comes with an author's first import is baseline: no news.
 */
export async function importRecords(
  catalogue: Catalogue,
  batch: Batch,
  now: string,
  progress?: (done: number, total: number) => void,
): Promise<ImportReport> {
  const { sound, rejected } = sift(batch, now);
  // whoever is only named, over papers none of which is sound, is nobody to keep
  const isTold = sound.length > 0 || (batch.author?.metrics.length ?? 0) > 0;
  const told = isTold ? batch.author : undefined;
  const known = told && (await authorNamed(catalogue, told.name));
  const baseline = batch.baseline ?? (told !== undefined && isFirst(batch, told, known));
  const finder = createPaperFinder(await catalogue.sharing(sound.map(keysOf)));
  const changed = new Map<string, Paper>();
  const counts = { added: 0, merged: 0, unchanged: 0 };
  for (const [at, record] of sound.entries()) {
    if (at % STEP === 0) progress?.(at, 2 * sound.length);
    const paper = finder.find(record);
    const next = paper
      ? withRecord(paper, record, batch.source)
      : newPaper(record, batch.source, { firstSeen: now, baseline });
    counts[paper === undefined ? 'added' : next === paper ? 'unchanged' : 'merged']++;
    if (next === paper) continue;
    changed.set(next.id, next);
    finder.put(next);
  }
  const author = told && importedAuthor(told, known, now);
  const authors = author === undefined || author === known ? [] : [author];
  const saved = (papers: number): void => progress?.(changed.size + papers, 2 * changed.size);
  if (changed.size + authors.length > 0) await catalogue.save({ papers: [...changed.values()], authors }, saved);
  const outcome = known === undefined ? 'added' : authors.length > 0 ? 'changed' : 'unchanged';
  return { ...counts, rejected, ...(author && { author: outcome }) };
}

/** Whom an import tracks, it tracks for everybody; the very same object where nothing is new. */
function importedAuthor(told: NonNullable<Batch['author']>, known: Author | undefined, now: string): Author {
  if (known === undefined) return newAuthor(told, now);
  const merged = mergeAuthor(known, told);
  if (!told.tracked) return merged;
  const everybodys = trackedAlsoFor(merged, known, undefined);
  return equal(everybodys, known) ? known : everybodys;
}

/** Whether the source has said nothing of the author yet, so that what it brings now is no news. */
function isFirst({ source }: Batch, told: NonNullable<Batch['author']>, known: Author | undefined): boolean {
  if (known === undefined) return true;
  return told.metrics.length > 0 && known.metrics.every((metric) => metric.source !== source);
}

function authorNamed(catalogue: Catalogue, name: string): Promise<Author | undefined> {
  return catalogue.author({ name, spellings: [name], papers: 0 });
}

function sift({ records, rejected }: Batch, now: string) {
  const faults = records.map(({ record, line }): Rejected | undefined => {
    const reason = faultOf(record, now);
    return reason === undefined ? undefined : { ...(line !== undefined && { line }), reason };
  });
  const refused = [...rejected, ...faults.filter((fault) => fault !== undefined)];
  return {
    sound: records.filter((_, at) => faults[at] === undefined).map(({ record }: SourcedRecord) => record),
    rejected: refused.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}
