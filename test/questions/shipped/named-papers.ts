import { asked } from '../asked.ts';
import type { Question } from '../judge.ts';
import { DISTILLATION, FOCUS, GISTING, GRADIENT, HYPER, PRESSURE, RULES, UNDER } from './titles.ts';

/** One paper by its title, whole, in part or mistyped. */
export const TITLES: readonly Question[] = [
  ...asked(
    { kind: 'paper', top: [HYPER] },
    'HyperTransformer: Model Generation for Supervised and Semi-Supervised Few-Shot Learning',
    'tell me about the HyperTransformer paper',
    'what is HyperTransformer',
  ),
  ...asked(
    { kind: 'paper', top: [GISTING] },
    'Long Context In-Context Compression by Getting to the Gist of Gisting',
    'long context in-context compresion by geting to the gist of gisting',
    '“Long Context In-Context Compression by Getting to the Gist of Gisting”',
    'abstract of Long Context In-Context Compression',
  ),
  ...asked(
    { top: [RULES] },
    'find "Meta-Learning Bidirectional Update Rules"',
    'the paper Meta-Learning Bidirectional Update Rules',
  ),
  ...asked({ top: [PRESSURE] }, 'No Pressure!', 'summary of No Pressure', 'what is the No Pressure paper about?'),
  ...asked({ top: [UNDER] }, 'the underspecification paper', 'Underspecification Presents Challenges for Credibility'),
  ...asked(
    { top: [DISTILLATION] },
    'explain Decentralized Learning with Multi-Headed Distillation',
    'open the distillation paper',
  ),
  ...asked(
    { top: [GRADIENT] },
    'transformers learn in context by gradient descent',
    'Transformers learn in-context by gradient decent',
  ),
  ...asked({ top: [FOCUS] }, 'Narrowing the Focus', 'narowing the focus: learned optimizers for pretrained models'),
];
