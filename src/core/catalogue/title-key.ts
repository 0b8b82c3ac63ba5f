import { plainLine } from '../text/plain-text.ts';
import { fold } from './fold.ts';

/** What two titles of one paper have in common: case, punctuation, LaTeX, markup and diacritics folded; never empty for a title that is not. */
export function titleKey(title: string): string {
  return fold(plainLine(title)) || title.normalize('NFKC').trim().toLowerCase();
}
