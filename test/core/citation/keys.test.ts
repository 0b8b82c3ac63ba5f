import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { citationKeys } from '../../../src/core/citation/keys.ts';
import { workOf } from '../../../src/core/citation/work.ts';
import { samplePaper } from './sample-paper.ts';

const keys = (...papers: readonly [author: string, title: string][]) =>
  citationKeys(papers.map(([author, title]) => workOf(samplePaper({ by: [author], title }))));

it.each([
  ['Miguel Á. Carreira-Perpiñán', 'The Variational Nyström Method', 'carreiraperpinan2023variational'],
  ['Jakob Łukasz', 'On A', 'lukasz2023on'],
  ['李飞飞', 'ImageNet', 'anonymous2023imagenet'],
  ['João Sacramento', 'Élan vital', 'sacramento2023elan'],
])('%s: %s', (author, title, key) => {
  expect(keys([author, title])).toEqual([key]);
});

it('tells apart what would share a key, in order, also from a key that ends alike', () => {
  expect(keys(['Li', 'GAN one'], ['Li', 'GAN two'], ['Li', 'GANa'], ['Ma', 'GAN'])).toEqual([
    'li2023ganb',
    'li2023ganc',
    'li2023gana',
    'ma2023gan',
  ]);
});

test('keys are unique and of plain letters and digits', () => {
  const word = fc.constantFrom('gan', 'gana', 'ganb', 'Ünder', '王', '!');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word), { maxLength: 60 }), (papers) => {
      const all = keys(...papers);
      expect(new Set(all).size).toBe(papers.length);
      for (const key of all) expect(key).toMatch(/^[a-z0-9]+$/);
    }),
  );
});
