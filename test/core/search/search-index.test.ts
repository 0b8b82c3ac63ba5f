import { describe, expect, it } from 'vitest';
import { createSearchIndex } from '../../../src/core/search/search-index.ts';
import { samplePaper } from '../citation/sample-paper.ts';

const TITLES: Readonly<Record<string, readonly [title: string, abstract: string]>> = {
  mesa: [
    'Uncovering mesa-optimization algorithms in Transformers',
    'Autoregressive models and their gradient-based optimizers.',
  ],
  gradmax: [
    'GradMax: Growing Neural Networks using Gradient Information',
    'The architecture and the parameters of neural networks.',
  ],
  forgetting: ['Learning without Forgetting', 'Catastrophic interference between tasks in neural networks.'],
  colour: ['Colour Constancy', 'How the behaviour of light is modelled.'],
};

const paper = (id: string) => {
  const [title = id, abstract = ''] = TITLES[id] ?? [];
  return samplePaper({ id, title, abstract });
};
const shelf = () => createSearchIndex(Object.keys(TITLES).map(paper));

const first = (text: string): string | undefined => [...shelf().search(text)].sort(([, a], [, b]) => b - a)[0]?.[0];

describe('search', () => {
  it.each([
    ['mesa optimisation', 'mesa'],
    ['mesa-optimizers', 'mesa'],
    ['gradmax', 'gradmax'],
    ['GradMxa', 'gradmax'],
    ['catastrophic interferance', 'forgetting'],
    ['color constancy', 'colour'],
    ['behavior of light', 'colour'],
    ['neural networks', 'gradmax'],
  ])('%s finds %s first', (text, id) => {
    expect(first(text)).toBe(id);
  });

  it.each(['underwater basket weaving', 'quantum', 'zzzz', '', '...'])('%j finds nothing', (text) => {
    expect([...shelf().search(text)]).toEqual([]);
  });

  it('leaves out what holds only the common part of the question', () => {
    expect([...shelf().search('catastrophic networks').keys()]).toEqual(['forgetting']);
  });

  it('completes a title from its beginning, then from within', () => {
    expect(shelf().titles('gra', 5)).toEqual(['gradmax']);
    expect(shelf().titles('learn', 5)).toEqual(['forgetting']);
    expect(shelf().titles('neural grow', 5)).toEqual(['gradmax']);
  });

  it('knows the words of titles and abstracts, stems counting as equal', () => {
    expect(shelf().known(['optimized', 'light', 'zebra'])).toEqual(new Set(['optimized', 'light']));
  });

  it('tells similar papers and the terms that they share', () => {
    expect(shelf().related(paper('gradmax'), 2)[0]).toMatchObject({
      id: 'forgetting',
      sharedTerms: expect.arrayContaining(['neural']),
    });
    expect(shelf().related(paper('nothing'), 2)).toEqual([]);
  });

  it('forgets what is removed or replaced', () => {
    const index = shelf();
    index.remove(paper('gradmax'));
    index.remove(paper('mesa'));
    index.put(samplePaper({ id: 'mesa', title: 'Another', abstract: '' }));
    expect([...index.search('gradmax')]).toEqual([]);
    expect([...index.search('mesa')]).toEqual([]);
    expect([...index.search('another').keys()]).toEqual(['mesa']);
  });
});
