import { describe, expect, it } from 'vitest';
import { likelyOne } from '../../../src/core/names/likely-one.ts';
import { authorOf } from './by.ts';

function grouped(...authors: readonly string[]): string[][] {
  const people = authors.map((author) => {
    const { name, id } = authorOf(author);
    return { name, spellings: [name], papers: 1, ...(id !== undefined && { ids: [id] }) };
  });
  return likelyOne(people).map((group) => group.map(({ name, ids = [] }) => [name, ...ids].join(' #')));
}

describe('people of one asked name', () => {
  it.each([
    [['M. Sandler', 'Mark Sandler'], [['Mark Sandler', 'M. Sandler']]],
    [['M. A. Sandler', 'M. Sandler', 'Mark A. Sandler'], [['Mark A. Sandler', 'M. A. Sandler', 'M. Sandler']]],
    [['Kawai Hisashi', 'Hisashi Kawai'], [['Kawai Hisashi', 'Hisashi Kawai']]],
    [['Xuan Long Do', 'Do Xuan Long'], [['Xuan Long Do', 'Do Xuan Long']]],
    [['Mark Sandler #a:1', 'M. Sandler #b:1'], [['Mark Sandler #a:1', 'M. Sandler #b:1']]],
  ])('%j may well be one', (names, groups) => {
    expect(grouped(...names)).toEqual(groups);
  });

  it.each([
    [['J. Smith', 'John Smith', 'Jane Smith']],
    [['M. B. Sandler', 'Mark A. Sandler']],
    [['M. Sandler', 'M. A. Sandler']],
    [['Mark Sandler #a:1', 'M. Sandler #a:2']],
    [['Yang Liu', 'Liu Yang']],
    [['Mark Sandler', 'Maria Sandler']],
    [['Mark Sandler #a:1', 'Mark Sandler #a:2', 'M. Sandler']],
    [['Hisashi Kawai #a:1', 'Kawai Hisashi', 'Hisashi Kawai #a:2']],
  ])('%j may not', (names) => {
    expect(grouped(...names)).toHaveLength(names.length);
  });

  it('nobody is nobody', () => {
    expect(likelyOne([])).toEqual([]);
  });
});
