import { describe, expect, it } from 'vitest';
import { apaAuthors, chicagoAuthors, mlaAuthors, vancouverAuthors } from '../../../src/core/citation/author-lists.ts';
import { citePapers } from '../../../src/core/citation/cite-papers.ts';
import { partName } from '../../../src/core/citation/name-parts.ts';
import type { CitationStyle } from '../../../src/core/query/query.ts';
import { samplePaper } from './sample-paper.ts';

const preprint = samplePaper();
const article = samplePaper({
  title: 'Is it local?',
  by: ['Max Vladymyrov'],
  date: '2019-03',
  venue: 'Journal of Machine Learning Research',
  ids: { doi: '10.1000/182' },
});
const talk = samplePaper({ by: ['A. B. Sandler', 'J. Jones'], date: '2022', venue: 'ICML 2022', ids: {} });
const bare = samplePaper({ title: 'Untold', by: [], date: '2020', ids: {} });

describe.each<[CitationStyle, readonly string[]]>([
  [
    'apa',
    [
      'von Oswald, J., & Vladymyrov, M. (2023). Uncovering mesa-optimization algorithms in Transformers (arXiv:2309.05858). arXiv. https://arxiv.org/abs/2309.05858',
      'Vladymyrov, M. (2019). Is it local? Journal of Machine Learning Research. https://doi.org/10.1000/182',
      'Sandler, A. B., & Jones, J. (2022). Uncovering mesa-optimization algorithms in Transformers. In ICML 2022.',
      'Untold. (2020).',
    ],
  ],
  [
    'mla',
    [
      'von Oswald, Johannes, and Max Vladymyrov. “Uncovering mesa-optimization algorithms in Transformers.” arXiv:2309.05858, 11 Sept. 2023, https://arxiv.org/abs/2309.05858.',
      'Vladymyrov, Max. “Is it local?” Journal of Machine Learning Research, Mar. 2019, https://doi.org/10.1000/182.',
      'Sandler, A. B., and J. Jones. “Uncovering mesa-optimization algorithms in Transformers.” ICML 2022, 2022.',
      '“Untold.” 2020.',
    ],
  ],
  [
    'chicago',
    [
      'von Oswald, Johannes, and Max Vladymyrov. “Uncovering mesa-optimization algorithms in Transformers.” Preprint, arXiv:2309.05858, September 11, 2023. https://arxiv.org/abs/2309.05858.',
      'Vladymyrov, Max. “Is it local?” Journal of Machine Learning Research, March 2019. https://doi.org/10.1000/182.',
      'Sandler, A. B., and J. Jones. “Uncovering mesa-optimization algorithms in Transformers.” In ICML 2022, 2022.',
      '“Untold.” 2020.',
    ],
  ],
  [
    'vancouver',
    [
      'von Oswald J, Vladymyrov M. Uncovering mesa-optimization algorithms in Transformers. arXiv:2309.05858 [Preprint]. 2023 Sep 11. Available from: https://arxiv.org/abs/2309.05858',
      'Vladymyrov M. Is it local? Journal of Machine Learning Research. 2019 Mar. Available from: https://doi.org/10.1000/182',
      'Sandler AB, Jones J. Uncovering mesa-optimization algorithms in Transformers. In: ICML 2022. 2022.',
      'Untold. 2020.',
    ],
  ],
])('%s', (style, expected) => {
  it.each(['a preprint', 'an article', 'a conference paper', 'a title alone'])('%s', (name) => {
    const index = ['a preprint', 'an article', 'a conference paper', 'a title alone'].indexOf(name);
    expect(citePapers([preprint, article, talk, bare].slice(index, index + 1), style)).toBe(expected[index]);
  });
});

const people = (count: number, andOthers = false) => ({
  authors: Array.from({ length: count }, (_, index) => partName(`Ada N${index + 1}`)),
  andOthers,
});

describe('many authors', () => {
  it.each([
    ['APA, 3', apaAuthors(people(3)), 'N1, A., N2, A., & N3, A.'],
    ['APA, 3 and others', apaAuthors(people(3, true)), 'N1, A., N2, A., N3, A., et al.'],
    ['APA, 20', apaAuthors(people(20)).slice(-27), 'N18, A., N19, A., & N20, A.'],
    ['APA, 21', apaAuthors(people(21)).slice(-27), 'N18, A., N19, A., … N21, A.'],
    ['MLA, 2', mlaAuthors(people(2)), 'N1, Ada, and Ada N2'],
    ['MLA, 3', mlaAuthors(people(3)), 'N1, Ada, et al.'],
    ['MLA, 1 and others', mlaAuthors(people(1, true)), 'N1, Ada, et al.'],
    ['Chicago, 3', chicagoAuthors(people(3)), 'N1, Ada, Ada N2, and Ada N3'],
    ['Chicago, 10', chicagoAuthors(people(10)).slice(-27), 'Ada N8, Ada N9, and Ada N10'],
    ['Chicago, 11', chicagoAuthors(people(11)), 'N1, Ada, Ada N2, Ada N3, Ada N4, Ada N5, Ada N6, Ada N7, et al.'],
    ['Chicago, 2 and others', chicagoAuthors(people(2, true)), 'N1, Ada, Ada N2, et al.'],
    ['Vancouver, 6', vancouverAuthors(people(6)), 'N1 A, N2 A, N3 A, N4 A, N5 A, N6 A'],
    ['Vancouver, 7', vancouverAuthors(people(7)), 'N1 A, N2 A, N3 A, N4 A, N5 A, N6 A, et al.'],
    ['Vancouver, 1 and others', vancouverAuthors(people(1, true)), 'N1 A, et al.'],
    [
      'Vancouver, with a suffix',
      vancouverAuthors({ authors: [partName('Sammy Davis Jr.')], andOthers: false }),
      'Davis S Jr.',
    ],
  ])('%s', (_, text, expected) => {
    expect(text).toBe(expected);
  });
});

it('numbers a list in Vancouver only', () => {
  expect(citePapers([bare, bare], 'vancouver')).toBe('1. Untold. 2020.\n2. Untold. 2020.');
  expect(citePapers([bare, bare], 'mla')).toBe('“Untold.” 2020.\n\n“Untold.” 2020.');
});
