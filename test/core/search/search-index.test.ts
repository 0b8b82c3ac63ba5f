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

  it('puts a title with a word in the rare form that was typed before one with a common form of it', () => {
    const titles = [
      ...Array.from({ length: 40 }, (_, at) => `Improving parsers, part ${at}`),
      'Improving spoken language understanding',
      'Dynamic masking for improved stability in online spoken language translation',
    ];
    const index = createSearchIndex(titles.map((title) => samplePaper({ id: title, title })));
    expect(index.rank('improved spoken language', 1, 'topics')).toMatchObject([{ id: titles.at(-1) }]);
  });

  it('puts a title that was typed whole before one that goes on, whatever its abstract adds', () => {
    const index = createSearchIndex([
      samplePaper({
        id: 'on',
        title: 'Machine translation: an introduction',
        abstract: 'Machine translation is translation by machine; a machine translates.',
      }),
      samplePaper({ id: 'whole', title: 'Machine translation', abstract: '' }),
      ...Array.from({ length: 20 }, (_, at) => samplePaper({ id: `other-${at}`, title: `Parsing ${at}` })),
    ]);
    expect(index.rank('machine translation', 1, 'topics')).toMatchObject([{ id: 'whole' }]);
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

  it('completes a title from its last word cut short, and no more of them than asked for', () => {
    expect(shelf().titles('uncovering mesa-opt', 5)).toEqual(['mesa']);
    expect(shelf().titles('l', 5)).toEqual(['forgetting']);
    expect(shelf().titles('in', 1)).toHaveLength(1);
    expect(shelf().titles('in', 0)).toEqual([]);
  });

  it.each([
    ['Uncovreing mesa-optimization algorithms in Transfromers', 'mesa'],
    ['Learning wihtout Forgeting', 'forgetting'],
    ['GradMax: Growing Nueral Networks usnig Gradient Information', 'gradmax'],
  ])('%s, with typing errors, finds its title', (typed, id) => {
    expect(shelf().titles(typed, 1)).toEqual([id]);
    expect(first(typed)).toBe(id);
  });

  it.each([
    ['few-shot', 'few shot'],
    ['few shot', 'few-shot'],
    ['few-shot', 'fewshot'],
    ['fewshot', 'few shot'],
    ['nonlinear', 'non-linear'],
    ['non-linear', 'nonlinear'],
    ['Müller', 'muller'],
    ['łódź', 'lodz'],
    ['M\\"uller', 'müller'],
    ['learners', 'learning'],
    ['GPT-4', 'gpt 4'],
  ])('a title with %s is found by %s', (title, asked) => {
    const index = createSearchIndex([samplePaper({ id: 'a', title, abstract: '' }), paper('gradmax'), paper('colour')]);
    expect([...index.search(asked).keys()]).toEqual(['a']);
  });

  it('takes a title that opens with the question before one that only holds it', () => {
    const index = createSearchIndex([
      samplePaper({ id: 'long', title: 'HyperTransformer: models for few-shot learning', abstract: '' }),
      samplePaper({ id: 'short', title: 'Continual HyperTransformer', abstract: '' }),
    ]);
    expect(index.rank('HyperTransformer', 5, 'topics').map(({ id }) => id)).toEqual(['long', 'short']);
  });

  it('asks of a long sentence only a part, and of that the most first', () => {
    const sentence = 'the dendrites of growing neural networks whose gradient information is lost to quantum foam';
    expect(first(sentence)).toBe('gradmax');
    expect([...shelf().search('dendrites whose quantum foam is lost to underwater basket weaving')]).toEqual([]);
  });

  it('finds an author by a name with a typing error, as many papers as asked for', () => {
    const by = (id: string, name: string) => samplePaper({ id, title: id, authors: [{ name }] });
    const index = createSearchIndex([by('x', 'Max Vladymyrov'), by('y', 'Max Planck'), by('z', 'Max Vladymyrov')]);
    expect(index.rank('max vladimyrov', 5, 'authors').map(({ id }) => id)).toEqual(['x', 'z']);
    expect(index.rank('max vladimyrov', 1, 'authors')).toHaveLength(1);
  });

  it('survives questions of any length', () => {
    const long = Array.from({ length: 500 }, (_, at) => `word${at}`).join(' ');
    expect([...shelf().search(`${long} gradmax`)]).toEqual([]);
    expect(shelf().titles('x'.repeat(10_000), 5)).toEqual([]);
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
