import { describe, expect, it } from 'vitest';
import { cleanPeople, cleanPerson } from '../../../src/sources/clean/clean-people.ts';

describe('one name', () => {
  it.each([
    ['Max Vladymyrov', 'Max Vladymyrov'],
    ['Priem, Jason', 'Jason Priem'],
    ['Gysi, Deisy Morselli', 'Deisy Morselli Gysi'],
    ['van der Maaten, Laurens', 'Laurens van der Maaten'],
    ['Maurice J. Pescitelli, Jr.', 'Maurice J. Pescitelli Jr.'],
    ['Pescitelli, Jr., Maurice J.', 'Maurice J. Pescitelli Jr.'],
    ['Pescitelli, Maurice J., III', 'Maurice J. Pescitelli III'],
    ['Hal Daumé III', 'Hal Daumé III'],
    ["\\'Edgar Rold\\'an", 'Édgar Roldán'],
    ["Miguel {\\'A}. Carreira-Perpi\\~n\\'an", 'Miguel Á. Carreira-Perpiñán'],
    ['Donald~E. Knuth', 'Donald E. Knuth'],
    ["Alexander D'Amour", "Alexander D'Amour"],
    ['Fran&ccedil;ois Fleuret', 'François Fleuret'],
    ['Ada Lovelace*', 'Ada Lovelace'],
    ['Ada Lovelace1,2', 'Ada Lovelace'],
    ['Ada Lovelace¹', 'Ada Lovelace'],
    ['Ada Lovelace (deceased)', 'Ada Lovelace'],
    ['John Smith, Ph.D.', 'John Smith'],
    ['John Smith, MD, PhD', 'John Smith'],
    ['MD Rahman', 'MD Rahman'],
    ['and Ada Lovelace', 'Ada Lovelace'],
    ['Andy Warhol', 'Andy Warhol'],
    ['조혜린', '조혜린'],
    ['Ольга Иванова', 'Ольга Иванова'],
    ['X Æ A-12', 'X Æ A-12'],
    ['50 Cent', '50 Cent'],
    ['ATLAS Collaboration', 'ATLAS Collaboration'],
    ['Sunset Seed and Plant Co.', 'Sunset Seed and Plant Co.'],
    ['Department of Physics, University of X', 'Department of Physics, University of X'],
    ['Sukarno', 'Sukarno'],
    ['J.-P. Serre', 'J.-P. Serre'],
    ['  Ada\u00A0\u200B Lovelace ', 'Ada Lovelace'],
  ])('%j', (said, name) => {
    expect(cleanPerson(said)).toBe(name);
    expect(cleanPerson(name)).toBe(name);
  });
});

describe('names in parts', () => {
  it.each([
    [{ given: 'Donald', family: 'Hora', suffix: 'Jr.' }, 'Donald Hora Jr.'],
    [{ given: 'Michael C.', family: 'Northington', suffix: 'V' }, 'Michael C. Northington V'],
    [{ family: 'Stravopodis' }, 'Stravopodis'],
    [{ given: 'Teller' }, 'Teller'],
    [{ given: 'Ada Lovelace', family: 'Ada Lovelace' }, 'Ada Lovelace'],
    [{ family: 'Lovelace, Ada' }, 'Ada Lovelace'],
    [
      { name: 'Henry G. Gilbert Nursery and Seed Trade Catalog Collection.' },
      'Henry G. Gilbert Nursery and Seed Trade Catalog Collection.',
    ],
    [{ given: 'A. E. H.', family: 'Love1' }, 'A. E. H. Love'],
  ])('%j', (told, name) => {
    expect(cleanPeople([told]).authors).toEqual([{ name }]);
  });
});

describe('a list', () => {
  const names = (list: readonly string[]) => {
    const { authors, authorsComplete } = cleanPeople(list.map((name) => ({ name })));
    return [authors.map(({ name }) => name), authorsComplete];
  };

  it.each([
    [['A. One', 'B. Two'], ['A. One', 'B. Two'], true],
    [['A. One', 'et al.'], ['A. One'], false],
    [['A. One et al.'], ['A. One'], false],
    [['A. One', 'others'], ['A. One'], false],
    [['A. One', 'Deleted Author'], ['A. One'], false],
    [['A. One', ''], ['A. One'], true],
    [['A. One; B. Two; Three, C.'], ['A. One', 'B. Two', 'C. Three'], true],
    [['Wei Wang', 'Wei Wang'], ['Wei Wang', 'Wei Wang'], true],
    [['Anonymous'], [], false],
    [[], [], false],
  ])('%j', (said, authors, complete) => {
    expect(names(said)).toEqual([authors, complete]);
  });

  it('keeps ids, and leaves out who is listed twice under one', () => {
    const ada = { name: 'Ada Lovelace', ids: ['openalex:A1', 'orcid:0000-0002-7970-7855'] };
    expect(cleanPeople([ada, ada]).authors).toEqual([
      { name: 'Ada Lovelace', id: 'openalex:A1', otherIds: ['orcid:0000-0002-7970-7855'] },
    ]);
  });
});
