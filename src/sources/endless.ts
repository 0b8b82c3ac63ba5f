import type { SourceName } from '../core/model/source-name.ts';
import { SOURCE_LABELS } from '../core/model/source-name.ts';
import { SourceTrouble } from '../core/source-trouble.ts';

const MOST_PAGES = 1000;

/** Watches over the marks of pages that lead to the next; throws `SourceTrouble` where they lead back or nowhere. */
export function createPageWatch(source: SourceName): { next(mark: string): void } {
  const seen = new Set<string>();
  return {
    next(mark) {
      if (seen.has(mark) || seen.size >= MOST_PAGES)
        throw new SourceTrouble(source, 'form', `${SOURCE_LABELS[source]} gives page after page without end.`);
      seen.add(mark);
    },
  };
}
