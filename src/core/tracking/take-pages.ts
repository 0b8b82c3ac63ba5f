import type { ImportReport } from '../catalogue/batch.ts';
import { importRecords } from '../catalogue/import-records.ts';
import type { SourceName } from '../model/source-name.ts';
import { SOURCE_LABELS } from '../model/source-name.ts';
import type { SourcePage } from '../model/sourced.ts';
import type { Catalogue } from '../ports.ts';
import { SourceTrouble } from '../source-trouble.ts';

/** What a pass brought so far, and what the source wants to be told the next time. */
export type Taken = Omit<ImportReport, 'author'> & { state?: string };

export const NOTHING_TAKEN: Taken = { added: 0, merged: 0, unchanged: 0, rejected: [] };

/** How many papers of a source have been read, and how many there are, where it says so. */
export type Step = { source: SourceName; done: number; total?: number };
export type Progress = ((step: Step) => void) | undefined;

/** No author has so many pages; a source that goes on for longer goes round in circles. */
const MOST_PAGES = 500;

type Taking = {
  source: SourceName;
  baseline: boolean;
  catalogue: Catalogue;
  /** ISO in UTC; read for each page. */
  clock: () => string;
  progress?: Progress;
};

/** Takes the pages into the catalogue one by one, and hands on what was taken after each; so what came before a trouble stays. */
export async function* takePages(
  pages: AsyncIterable<SourcePage>,
  { source, baseline, catalogue, clock, progress }: Taking,
): AsyncIterable<Taken> {
  let taken = NOTHING_TAKEN;
  let count = 0;
  for await (const page of pages) {
    if (++count > MOST_PAGES)
      throw new SourceTrouble(source, 'form', `${SOURCE_LABELS[source]} sends page after page without an end.`);
    const records = page.records.map((record) => ({ record }));
    const report = await importRecords(catalogue, { source, records, rejected: page.rejected, baseline }, clock());
    taken = {
      added: taken.added + report.added,
      merged: taken.merged + report.merged,
      unchanged: taken.unchanged + report.unchanged,
      rejected: [...taken.rejected, ...report.rejected],
      ...(page.state !== undefined && { state: page.state }),
    };
    const done = taken.added + taken.merged + taken.unchanged;
    progress?.({ source, done, ...(page.total !== undefined && { total: page.total }) });
    yield taken;
  }
}
