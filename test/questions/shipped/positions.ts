import { asked } from '../asked.ts';
import type { Question } from '../judge.ts';
import {
  CONTINUAL,
  DISTILLATION,
  FIRST_AUTHORED,
  GRADIENT,
  HESSIAN,
  HYPER,
  LINEAR,
  MEMORY,
  MESA,
  PRESSURE,
  RULES,
  TRAJECTORIES,
} from './titles.ts';

/** The author's place among the authors. */
export const POSITIONS: readonly Question[] = [
  ...asked(
    { set: FIRST_AUTHORED },
    'first-author papers',
    'papers where he is first author',
    'papers where Vladymyrov is the first author',
    'lead author papers',
    'papers first-authored by Vladymyrov',
    'which papers is he the first author of?',
    'papers with Vladymyrov as first author',
    'first author papres',
  ),
  ...asked(
    { set: [MEMORY, TRAJECTORIES, RULES] },
    'papers where Sandler is first author',
    'first-author papers by Sandler',
  ),
  ...asked({ set: [MESA, GRADIENT] }, 'von Oswald as first author', 'papers first-authored by von Oswald'),
  ...asked({ set: [DISTILLATION, HYPER] }, 'which papers have Zhmoginov as first author?', 'first author: Zhmoginov'),
  ...asked(
    { set: [PRESSURE] },
    'single-author papers',
    'sole author papers',
    'papers without co-authors',
    'papers he wrote by himself',
    'single-authored work',
    'papers with no coauthors',
    'did he write anything alone?',
  ),
  ...asked({ set: [LINEAR, CONTINUAL] }, 'first author since 2021', 'first-author papers after 2020'),
  ...asked(
    { set: [LINEAR, CONTINUAL] },
    'first-author papers with Sandler',
    'papers with Sandler where Vladymyrov is first author',
  ),
  ...asked({ include: [HYPER], exclude: [CONTINUAL, HESSIAN, RULES] }, 'last author papers', 'senior author papers'),
  ...asked(
    { total: 0, kind: 'papers' },
    'solo papers since 2020',
    'solo papers in 2022',
    'first-author papers in 2022',
  ),
  ...asked({ value: 4 }, 'how many first-author papers', 'how many papers has he first-authored?'),
  ...asked({ value: 1 }, 'how many solo papers', 'how many papers did he write alone?'),
];
