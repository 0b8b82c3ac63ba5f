import { describe, expect, it } from 'vitest';
import { createNameIndex } from '../../../src/core/names/name-index.ts';
import { samplePaper } from '../citation/sample-paper.ts';
import { indexOf } from './by.ts';

describe('finding people', () => {
  const index = indexOf(
    'Bart van Merriënboer',
    'Alexander D’Amour',
    'Miguel Carreira-Perpinan',
    'Chen Sun',
    'Mark Sandler',
    'Nolan Andrew Miller',
  );

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

  it.each(['M', 'Bengio', '', '...', 'S. S.', 'Mark Bengio', 'Sandler Miller'])('%j is nobody', (typed) => {
    expect(index.people(typed, 5)).toEqual([]);
  });

  it('ranks by papers, and gives no more than are asked for', () => {
    const own = createNameIndex();
    for (const [at, by] of [['Ada Young'], ['Bo Young', 'Cy Young'], ['Cy Young'], ['Bo Young', 'Cy Young']].entries())
      own.put(samplePaper({ id: `p:${at}`, by }));
    expect(own.people('young', 2)).toMatchObject([
      { person: { name: 'Cy Young', papers: 3 } },
      { person: { papers: 2 } },
    ]);
  });

  it.each([
    ['Mark Sanders', 'Mark Sandler'],
    ['Nolan Muller', 'Nolan Andrew Miller'],
    ['Carrera Perpinyan', 'Miguel Carreira-Perpinan'],
  ])('nearest to %s, who is nobody, is %s', (typed, name) => {
    expect(index.nearest(typed, 1)).toEqual([name]);
  });

  describe('of a rare name', () => {
    const others = Array.from({ length: 99 }, (_, at) => `Ada${at} Young${at}`);
    const rare = (...names: string[]) => indexOf(...names, ...others);

    it.each([
      ['Irene Langkilde', 'Irene Langkilde-Geary'],
      ['Florian Jaeger', 'T. Florian Jaeger'],
      ['Gina Levow', 'Gina-Anne Levow'],
    ])('%s may well be %s, and the reverse', (one, other) => {
      expect(rare(one, other).people(one, 5)).toMatchObject([{ closeness: 'exact' }, { person: { name: other } }]);
      expect(rare(one, other).people(other, 5)).toMatchObject([{ closeness: 'exact' }, { person: { name: one } }]);
      expect(rare(one, other).people(`${one} [as written]`, 5)).toHaveLength(1);
      expect(rare(`${one} #a:1`, `${other} #a:2`).people(one, 5)).toHaveLength(1);
    });

    it.each([
      [['Robert Mercer', 'Robert L. Mercer', 'Robert E. Mercer']],
      [['Jan Hajic', 'Jan Hajič jr.']],
      [['João Freitas', 'Maria João Freitas']],
      [['Pierre Alain', 'Alain-Pierre Manine']],
      [['Wei Wang', 'Wei Lun Wang']],
    ])('none of %j is taken for another', (names) => {
      for (const name of names) expect(rare(...names).people(name, 5)).toMatchObject([{ person: { name } }]);
    });
  });

  it('has no nearest name for what is like no name', () => {
    expect(index.nearest('Zzyzx Quux', 3)).toEqual([]);
  });

  it('forgets a paper’s people and institutions when it goes', () => {
    const own = createNameIndex();
    const paper = samplePaper({ id: 'p:x', by: ['Ada Lovelace'], affiliations: ['Analytical'] });
    own.put(paper);
    own.remove(paper);
    expect(own.people('Lovelace', 1)).toEqual([]);
    expect(own.people('Lovelacs', 1)).toEqual([]);
    expect(own.nearest('Lovelacs', 1)).toEqual([]);
    expect(own.spot(['Analytical'])).toEqual([]);
  });
});
