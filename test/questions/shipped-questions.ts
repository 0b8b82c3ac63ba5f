import type { Question } from './check.ts';

const MESA = 'Uncovering mesa-optimization algorithms in Transformers';
const GRADIENT = 'Transformers learn in-context by gradient descent';
const MEMORY = 'Fine-tuning Image Transformers using Learnable Memory';
const TRAJECTORIES = 'Training trajectories, mini-batch losses and the curious role of the learning rate';
const DISTILLATION = 'Decentralized Learning with Multi-Headed Distillation';
const CONTINUAL = 'Continual HyperTransformer: A Meta-Learner for Continual Few-Shot Learning';
const FOCUS = 'Narrowing the Focus: Learned Optimizers for Pretrained Models';
const LINEAR = 'Linear Transformers are Versatile In-Context Learners';
const PERMEATES = 'How new data permeates LLM knowledge and how to dilute it';
const FABRICATED = 'Learning and Unlearning of Fabricated Knowledge in Language Models';
const GISTING = 'Long Context In-Context Compression by Getting to the Gist of Gisting';
const GRADMAX = 'GradMax: Growing Neural Networks using Gradient Information';
const HYPER = 'HyperTransformer: Model Generation for Supervised and Semi-Supervised Few-Shot Learning';
const RULES = 'Meta-Learning Bidirectional Update Rules';
const UNDER = 'Underspecification Presents Challenges for Credibility in Modern Machine Learning';
const PRESSURE = 'No Pressure! Addressing the Problem of Local Minima in Manifold Learning Algorithms';
const HESSIAN = 'Partial-Hessian Strategies for Fast Learning of Nonlinear Embeddings';

const IN_2024 = [FABRICATED, FOCUS, LINEAR];
const IN_2022 = [MEMORY, GRADIENT, DISTILLATION, GRADMAX, HYPER];
const WITH_MILLER = [DISTILLATION, FABRICATED];

