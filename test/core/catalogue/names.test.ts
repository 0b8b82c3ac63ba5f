import { describe, expect, it } from 'vitest';
import { gatherPeople } from '../../../src/core/catalogue/gather-people.ts';
import { createNameIndex } from '../../../src/core/catalogue/name-index.ts';
import { samplePaper } from '../citation/sample-paper.ts';

function people(...names: readonly string[]): string[][] {
  const papersOf = new Map(names.map((name, at) => [name, new Set([`p:${at}`])]));
  return gatherPeople(papersOf).map(({ spellings }) => spellings.toSorted());
}

describe('spellings of one person', () => {
  it.each([
    [['Nolan Miller', 'Nolan Andrew Miller']],
    [['Miguel Carreira-Perpinan', 'Miguel Á. Carreira-Perpiñán']],
    [['João Sacramento', 'Joao Sacramento']],
    [['John S. Y. Lee', 'John Lee']],
  ])('%j are one', (names) => {
    expect(people(...names)).toEqual([names.toSorted()]);
  });

  it.each([
    [['Mark Sandler', 'M. Sandler']],
    [['Max Vladymyrov', 'Maksym Vladymyrov']],
    [['John Smith', 'Jane Smith']],
    [['Wei Wang', 'Wei Zhang']],
    [['John A. Lee', 'John B. Lee', 'John Lee']],
  ])('%j stay apart', (names) => {
    expect(people(...names)).toHaveLength(names.length);
  });
});

describe('finding people', () => {
  const index = createNameIndex();
  const names = [
    'Bart van Merriënboer',
    'Alexander D’Amour',
    'Miguel Carreira-Perpinan',
    'Chen Sun',
    'Mark Sandler',
    'Nolan Andrew Miller',
  ];
  for (const [at, name] of names.entries())
    index.put(samplePaper({ id: `p:${at}`, authors: [{ name }], affiliations: ['deepmind'] }));

  it.each([
    ['van Merrienboer', 'Bart van Merriënboer', 'part'],
    ['Merriënboer, Bart van', 'Bart van Merriënboer', 'exact'],
    ['damour', 'Alexander D’Amour', 'part'],
    ['M. Carreira-Perpiñán', 'Miguel Carreira-Perpinan', 'part'],
    ['sun', 'Chen Sun', 'part'],
    ['Sandlre', 'Mark Sandler', 'typo'],
    ['Nolan Miler', 'Nolan Andrew Miller', 'typo'],
  ])('%s is %s', (typed, name, closeness) => {
    expect(index.people(typed, 5)).toMatchObject([{ person: { name }, closeness }]);
  });

  it.each(['M', 'Bengio', '', '...', 'S. S.'])('%j is nobody', (typed) => {
    expect(index.people(typed, 5)).toEqual([]);
  });

  it('names the nearest for one whom nobody is', () => {
    expect(index.nearest('Mark Sanders', 1)).toEqual(['Mark Sandler']);
  });

  it('spots names and institutions among the words of a sentence', () => {
    const spots = index.spot(['papers', 'with', 'Chen', 'Sun', 'at', 'DeepMind']);
    expect(spots).toMatchObject([
      { kind: 'person', start: 2, end: 4, people: [{ name: 'Chen Sun' }] },
      { kind: 'affiliation', start: 5, end: 6, name: 'deepmind' },
    ]);
  });

  it('forgets a paper’s people when it goes', () => {
    const own = createNameIndex();
    const paper = samplePaper({ id: 'p:x', authors: [{ name: 'Ada Lovelace' }], affiliations: ['Analytical'] });
    own.put(paper);
    own.remove(paper);
    expect(own.people('Lovelace', 1)).toEqual([]);
    expect(own.spot(['Analytical'])).toEqual([]);
  });
});
