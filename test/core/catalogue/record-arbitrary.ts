import fc from 'fast-check';
import type { PaperRecord } from '../../../src/core/model/paper.ts';

const dates = ['2022', '2022-05', '2022-05-03', '2022-07', '2023', '2023-01', '2023-01-31'] as const;
const spellings = [
  'Ada Lovelace',
  'A. Lovelace',
  'João Sacramento',
  'Joao Sacramento',
  'Max Vladymyrov',
  'Maksym Vladymyrov',
  'OpenAI',
];

const author = fc.record(
  { name: fc.constantFrom(...spellings), id: fc.constantFrom('openalex:A1', 's2:7') },
  { requiredKeys: ['name'] },
);

/** Records of one paper, as sources that disagree in everything may give them. */
export const recordArbitrary: fc.Arbitrary<PaperRecord> = fc.record(
  {
    title: fc.constantFrom('Élan of the engine', 'Elan of the Engine', 'ELAN OF THE ENGINE', '{\\"E}lan of the engine'),
    authors: fc.array(author, { maxLength: 4 }),
    unplacedAuthors: fc.array(author, { maxLength: 2 }),
    authorsComplete: fc.boolean(),
    date: fc.constantFrom(...dates),
    published: fc.constantFrom(...dates),
    abstract: fc.constantFrom('We show.', 'We tell.', 'We show it at length.'),
    venue: fc.constantFrom('ICML', 'ICLR', 'arXiv', 'CoRR', 'Proceedings of ICML'),
    categories: fc.array(fc.constantFrom('LG', 'cs.LG', 'CS.LG', 'stat.ML', 'ml', 'CV')),
    affiliations: fc.array(fc.constantFrom('deepmind', 'DeepMind', 'ETH Zürich', 'ETH Zurich')),
    code: fc.boolean(),
    ids: fc.constantFrom({}, { arxiv: '2205.00001v2' }, { doi: '10.48550/arXiv.2205.00001' }, { doi: '10.1/A' }),
    urls: fc.constantFrom({}, { page: 'https://a.example' }, { code: 'https://c.example' }),
  },
  {
    requiredKeys: [
      'title',
      'authors',
      'unplacedAuthors',
      'authorsComplete',
      'date',
      'categories',
      'affiliations',
      'code',
      'ids',
      'urls',
    ],
  },
);

/** Each author's spellings, in the order of the paper. */
const AUTHORS = [
  ['Ada Lovelace', 'A. Lovelace'],
  ['João Sacramento', 'Joao Sacramento'],
  ['M. Sandler', 'Mark Sandler'],
  ['OpenAI'],
];

/** The whole list, or its beginning with some of the others. */
const agreeingAuthors = fc
  .record({
    spelled: fc.tuple(...AUTHORS.map((names) => fc.record({ name: fc.constantFrom(...names) }))),
    placed: fc.nat({ max: AUTHORS.length }),
    unplaced: fc.nat({ max: 2 }),
    authorsComplete: fc.boolean(),
  })
  .map(({ spelled, placed, unplaced, authorsComplete }) =>
    authorsComplete
      ? { authors: spelled, unplacedAuthors: [], authorsComplete }
      : { authors: spelled.slice(0, placed), unplacedAuthors: spelled.slice(placed).slice(-unplaced), authorsComplete },
  );

/** Records of one paper whose sources agree about who wrote it, each as far as it knows. */
export const agreeingArbitrary: fc.Arbitrary<PaperRecord> = fc
  .tuple(recordArbitrary, agreeingAuthors)
  .map(([record, authors]) => ({ ...record, ...authors }));
