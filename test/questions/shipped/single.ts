import { asked } from '../asked.ts';
import type { Question } from '../judge.ts';
import {
  EVERYTHING,
  FABRICATED,
  GRADIENT,
  GRADMAX,
  HESSIAN,
  HYPER,
  IN_2022,
  LINEAR,
  MESA,
  PERMEATES,
} from './titles.ts';

export const SINGLE: readonly Question[] = [
  ...asked(
    { top: [GRADMAX], says: ['13 January 2022'] },
    'when was GradMax published?',
    'when did gradmax come out',
    'date of GradMax',
    'publication date of the GradMax paper',
  ),
  ...asked(
    { top: [HESSIAN], says: ['2012'] },
    'when was the Partial-Hessian paper published',
    'what year did Partial-Hessian Strategies come out?',
  ),
  ...asked(
    { top: [MESA], says: ['2309.05858'] },
    'link to Uncovering mesa-optimization algorithms in Transformers',
    'where can I read the mesa-optimization paper?',
    'pdf of the mesa-optimization paper',
    'arxiv link for the mesa optimization paper',
    'arXiv:2309.05858',
    'https://arxiv.org/pdf/2309.05858v2.pdf',
  ),
  ...asked(
    { top: [GRADIENT] },
    'does Transformers learn in-context by gradient descent have code?',
    'arxiv.org/abs/2212.07677',
  ),
  ...asked({ total: 0 }, '2401.99999', 'https://arxiv.org/abs/1706.03762', 'doi:10.1145/3292500.3330701'),
  ...asked(
    { kind: 'citation', says: ['@', 'Evci', '2022'] },
    'cite GradMax',
    'bibtex for GradMax',
    'GradMax bibtex',
    'how do I cite GradMax?',
    'give me the BibTeX entry of the GradMax paper',
    'reference for GradMax',
  ),
  ...asked(
    { kind: 'citation', says: ['Vladymyrov', '2019'] },
    'cite No Pressure in MLA',
    'APA citation of No Pressure',
    'No Pressure in Chicago style',
  ),
  ...asked({ kind: 'citation', says: ['TY  -'] }, 'GradMax as RIS', 'RIS for GradMax', 'cite GradMax in ris format'),
  ...asked(
    { kind: 'citation', set: IN_2022 },
    'bibtex for all 2022 papers',
    'cite the papers from 2022',
    'export 2022 papers as bibtex',
  ),
  ...asked(
    { kind: 'citation', set: EVERYTHING },
    'bibtex of everything',
    'export all papers as BibTeX',
    'bibtex for all his papers',
  ),
  ...asked(
    { include: [GRADIENT, MESA], exclude: [LINEAR] },
    'papers related to Linear Transformers are Versatile In-Context Learners',
    'similar to the linear transformers paper',
  ),
  ...asked(
    { include: [HYPER] },
    'papers similar to Continual HyperTransformer',
    'what is like Continual HyperTransformer?',
    'related work to Continual HyperTransformer',
  ),
  ...asked(
    { include: [PERMEATES], exclude: [FABRICATED] },
    'more papers like Learning and Unlearning of Fabricated Knowledge',
  ),
];
