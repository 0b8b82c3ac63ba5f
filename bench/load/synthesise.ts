import type { Paper } from '../../src/core/model/paper.ts';
import { paperOf } from '../search/anthology.ts';
import { pick, type Random } from '../search/random.ts';

const FIELDS = ['cs.CL', 'cs.LG', 'cs.AI', 'cs.IR', 'cs.CV', 'cs.HC', 'stat.ML', 'eess.AS'];
const SENTENCE = /(?<=[.!?])\s+/;
const FIRST_YEAR = 1980;
const YEARS = 47;

/** A paper whose title is of two papers, whose authors are of a third, and whose abstract is of two others. */
export function synthesise(number: number, known: readonly Paper[], random: Random): Paper {
  const any = (): Paper => pick(random, known) as Paper; // there are some
  const [left, right] = [any().title.split(' '), any().title.split(' ')];
  const title = [...left.slice(0, Math.ceil(left.length / 2)), ...right.slice(Math.floor(right.length / 2))].join(' ');
  const half = (text: string | undefined, second: boolean): string[] => {
    const sentences = (text ?? '').split(SENTENCE);
    const middle = Math.ceil(sentences.length / 2);
    return second ? sentences.slice(middle) : sentences.slice(0, middle);
  };
  const two = (count: number): string => String(1 + Math.floor(random() * count)).padStart(2, '0');
  const paper = paperOf({
    id: `synthetic:${number}`,
    title,
    authors: any().authors.map(({ name }) => name),
    // As in the Anthology, most of them late.
    date: `${FIRST_YEAR + Math.floor(Math.sqrt(random()) * YEARS)}-${two(12)}-${two(28)}`,
    abstract: [...half(any().abstract, false), ...half(any().abstract, true)].join(' ').trim(),
  });
  return { ...paper, categories: [pick(random, FIELDS) ?? 'cs.CL'], code: random() < 0.2 };
}
