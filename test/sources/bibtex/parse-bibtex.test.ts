import { describe, expect, it } from 'vitest';
import { parseBibtex } from '../../../src/sources/bibtex/parse-bibtex.ts';

const read = (text: string) => {
  const reading = parseBibtex(text, '2026-11-25');
  return reading.ok ? reading.batch : { records: [], rejected: reading.faults };
};

describe('an entry', () => {
  it('is read with its accents, groups, particles and suffixes', () => {
    const [one] = read(String.raw`@inproceedings{x, title={{BERT}: Pre-training of {D}eep $\lambda$-nets \& more},
      author={M{\"u}ller, J{\"o}rg and {ATLAS Collaboration} and van der Maaten, Laurens and Smith, Jr., John and Miguel {\'A}. Carreira-Perpi{\~n}{\'a}n},
      year=2019, month=mar, doi={https://doi.org/10.1000/X}, eprint={1810.04805}, archivePrefix={arXiv}, primaryClass={cs.CL},
      booktitle={Proceedings of X}, abstract={An \emph{abstract} of $n^2$ words.}, url={https://example.org/x}}`).records;
    expect(one).toMatchObject({
      line: 1,
      record: {
        title: 'BERT: Pre-training of Deep λ-nets & more',
        authors: [
          'Jörg Müller',
          'ATLAS Collaboration',
          'Laurens van der Maaten',
          'John Smith Jr.',
          'Miguel Á. Carreira-Perpiñán',
        ].map((name) => ({ name })),
        authorsComplete: true,
        date: '2019-03',
        ids: { doi: '10.1000/x', arxiv: '1810.04805' },
        venue: 'Proceedings of X',
        categories: ['cs.CL'],
        urls: { page: 'https://example.org/x' },
      },
    });
    expect(one?.record.abstract).toMatch(/^An abstract of n/);
  });

  it.each([
    [
      'and others',
      '@misc{x, title={T}, author={A. One and others}, year=2020}',
      { authorsComplete: false, authors: [{ name: 'A. One' }] },
    ],
    [
      'BibLaTeX',
      '@article{x, title={T}, author={A. One}, date={2020-05-06}, journaltitle={J}}',
      { date: '2020-05-06', venue: 'J' },
    ],
    [
      'a note that names arXiv',
      '@misc{x, title={T}, author={A. One}, year={2020}, note={arXiv:2005.00001v2}}',
      { ids: { arxiv: '2005.00001' } },
    ],
    [
      'strings',
      '@string{nips = {NIPS}}\n@inproceedings{x, title={T}, author={A. One}, year={2020}, booktitle=nips}',
      { venue: 'NIPS' },
    ],
  ])('%s', (_, text, record) => {
    expect(read(text).records).toMatchObject([{ record }]);
  });
});

it('numbers what it rejects by lines, and takes the rest', () => {
  const { records, rejected } = read(
    '% mine\n@article{a, title={A}, author={A. One}, year=2020}\n\n@article{b, author={B. Two}, year=2020}\n@article{c, title={C}, year=2020}\n@article{d, title={no end\n@article{e, title={E}, author={E. Five}, year=2021}\n',
  );
  expect(records.map(({ line, record }) => [line, record.title])).toEqual([
    [2, 'A'],
    [7, 'E'],
  ]);
  expect(rejected.map(({ line }) => line).sort()).toEqual([4, 5, 6]);
  expect(rejected.map(({ reason }) => reason).join('\n')).toMatch(
    /is never closed[\s\S]*“b” has no title[\s\S]*“C” has no authors/,
  );
});

it('refuses what holds no entry', () => {
  expect(parseBibtex('@comment{nothing}', '2026-11-25')).toMatchObject({ ok: false, faults: [{ line: 1 }] });
});