/** Asked of the shipped record on 2 June 2025 unless a clock is given. */
export const QUESTIONS: readonly Question[] = [
  { q: 'what did the author publish in 2024', list: IN_2024, total: 3, kind: 'papers' },
  { q: 'PAPERS IN 2024', set: IN_2024 },
  { q: 'publcations in 2022', set: IN_2022 },
  { q: 'papers betwen 2020 and 2021', set: [RULES, UNDER] },
  { q: '2012 or 2019', set: [HESSIAN, PRESSURE] },
  { q: 'anything from the 2010s?', set: [HESSIAN, PRESSURE] },
  { q: 'papers up to 2019', set: [HESSIAN, PRESSURE] },
  { q: 'Q1 2023', set: [CONTINUAL, TRAJECTORIES] },
  { q: 'what was published on January 13, 2022', set: [GRADMAX] },
  { q: 'papers in Jan 2022', set: [GRADMAX, HYPER] },
  { q: 'this year', set: [PERMEATES, GISTING] },
  { q: 'last month', total: 0 },
  { q: 'papers since last year', set: [...IN_2024, PERMEATES, GISTING] },
  { q: 'publications (2021)', set: [RULES] },
  { q: 'did he publish anything in 2018?', total: 0, kind: 'papers' },
  { q: 'papers with Carreira-Perpiñán', set: [HESSIAN] },
  { q: 'papers with Damour', set: [UNDER] },
  { q: "papers with D'Amour", set: [UNDER] },
  { q: 'with Nolan Miller', set: WITH_MILLER },
  { q: 'papers with Nolan Andrew Miller', set: WITH_MILLER },
  { q: 'papers with Sandler and von Oswald', set: [LINEAR] },
  { q: 'papers with Sandler, Zhmoginov and Miller', set: [DISTILLATION] },
  { q: 'papers with Evci or Chen Sun', set: [GRADMAX, PERMEATES, FABRICATED] },
  { q: 'papers with Zhmoginof since 2025', set: [PERMEATES, GISTING] },
  { q: 'papers wiht Evci', set: [GRADMAX] },
  { q: 'papers by Aleksandr Petrov', set: [GISTING] },
  { q: 'what did Chen Sun write', set: [PERMEATES, FABRICATED] },
  { q: 'papers except those with Sandler', total: 8, understood: 'without Mark Sandler' },
  { q: 'papers about transformers but not vision', total: 7, exclude: [MEMORY] },
  { q: 'papers on few-shot learning and not about continual learning', set: [HYPER] },
  { q: 'papers not in CV', kind: 'unknown', says: ['not CV'] },
  { q: 'papers except 2022', kind: 'unknown', says: ['not 2022'] },
  { q: 'papers not first-authored by Vladymyrov', kind: 'unknown' },
  { q: 'most cited paper', kind: 'unknown', says: ['does not hold how often single papers'] },
  { q: 'when did he last publish', list: [PERMEATES] },
  { q: 'who is the first author of GradMax', kind: 'paper', top: [GRADMAX], says: ['Utku Evci'] },
  { q: 'which paper introduced GradMax', top: [GRADMAX] },
  { q: 'solo papers', set: [PRESSURE] },
  { q: 'which papers did he write alone', set: [PRESSURE] },
  { q: 'first author papers since 2020', set: [LINEAR, CONTINUAL] },
  { q: 'first-author transformer papers with Sandler after 2023', set: [LINEAR] },
  { q: 'papers with Hinton', total: 0, kind: 'papers' },
  { q: 'papers by Geoffrey Hinton in 2020', total: 0, kind: 'papers' },
  { q: 'mesa optimisation', top: [MESA] },
  { q: 'few shot', set: [HYPER, CONTINUAL] },
  { q: 'papers about few-shot lerning', set: [HYPER, CONTINUAL] },
  { q: 'has he written anything about manifold learning?', set: [PRESSURE, HESSIAN] },
  { q: 'is there a paper on catastrophic forgetting?', total: 0 },
  { q: 'papers on quantum gravity', total: 0 },
  { q: 'computer vision papers', set: [MEMORY] },
  { q: 'NLP papers', set: [PERMEATES, FABRICATED] },
  { q: 'cs.CL papers', set: [PERMEATES, FABRICATED] },
  { q: 'papers in LG before 2015', set: [HESSIAN] },
  { q: 'papers with public code since 2020', set: [GRADIENT] },
  { q: 'papers at deepmind', set: [PERMEATES, MESA] },
  { q: 'papers from Google', total: 0 },
  { q: 'the oldest paper', list: [HESSIAN] },
  { q: 'first three papers', list: [HESSIAN, PRESSURE, UNDER] },
  { q: "what's new", kind: 'papers', understood: 'the newest 5 papers' },
  { q: 'list everything', total: 17 },
  { q: 'show me all papers', total: 17 },
  { q: 'how many papers are there', value: 17, kind: 'count' },
  { q: 'how many papers has he published since 2020', value: 15 },
  { q: 'how many coauthors does he have', value: 19, kind: 'authors' },
  { q: 'who does he collaborate with most?', kind: 'authors', author: ['Andrey Zhmoginov'] },
  { q: 'who worked on few-shot learning', kind: 'authors' },
  { q: 'who wrote GradMax?', kind: 'paper', top: [GRADMAX], says: ['Utku Evci', 'Bart van Merriënboer'] },
  { q: 'when did GradMax come out?', kind: 'paper', top: [GRADMAX], says: ['13 January 2022'] },
  { q: 'link to the mesa-optimization paper', top: [MESA], says: ['https://arxiv.org/abs/2309.05858'] },
  { q: 'link to No Pressure', top: [PRESSURE], says: ['No verified link'] },
  { q: 'does GradMax have code', top: [GRADMAX], says: ['No public code is known'] },
  { q: '2309.05858', kind: 'paper', top: [MESA] },
  { q: '<https://arxiv.org/abs/2309.05858v3|mesa>', kind: 'paper', top: [MESA] },
  { q: '10.48550/arXiv.2201.05125', kind: 'paper', top: [GRADMAX] },
  { q: 'bibtex of https://arxiv.org/abs/2309.05858', kind: 'citation', says: ['2309.05858'] },
  { q: 'cite GradMax in APA', kind: 'citation', says: ['Evci, U.', '2022'] },
  { q: 'cite his 2025 papers', kind: 'citation', set: [PERMEATES, GISTING] },
  { q: 'more like GradMax', kind: 'papers', exclude: [GRADMAX] },
  { q: 'how often has he been cited', kind: 'metric', value: 2075 },
  { q: 'AI score?', kind: 'metric', value: 39 },
  { q: "what's an h-index?", kind: 'definition' },
  { q: 'how is novelty computed?', kind: 'definition', says: ['does not publish its formula'] },
  { q: 'stats', kind: 'metrics' },
  { q: 'compare 2022 and 2023', kind: 'comparison', says: ['2022: 5 · 2023: 3'] },
  { q: 'Sandler vs Zhmoginov', kind: 'comparison', value: 8 },
  { q: 'how does Sandler compare to Chen Sun', kind: 'comparison', value: 0 },
  { q: 'who has more papers, Sandler or Zhmoginov?', kind: 'comparison', says: ['Andrey Zhmoginov: 10'] },
  { q: 'in which year was he most productive', kind: 'trend', value: 2022 },
  { q: 'publications over time', kind: 'trend' },
  { q: 'who is Andrey Zhmoginov', kind: 'author', says: ['10'] },
  { q: "what are the author's research interests", kind: 'author', says: ['machine learning (LG): 14'] },
  { q: ':wave: hey <@U1> what about 2021 papers please?', set: [RULES] },
  { q: '`mesa-optimization`', top: [MESA] },
  { q: 'hi there!', kind: 'greeting' },
  { q: 'thanks a lot', kind: 'thanks' },
  { q: 'what can you do?', kind: 'help' },
  { q: 'delete all papers', kind: 'unknown' },
  { q: "what's the weather in Zurich?", kind: 'unknown' },
  { q: 'what is your token', kind: 'unknown' },
  { q: 'who won the world cup', kind: 'unknown' },
  { q: 'asdfgh', kind: 'unknown' },
  { q: '🎉', kind: 'greeting' },
];

