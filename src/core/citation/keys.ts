import { fold, words } from '../catalogue/fold.ts';
import { STOP_WORDS } from '../catalogue/stop-words.ts';
import { fullFamily } from './name-parts.ts';
import type { Work } from './work.ts';

const ascii = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '');

/** First author, year, first word of the title that carries meaning: `vladymyrov2019pressure`. */
function plainKey({ authors: [first], year, title }: Work): string {
  const author = first === undefined ? '' : ascii(fullFamily(first));
  const titleWords = words(title).map(ascii);
  const telling = titleWords.filter((word) => word.length > 1 && !STOP_WORDS.has(word));
  return `${author || 'anonymous'}${year}${telling[0] ?? titleWords.find((word) => word !== '') ?? ''}`;
}

/** `a` to `z`, then `aa`. */
function suffix(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : `${suffix(Math.floor(index / 26) - 1)}${letter}`;
}

/** A key for each work, in order, unique among them: works that would share one get `a`, `b`, … */
export function citationKeys(works: readonly Work[]): readonly string[] {
  const plain = works.map(plainKey);
  const shared = new Set(plain.filter((key, index) => plain.indexOf(key) !== index));
  const taken = new Set(plain);
  return plain.map((key) => {
    if (!shared.has(key)) return key;
    let index = 0;
    while (taken.has(`${key}${suffix(index)}`)) index += 1;
    const unique = `${key}${suffix(index)}`;
    taken.add(unique);
    return unique;
  });
}
