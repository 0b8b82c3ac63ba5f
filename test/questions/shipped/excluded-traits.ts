import { asked } from '../asked.ts';
import type { Question } from '../judge.ts';
import { FABRICATED, GISTING, MEMORY, PERMEATES, PRESSURE, UNDER } from './titles.ts';

/** Categories and places among the authors that are denied, and one paper by its place in an order. */
export const EXCLUDED_TRAITS: readonly Question[] = [
  ...asked({ total: 16, exclude: [MEMORY] }, 'papers outside CV', 'non-CV papers', 'papers that are not in cs.CV'),
  ...asked(
    { total: 14, exclude: [PERMEATES, FABRICATED, MEMORY] },
    'papers not in CV or CL',
    'papers in neither CV nor CL',
    'all papers except CV and CL',
  ),
  ...asked({ set: [PERMEATES], understood: 'outside the category LG' }, 'papers from 2025 that are not LG'),
  ...asked({ value: 16 }, 'how many papers are not in CV?'),
  ...asked({ total: 13, understood: 'not as first author' }, 'papers where he is not first author'),
  ...asked({ total: 16, exclude: [PRESSURE] }, 'papers not written alone'),
  ...asked(
    { list: [GISTING], understood: 'the 2nd newest paper' },
    'second newest paper',
    'his 2nd latest publication',
  ),
  ...asked({ list: [PRESSURE] }, 'the second oldest paper', 'what was his second paper ever?'),
  ...asked({ list: [UNDER] }, 'the third oldest paper'),
  ...asked({ total: 0, kind: 'papers' }, 'the third newest paper in 2025'),
];
