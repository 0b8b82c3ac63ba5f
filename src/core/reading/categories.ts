/** arXiv categories of computer science and their neighbours, with what people call them; see arxiv.org/category_taxonomy. */
export const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  'cs.AI': ['artificial intelligence', 'ai'],
  'cs.CL': [
    'computational linguistics',
    'natural language processing',
    'natural language',
    'computation and language',
    'nlp',
    'language',
    'linguistics',
  ],
  'cs.CR': ['cryptography', 'security'],
  'cs.CV': ['computer vision', 'vision'],
  'cs.CY': ['computers and society'],
  'cs.DB': ['databases'],
  'cs.DC': ['distributed computing'],
  'cs.DS': ['data structures'],
  'cs.GT': ['game theory'],
  'cs.HC': ['human computer interaction', 'human-computer interaction', 'hci'],
  'cs.IR': ['information retrieval'],
  'cs.IT': ['information theory'],
  'cs.LG': ['machine learning', 'ml'],
  'cs.MA': ['multi-agent systems', 'multiagent systems'],
  'cs.NE': ['neural and evolutionary computing', 'evolutionary computing'],
  'cs.RO': ['robotics'],
  'cs.SD': ['sound'],
  'cs.SE': ['software engineering'],
  'eess.AS': ['audio and speech processing', 'speech processing'],
  'eess.IV': ['image and video processing'],
  'math.OC': ['optimization and control'],
  'q-bio.NC': ['neurons and cognition'],
  'stat.ML': ['statistical machine learning'],
};

/** The short form without the archive, as an author page writes it: `CV` for `cs.CV`. */
export function shortCategory(category: string): string {
  return category.slice(category.indexOf('.') + 1);
}

/** `cs.CV` as people call it: `computer vision`. */
export function categoryName(category: string): string | undefined {
  const full = Object.keys(CATEGORIES).find(
    (known) => known === category || (!category.includes('.') && shortCategory(known) === category),
  );
  return full === undefined ? undefined : CATEGORIES[full]?.[0];
}
