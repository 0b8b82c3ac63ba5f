import { allowedErrors, editDistance } from '../catalogue/edit-distance.ts';
import { fold, words } from '../catalogue/fold.ts';
import { STOP_WORDS } from '../catalogue/stop-words.ts';
import { EVERYDAY } from './everyday.ts';
import { FILLER } from './vocabulary.ts';

/** Words of a title name it from so many on that carry meaning, if they make up half of it. */
const TELLING_WORDS = 3;

const same = (a: string, b: string): boolean => a === b || editDistance(a, b, allowedErrors(a)) <= allowedErrors(a);
/** Whether a word says what a paper is about. */
export const carries = (word: string): boolean => !FILLER.has(word) && !STOP_WORDS.has(word);

/** The longest words in a row that stand in both, by their places in the second. */
function longestRun(said: readonly string[], title: readonly string[]): { start: number; end: number; from: number } {
  let best = { start: 0, end: 0, from: 0 };
  for (let from = 0; from < said.length; from++) {
    for (let start = 0; start < title.length; start++) {
      let length = 0;
      while (
        from + length < said.length &&
        start + length < title.length &&
        same(said[from + length] ?? '', title[start + length] ?? '')
      )
        length++;
      if (length > best.end - best.start) best = { start, end: start + length, from };
    }
  }
  return best;
}

/** Whether what was said, one word as typed, stands in the title. */
export function isOfTitle(raw: string, title: string): boolean {
  const known = words(title);
  return words(raw).every((word) => known.some((other) => same(word, other)));
}

/** The words of what was said that are words of the title, and the fillers between them; as typed. */
export function wordsOfTitle(said: readonly string[], title: string): string {
  const inTitle = said.map((raw) => isOfTitle(raw, title));
  const [first, last] = [
    said.findIndex((raw, at) => inTitle[at] && words(raw).some(carries)),
    inTitle.lastIndexOf(true),
  ];
  const start = first > 0 && inTitle[first - 1] ? first - 1 : first;
  return said.slice(start, last + 1).join(' ');
}

/**
 * How what was said names a title: `whole`, with nothing said besides: all of it, what stands before a colon, or three
 * words and more that are half of it; `part`: every telling word is one of the title.
 */
export function namesTitle(said: string, title: string): 'whole' | 'part' | undefined {
  const asked = words(said);
  const known = words(title);
  const { start, end, from } = longestRun(asked, known);
  const run = known.slice(start, end);
  const besides = [...asked.slice(0, from), ...asked.slice(from + run.length)];
  const telling = (word: string): boolean => carries(word) && !EVERYDAY.has(word);
  if (!run.some(carries)) return undefined;
  const head = words(title.split(/[:!?.]/)[0] ?? '').length;
  const whole =
    (start === 0 && (end === known.length || end === head)) ||
    (run.filter(carries).length >= TELLING_WORDS && fold(run.join(' ')).length * 2 >= fold(title).length);
  if (whole && !besides.some(telling)) return 'whole';
  return asked.filter(telling).every((word) => known.some((other) => same(word, other))) ? 'part' : undefined;
}
