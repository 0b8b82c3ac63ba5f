import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bibtexText, bibtexTitle } from '../../../src/core/citation/bibtex-text.ts';
import { citePapers } from '../../../src/core/citation/cite-papers.ts';
import { samplePaper } from './sample-paper.ts';

const NEURIPS = 'Advances in Neural Information Processing Systems';

describe('entries', () => {
  it.each([
    [
      'a preprint',
      samplePaper(),
      `@misc{vonoswald2023uncovering,
  title = {Uncovering mesa-optimization algorithms in Transformers},
  author = {von Oswald, Johannes and Vladymyrov, Max},
  year = {2023},
  month = sep,
  eprint = {2309.05858},
  archivePrefix = {arXiv},
  primaryClass = {cs.LG},
  url = {https://arxiv.org/abs/2309.05858}
}`,
    ],
    [
      'a conference paper, by the year of publication, with a partial author list',
      samplePaper({ venue: NEURIPS, published: '2024-01', authorsComplete: false, categories: ['LG'] }),
      `@inproceedings{vonoswald2024uncovering,
  title = {Uncovering mesa-optimization algorithms in Transformers},
  author = {von Oswald, Johannes and Vladymyrov, Max and others},
  booktitle = {Advances in Neural Information Processing Systems},
  year = {2024},
  month = jan,
  eprint = {2309.05858},
  archivePrefix = {arXiv},
  url = {https://arxiv.org/abs/2309.05858}
}`,
    ],
    [
      'an article without a preprint',
      samplePaper({
        title: 'No Pressure! Addressing the Problem of Local Minima in Manifold Learning',
        by: ['Max Vladymyrov'],
        date: '2019',
        venue: 'Journal of Machine Learning Research',
        ids: { doi: '10.1000/a_b%{c}' },
      }),
      `@article{vladymyrov2019pressure,
  title = {No Pressure! Addressing the Problem of Local Minima in Manifold Learning},
  author = {Vladymyrov, Max},
  journal = {Journal of Machine Learning Research},
  year = {2019},
  doi = {10.1000/a_b%%7Bc%7D},
  url = {https://doi.org/10.1000/a_b%%7Bc%7D}
}`,
    ],
    [
      'a venue that does not tell, and nobody known to have written it',
      samplePaper({ title: '深度学习', by: [], venue: 'OpenReview', ids: {}, date: '2024' }),
      `@misc{anonymous2024,
  title = {深度学习},
  howpublished = {OpenReview},
  year = {2024}
}`,
    ],
  ])('%s', (_, paper, entry) => {
    expect(citePapers([paper], 'bibtex')).toBe(entry);
  });

  it('name only authors whose place is known, unless none is', () => {
    const partial = { unplacedAuthors: [{ name: 'Max Vladymyrov' }], authorsComplete: false };
    const authorLine = (by: readonly string[]) =>
      citePapers([samplePaper({ ...partial, by })], 'bibtex')
        .split('\n')
        .find((line) => line.includes('author'));
    expect(authorLine(['Mark Sandler'])).toBe('  author = {Sandler, Mark and others},');
    expect(authorLine([])).toBe('  author = {Vladymyrov, Max and others},');
  });

  it('keep the names of groups whole', () => {
    const by = ['Research and Development', 'DeepMind', 'Sammy Davis Jr.'];
    expect(citePapers([samplePaper({ by })], 'bibtex')).toContain(
      'author = {{Research and Development} and {DeepMind} and Davis, Jr., Sammy}',
    );
  });
});

it.each([
  ['50% of $5 & #1_a', '50\\% of \\$5 \\& \\#1\\_a'],
  ['~x^2', '\\textasciitilde{}x\\textasciicircum{}2'],
  ['a \\ b', 'a \\textbackslash{} b'],
  ['{ alone', '\\textbraceleft{} alone'],
  ['naïve “quotes”', 'naïve “quotes”'],
])('the text %s', (text, escaped) => {
  expect(bibtexText(text)).toBe(escaped);
});

it.each([
  ['Mini-batch SGD on ImageNet-21k', 'Mini-batch {SGD} on {ImageNet}-21k'],
  ['A theory of Q-learning and t-SNE', 'A theory of {Q}-learning and t-{SNE}'],
  ['What can I learn with GPT4?', 'What can {I} learn with {GPT4}?'],
  ['NO PRESSURE', 'NO PRESSURE'],
  ['Élan of BERT & Co_', 'Élan of {BERT} \\& Co\\_'],
])('the title %s', (title, braced) => {
  expect(bibtexTitle(title)).toBe(braced);
});

const depth = (text: string): number => {
  let open = 0;
  for (const character of text) {
    if (character === '{') open += 1;
    if (character === '}') open -= 1;
    if (open < 0) return open;
  }
  return open;
};

test('whatever a source calls a paper, its authors and its venue, braces balance', () => {
  const text = fc.string({ minLength: 1, unit: fc.constantFrom(...'{}\\%~,@" aBand'.split('')) });
  fc.assert(
    fc.property(text, fc.array(text), text, text, (title, by, venue, doi) => {
      const entry = citePapers([samplePaper({ title, by, venue, ids: { doi } })], 'bibtex');
      expect(depth(entry)).toBe(0);
      expect(entry.endsWith('\n}')).toBe(true);
    }),
  );
});
