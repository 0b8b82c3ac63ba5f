import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Paper } from '../../../src/core/model/paper.ts';
import { createSearchIndex, loadSearchIndex, type SearchIndex } from '../../../src/core/search/search-index.ts';
import { names, paperOf } from '../../contracts/samples.ts';

const WORDS = 'few-shot learning of learners nonlinear non-linear embedding embeddings the Müller parser'.split(' ');
const QUESTIONS = ['few shot', 'fewshot lerning', 'non linear embeding', 'nonlinear', 'the', 'muller', 'parsing of'];

const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' '));
const paper = fc
  .record({
    id: fc.integer({ min: 0, max: 11 }),
    title: text,
    abstract: text,
    author: fc.constantFrom('Ada', 'Jo Müller'),
  })
  .map(({ id, title, abstract, author }) => paperOf(`p:${id}`, { title, abstract, authors: names(author) }));
/** Papers put in, or, where one of the id is in as it is, taken out; and looks in between, at which segments are made. */
const steps = fc.array(fc.oneof({ weight: 3, arbitrary: paper }, fc.constant('look' as const)), { maxLength: 40 });

function answers(index: SearchIndex, papers: readonly Paper[]): unknown {
  return {
    topics: QUESTIONS.map((asked) => [...index.search(asked)].sort()),
    ranked: QUESTIONS.map((asked) => index.rank(asked, 4, 'everything')),
    titles: ['no', 'few', 'the l', 'parsr'].map((typed) => index.titles(typed, 3)),
    known: index.known(['shot', 'few-shot', 'fewshot', 'linear', 'parsers', 'zebra']),
    related: papers.map((one) => index.related(one, 3)),
  };
}

function grow(index: SearchIndex, taken: readonly (Paper | 'look')[]): Map<string, Paper> {
  const inside = new Map<string, Paper>();
  for (const step of taken) {
    if (step === 'look') {
      index.search('learning');
      continue;
    }
    const before = inside.get(step.id);
    if (before !== undefined) index.remove(before);
    inside.delete(step.id);
    if (before?.title === step.title) continue;
    index.put(step);
    inside.set(step.id, step);
  }
  return inside;
}

test('an index that papers came into and left answers as one built anew, and so does one saved and loaded', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const index = createSearchIndex();
      const papers = [...grow(index, taken).values()];
      const expected = answers(createSearchIndex(papers), papers);
      expect(answers(index, papers)).toEqual(expected);
      const loaded = loadSearchIndex(index.save(), papers.toReversed());
      expect(loaded?.added).toBe(0);
      expect(loaded && answers(loaded.index, papers)).toEqual(expected);
      expect(answers(index, papers)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('what was loaded grows as any other', () => {
  const [first, second] = [paperOf('p:1', { title: 'Parsing' }), paperOf('p:2', { title: 'Parsers and embeddings' })];
  const index = loadSearchIndex(createSearchIndex([first]).save(), [first])?.index;
  index?.put(second);
  index?.remove(first);
  expect(index && answers(index, [second])).toEqual(answers(createSearchIndex([second]), [second]));
});

test('a paper can be neither put in twice nor removed as what it is not', () => {
  const index = createSearchIndex([paperOf('p:1')]);
  expect(() => index.remove(paperOf('p:1', { title: 'Another' }))).toThrow('p:1');
  expect(() => index.remove(paperOf('p:2'))).toThrow('p:2');
});
