import { asked } from '../asked.ts';
import type { Question } from '../judge.ts';
import {
  CONTINUAL,
  FABRICATED,
  GRADIENT,
  HESSIAN,
  HYPER,
  LINEAR,
  MEMORY,
  MESA,
  PERMEATES,
  PRESSURE,
  TRAJECTORIES,
} from './titles.ts';

/** Topics together with the other filters. */
export const NARROWED_TOPICS: readonly Question[] = [
  ...asked(
    { set: [MEMORY, GRADIENT, HYPER] },
    'transformer papers in 2022',
    'papers about transformers from 2022',
    '2022 transformer papers',
  ),
  ...asked({ set: [MESA, CONTINUAL] }, 'transformers 2023', 'papers on transformers in 2023'),
  ...asked(
    { include: [CONTINUAL, LINEAR], exclude: [TRAJECTORIES, MEMORY] },
    'papers about transformers with Sandler since 2023',
  ),
  ...asked(
    { set: [CONTINUAL] },
    'few-shot learning in 2023',
    'few-shot papers after 2022',
    'first-author papers on few-shot learning',
  ),
  ...asked({ set: [HYPER] }, 'few-shot learning before 2023', 'few-shot learning papers by Zhmoginov in 2022'),
  ...asked(
    { set: [PERMEATES] },
    'knowledge papers from 2025',
    'papers about hallucination since 2025',
    'hallucination without Miller',
  ),
  ...asked(
    { set: [LINEAR] },
    'in-context learning with Sandler and von Oswald',
    'papers with von Oswald about momentum',
  ),
  ...asked({ set: [GRADIENT] }, 'transformer papers with code', 'papers about in-context learning with code'),
  ...asked({ set: [PRESSURE] }, 'solo papers about manifold learning', 'manifold learning papers from 2019'),
  ...asked({ set: [HESSIAN] }, 'manifold or embedding papers with Carreira-Perpiñán', 'embeddings in 2012'),
  ...asked({ set: [MESA] }, 'transformers at deepmind', 'mesa-optimization with Schlegel'),
  ...asked(
    { total: 0 },
    'few-shot learning in 2012',
    'gisting papers with Evci',
    'underspecification after 2020',
    'hallucination before 2024',
  ),
  ...asked(
    { include: [GRADIENT], exclude: [MEMORY] },
    'transformer papers but not about memory',
    'papers about transformers, not memory',
  ),
  ...asked({ include: [HYPER], exclude: [GRADIENT, MESA] }, 'transformer papers not about in-context learning'),
  ...asked({ value: 2 }, 'how many papers about few-shot learning', 'how many papers mention hallucination?'),
  ...asked({ value: 1 }, 'how many papers on gisting', 'number of papers about underspecification'),
  ...asked({ value: 0 }, 'how many papers about quantum computing', 'how many papers on blockchain are there?'),
  ...asked(
    { kind: 'authors', author: ['Andrey Zhmoginov', 'Max Vladymyrov', 'Mark Sandler'] },
    'who wrote about few-shot learning?',
  ),
  ...asked(
    { list: [CONTINUAL, HYPER] },
    'few-shot papers, newest first',
    'newest first: papers about few-shot learning',
  ),
  ...asked(
    { list: [HYPER, CONTINUAL] },
    'few-shot papers, oldest first',
    'papers about few-shot learning sorted by date',
  ),
  ...asked({ list: [FABRICATED] }, 'the first paper about hallucination', 'oldest paper on hallucination'),
  ...asked({ list: [PERMEATES] }, 'the latest paper on hallucination', 'most recent hallucination paper'),
];
