import type { Paper } from '../../src/core/model/paper.ts';
import { names, paperOf, person } from './samples.ts';

/** A small catalogue in which each filter tells some papers from others. */
export const PAPERS: readonly Paper[] = [
  paperOf('p:few-shot', {
    title: 'Few-shot learning with transformers',
    authors: names('Ada Lovelace', 'Grace Hopper'),
    date: '2022-05-10',
    categories: ['cs.LG', 'stat.ML'],
    affiliations: ['Google DeepMind'],
    code: true,
    ids: { arxiv: '2205.00001', doi: '10.1/few' },
    firstSeen: '2026-01-01T00:00:00.000Z',
  }),
  paperOf('p:memory', {
    title: 'Image transformers with memory',
    authors: names('Grace Hopper', 'Alan Turing', 'Ada Lovelace'),
    date: '2023',
    categories: ['CV'],
    firstSeen: '2026-01-02T00:00:00.000Z',
  }),
  paperOf('p:machines', {
    title: 'On machines',
    authors: names('Alan Turing'),
    unplacedAuthors: names('Ada Lovelace'),
    authorsComplete: false,
    date: '2021-07',
    categories: ['cs.CV'],
    firstSeen: '2026-01-03T00:00:00.000Z',
  }),
  paperOf('p:alone', {
    title: 'Élan of the engine',
    authors: names('Ada Lovelace'),
    date: '2022-05-10',
    abstract: 'We study few-shot learning of an analytical engine.',
    categories: ['cs.CL'],
    firstSeen: '2026-01-04T00:00:00.000Z',
  }),
];

export const ADA = person('Ada Lovelace', 'ADA LOVELACE');
export const GRACE = person('Grace Hopper');
export const ALAN = person('Alan Turing');
