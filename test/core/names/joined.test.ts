import { describe, expect, it } from 'vitest';
import { authorOf, indexOf } from './by.ts';
import { present, readVariants } from './name-variants.ts';

/** The spellings parted into people, each with an id after `#` where the source gives one. */
function people(...authors: readonly string[]): string[][] {
  const index = indexOf(...authors);
  const groups = new Map<string, string[]>();
  for (const author of authors) {
    const person = JSON.stringify(index.personOf(authorOf(author)));
    groups.set(person, [...(groups.get(person) ?? []), author]);
  }
  return [...groups.values()].map((group) => group.sort()).sort();
}

describe('spellings of one person', () => {
  it.each([
    [['Nolan Miller', 'Nolan Andrew Miller']],
    [['Nolan Miller', 'Nolan A. Miller', 'Nolan Andrew Miller']],
    [['Miguel Carreira-Perpinan', 'Miguel Á. Carreira-Perpiñán']],
    [['João Sacramento', 'Joao Sacramento']],
    [['Felicia Korner', 'Felicia Körner', 'Felicia Koerner']],
    [['John S. Y. Lee', 'John Lee']],
    [['Shu-Kai Hsieh', 'ShuKai Hsieh', 'Shu Kai Hsieh']],
    [['Fahad Al-Harbi', 'Fahad Alharbi']],
    [['Sandler, Mark', 'Mark Sandler']],
    [['Hal Daumé III', 'Hal Daume']],
    [['Johannes von Oswald', 'Johannes Oswald']],
    [['Max Vladymyrov #a:1', 'Maksym Vladymyrov #a:1']],
    [['Ada King #a:1', 'Ada Lovelace #a:1', 'Ada Lovelace']],
    [['Wei Wang #a:1', 'Wei Wang #b:7', 'Wei Wang']],
  ])('%j are one', (names) => {
    expect(people(...names)).toEqual([names.toSorted()]);
  });

  it.each([
    [['Mark Sandler', 'M. Sandler']],
    [['M. A. Sandler', 'M. Sandler']],
    [['Max Vladymyrov', 'Maksym Vladymyrov']],
    [['John Smith', 'Jane Smith']],
    [['Wei Wang', 'Wei Zhang']],
    [['Yang Liu', 'Liu Yang']],
    [['John A. Lee', 'John B. Lee', 'John Lee']],
    [['Minh Quang Pham', 'Minh Quang Nhat Pham']],
    [['Wei Wang', 'Wei Lun Wang', 'Wei-Lun Wang'].slice(0, 2)],
    [['Sammy Davis', 'Sammy Davis Jr.']],
    [['Maria Garcia', 'Maria Lopez-Garcia']],
    [['Xu Chen', 'Xue Chen']],
    [['Wei Wang #a:1', 'Wei Wang #a:2']],
    [['Wei Wang #a:1', 'Wei Wang #a:2', 'Wei Wang']],
    [['Wei Wang #a:1', 'W. Wang #a:2']],
    [['José Müller', 'Jose Muller #a:1', 'Jose Mueller #a:2']],
  ])('%j stay apart', (names) => {
    expect(people(...names)).toHaveLength(names.length);
  });

  it('a spelling without an id goes to the only one of several whom it fits', () => {
    const authors = ['Wei Q. Wang #a:1', 'Wei Wang #a:1', 'Wei P. Wang #a:2', 'Wei Quan Wang'];
    expect(people(...authors)).toEqual([['Wei P. Wang #a:2'], ['Wei Q. Wang #a:1', 'Wei Quan Wang', 'Wei Wang #a:1']]);
  });
});

describe.skipIf(!present)('names of different people (needs ../shared)', () => {
  const { similarMustNotMerge, sameNameDifferentPeople } = readVariants();

  it.each(similarMustNotMerge)('$a is not $b', ({ a, b }) => {
    expect(people(a, b)).toHaveLength(2);
  });

  it.each(sameNameDifferentPeople)('those called $name stay apart by their ids', ({ name, people: known }) => {
    expect(people(...known.map(({ id }) => `${name} #acl:${id}`))).toHaveLength(known.length);
  });
});
