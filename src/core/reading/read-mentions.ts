import { words } from '../catalogue/fold.ts';
import type { Catalogue } from '../ports.ts';
import { namesTitle } from './names-title.ts';
import { identifiersIn } from './read-identifier.ts';

/** More papers than these are no longer read from one text. */
const MOST = 25;
const TITLE_WORDS = 3;
/** What people put around a title in a message: bullets, numbers, quotes, markup. */
const AROUND = /^(?:[\s>*_~`•–—-]|\d+[.)]\s)+|[\s*_~`.,;:!?]+$/g;
const QUOTED = /[“"«]([^“”"«»]{8,300})[”"»]/g;

/**
 * The papers that a text of any length names, in the order in which they stand: `arxiv:2309.05858` and `doi:10.1109/…`,
 * known here or not, then the ids of those whose whole title stands in a line or in quotation marks. At most 25.
 */
export async function readMentions(text: string, catalogue: Pick<Catalogue, 'titlesWith'>): Promise<readonly string[]> {
  const ids = identifiersIn(text);
  const lines = [...text.matchAll(QUOTED)].map(([, quoted = '']) => quoted);
  for (const line of text.split('\n')) lines.push(line.replace(AROUND, ''));
  const found = new Set(ids);
  for (const line of lines.filter((one) => words(one).length >= TITLE_WORDS).slice(0, MOST)) {
    const [paper] = await catalogue.titlesWith(line, 1);
    if (paper !== undefined && namesTitle(line, paper.title) === 'whole') found.add(paper.id);
  }
  return [...found].slice(0, MOST);
}