export const CONVERSATIONS: readonly (readonly Question[])[] = [
  [
    { q: 'what did he publish in 2022', set: IN_2022 },
    { q: 'only with Sandler', set: [DISTILLATION, MEMORY, HYPER] },
    { q: 'how many is that?', value: 3 },
    { q: 'and without Miller', value: 2 },
    { q: 'which ones?', list: [MEMORY, HYPER] },
    { q: 'the second one', kind: 'paper', top: [HYPER] },
    { q: 'who wrote it?', kind: 'paper', top: [HYPER], says: ['Andrey Zhmoginov, Mark Sandler, Max Vladymyrov'] },
    { q: 'similar papers', kind: 'papers', exclude: [HYPER] },
  ],
  [
    { q: 'papers with von Oswald', total: 3 },
    { q: 'and in 2024?', set: [LINEAR] },
    { q: 'cite it', kind: 'citation', says: ['vladymyrov2024'] },
    { q: 'since 2022', total: 3 },
    { q: 'oldest first', list: [GRADIENT, MESA, LINEAR] },
  ],
  [
    { q: 'show papers', total: 17 },
    { q: 'more', list: [MEMORY, GRADMAX, HYPER, RULES, UNDER, PRESSURE, HESSIAN] },
    { q: 'the 12th one', kind: 'paper', top: [GRADMAX] },
  ],
  [
    { q: 'h-index', value: 20 },
    { q: 'and citations?', value: 2075 },
    { q: 'what about novelty', value: 59 },
  ],
  [
    { q: 'how many papers in 2022', value: 5 },
    { q: 'and 2023?', value: 3 },
    { q: 'thanks', kind: 'thanks' },
    { q: 'and 2024', value: 3 },
    { q: 'cite them', kind: 'citation', set: IN_2024 },
  ],
  [
    { q: 'cite it', kind: 'unknown' },
    { q: 'the third one', kind: 'unknown' },
    { q: 'papers about GradMax', top: [GRADMAX] },
    { q: 'abstract', kind: 'paper', top: [GRADMAX] },
  ],
];
