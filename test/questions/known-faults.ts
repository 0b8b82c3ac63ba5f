/** Questions about the shipped record that are still answered wrong. */
export const SHIPPED_FAULTS: readonly string[] = [
  'befor 2020',
  'with Alex DAmour',
  'schmidhuber papers',
  'in-context learning',
  'papers about in context learning',
  'non-linear embeddings',
  'in-context learning with Sandler and von Oswald',
  'who is Geoffrey Hinton?',
  'papers at Deep Mind',
  'papers from deepmnd',
  'what is 2 + 2',
  '29/03/2022',
  'which papers is Zhmoginov not on?',
  'growing neural nets',
  'adding neurons during training',
  'knowledge in LLMs',
  'papers by deepmind people',
  'back in 2022, what did he work on?',
  'the two from January 2022',
  'papers by Sandler that Zhmoginov is not on',
  'Zhmoginov papers that lack Sandler',
  'how many papers in 2022 / and with Sandler? / show them / which of those are before June?',
  'h-index / what does it mean? / and his citations',
  'everything / only from deepmind / how many? / the older one',
];

/** The same about the sample of the ACL Anthology. */
export const ANTHOLOGY_FAULTS: readonly string[] = ['papers with G. Haffari', 'papers by Al Ghussin'];
