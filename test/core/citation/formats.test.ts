import { expect, it } from 'vitest';
import { citePapers } from '../../../src/core/citation/cite-papers.ts';
import { venueKind } from '../../../src/core/citation/venue-kind.ts';
import { samplePaper } from './sample-paper.ts';

it('RIS: a tag a line, whatever line breaks a source has left', () => {
  const paper = samplePaper({ abstract: 'One\nER  - two', authorsComplete: false });
  expect(citePapers([paper], 'ris').split('\n')).toEqual([
    'TY  - UNPB',
    'TI  - Uncovering mesa-optimization algorithms in Transformers',
    'AU  - von Oswald, Johannes',
    'AU  - Vladymyrov, Max',
    'PY  - 2023',
    'DA  - 2023/09/11/',
    'AB  - One ER - two',
    'AN  - arXiv:2309.05858',
    'UR  - https://arxiv.org/abs/2309.05858',
    'N1  - The list of authors is not complete.',
    'ER  - ',
  ]);
});

it('CSL-JSON: an array with ids, names in parts and dates as precise as known', () => {
  const talk = samplePaper({
    by: ['DeepMind', 'Sammy Davis Jr.'],
    venue: 'ICML',
    date: '2022-07',
    ids: { doi: '10.1/x' },
  });
  expect(JSON.parse(citePapers([samplePaper(), talk], 'csl-json'))).toEqual([
    {
      id: 'vonoswald2023uncovering',
      type: 'article',
      title: 'Uncovering mesa-optimization algorithms in Transformers',
      author: [
        { family: 'Oswald', given: 'Johannes', 'non-dropping-particle': 'von' },
        { family: 'Vladymyrov', given: 'Max' },
      ],
      issued: { 'date-parts': [[2023, 9, 11]] },
      number: 'arXiv:2309.05858',
      publisher: 'arXiv',
      URL: 'https://arxiv.org/abs/2309.05858',
    },
    {
      id: 'deepmind2022uncovering',
      type: 'paper-conference',
      title: 'Uncovering mesa-optimization algorithms in Transformers',
      author: [{ literal: 'DeepMind' }, { family: 'Davis', given: 'Sammy', suffix: 'Jr.' }],
      issued: { 'date-parts': [[2022, 7]] },
      'container-title': 'ICML',
      DOI: '10.1/x',
      URL: 'https://doi.org/10.1/x',
    },
  ]);
});

it.each([
  ['International Conference on Machine Learning', 'conference'],
  ['NeurIPS 2024', 'conference'],
  ['ICML Workshop on In-Context Learning', 'conference'],
  ['Proceedings of Machine Learning Research', 'conference'],
  ['Proceedings of the IEEE/CVF Conference on Computer Vision', 'conference'],
  ['Proceedings of the IEEE', 'journal'],
  ['Proceedings of the National Academy of Sciences', 'journal'],
  ['Journal of Machine Learning Research', 'journal'],
  ['IEEE Transactions on Information Theory', 'journal'],
  ['Nature Communications', 'journal'],
  ['Transactions of the Association for Computational Linguistics', 'journal'],
  ['Google Research', 'unknown'],
  ['Oracle blog', 'unknown'],
])('the venue %s: %s', (venue, kind) => {
  expect(venueKind(venue)).toBe(kind);
});
