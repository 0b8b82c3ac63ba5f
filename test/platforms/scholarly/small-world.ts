import type { World } from './world.ts';

/** Two people of one name, one of whom wrote with a third; papers with and without arXiv id and DOI. */
export function smallWorld(): World {
  return {
    authors: [
      { key: 1, name: 'Ada Lovelace', orcid: '0000-0002-7970-7855', affiliation: 'Analytical Society', hIndex: 3 },
      { key: 2, name: 'Ada Lovelace', affiliation: 'Another Place', hIndex: 1 },
      { key: 3, name: 'Charles Babbage' },
    ],
    papers: [
      {
        key: 1,
        title: 'Notes on the Engine',
        authors: [1, 3],
        date: '2021-03-04',
        abstract: 'We weave algebraic patterns as the loom weaves flowers and leaves',
        arxiv: '2103.00001',
        doi: '10.1000/engine.1',
        venue: 'Engines',
        citations: 42,
      },
      {
        key: 2,
        title: 'On $\\lambda$-looms & more',
        authors: [3, 1],
        date: '2023-05-06',
        arxiv: '2305.00002',
        citations: 7,
        version: 2,
      },
      {
        key: 3,
        title: 'Bernoulli Numbers',
        authors: [1],
        date: '2024-01-15',
        doi: '10.1000/bernoulli',
        venue: 'Numbers',
        retracted: true,
      },
      { key: 4, title: 'Flying', authors: [2], date: '2020-02-02', arxiv: '2002.00004', citations: 1 },
      {
        key: 5,
        title: 'Tides',
        authors: [3],
        date: '2026-11-25',
        arxiv: '2611.00005',
        comment: 'This paper has been withdrawn by the author',
        categories: ['cs.LG', 'stat.ML'],
      },
    ],
  };
}
