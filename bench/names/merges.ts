import type { NameIndex } from '../../src/core/names/name-index.ts';
import type { Variants } from '../../test/core/names/name-variants.ts';
import { nameIndexOf } from './papers.ts';

/** Pairs of different people that became one, by their names alone, alone and among all others. */
export function similarMerged({ similarMustNotMerge }: Variants, index: NameIndex): readonly string[] {
  return similarMustNotMerge
    .filter(({ a, b }) => [index, nameIndexOf([{ name: a }, { name: b }])].some((one) => isOne(one, a, b)))
    .map(({ a, b }) => `${a} = ${b}`);
}

const isOne = (index: NameIndex, a: string, b: string): boolean =>
  index.personOf({ name: a }).spellings.some((name) => index.personOf({ name: b }).spellings.includes(name));

/** Names of which people became one, or could not be asked for one by one, though the source gives each an id. */
export function namesakesMerged({ sameNameDifferentPeople }: Variants): readonly string[] {
  return sameNameDifferentPeople.flatMap(({ name, people }) => {
    const authors = people.map(({ id }) => ({ name, id: `acl:${id}` }));
    const index = nameIndexOf([...authors, { name }]);
    const found = index.people(name, 25).map(({ person }) => person);
    const apart = found.length === authors.length + 1 && found.every((one) => index.papersOf(one).size === 1);
    return apart ? [] : [name];
  });
}
