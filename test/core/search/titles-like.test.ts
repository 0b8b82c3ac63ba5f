import { expect, it } from 'vitest';
import { createSearchIndex } from '../../../src/core/search/search-index.ts';
import { samplePaper } from '../citation/sample-paper.ts';

it('however many words are typed, a title that holds half of them is found', () => {
  const words = Array.from({ length: 400 }, (_, at) => `word${String(at).padStart(3, '0')}`);
  const [first, second] = [words.slice(0, 200), words.slice(200)];
  const index = createSearchIndex([
    samplePaper({ id: 'first', title: first.join(' ') }),
    samplePaper({ id: 'second', title: second.join(' ') }),
  ]);
  expect([...index.titlesLike(words.join(' '), 5)].sort()).toEqual(['first', 'second']);
});
