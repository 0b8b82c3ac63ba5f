import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedErrors, editDistance } from '../../../src/core/catalogue/edit-distance.ts';
import type { Paper } from '../../../src/core/model/paper.ts';
import { createNameIndex, type NameIndex } from '../../../src/core/names/name-index.ts';
import { namesFor, paperBy } from './by.ts';

const GIVEN = ['Ada', 'A.', 'Ada Mary', 'Ada M.', 'Mary', 'Jörg', 'Joerg', 'Jorg', 'Wei', 'Wei-Lun', 'Weilun', 'M.'];
const SURNAMES = ['Lovelace', 'Lovelaces', 'Körner', 'Koerner', 'Wang', 'King-Wang', 'al-King', 'King', 'King Jr.'];
const author = fc
  .tuple(fc.constantFrom(...GIVEN), fc.constantFrom(...SURNAMES), fc.option(fc.constantFrom('a:1', 'a:2', 'b:1')))
  .map(([given, surname, id]) => `${given} ${surname}${id === null ? '' : ` #${id}`}`);
const papers = fc
  .array(fc.array(author, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 })
  .map((lists) => lists.map((authors, at) => paperBy(`p:${at}`, ...authors)));

const QUESTIONS = [...SURNAMES, 'Ada Lovelace', 'J. Korner', 'Wang Wei', 'Lovelaec', 'Korner Joerg', 'Ada M Lovelace'];

/** All that an index says. */
function told(index: NameIndex, of: readonly Paper[]): unknown {
  return {
    people: QUESTIONS.map((asked) => index.people(asked, 50)),
    nearest: QUESTIONS.map((asked) => index.nearest(asked, 5)),
    spots: index.spot(QUESTIONS.join(' and ').split(' ')),
    authors: of.flatMap(({ authors }) => authors.map((one) => index.personOf(one))),
  };
}

function fresh(of: readonly Paper[]): NameIndex {
  const index = createNameIndex();
  for (const paper of of) index.put(paper);
  return index;
}

describe('whoever writes', () => {
  it('is the same in whatever order the papers come', () => {
    fc.assert(
      fc.property(papers, fc.func(fc.integer()), (of, order) => {
        const shuffled = of.toSorted((a, b) => order(a.id) - order(b.id));
        expect(told(fresh(shuffled), of)).toEqual(told(fresh(of), of));
      }),
    );
  });

  it('is the same after papers came and went, with questions between', () => {
    const steps = fc.array(fc.tuple(fc.nat(7), fc.boolean()), { maxLength: 24 });
    fc.assert(
      fc.property(papers, steps, (of, moves) => {
        const index = createNameIndex();
        const inside = new Set<Paper>();
        for (const [number, asks] of moves) {
          const paper = of[number % of.length];
          if (paper === undefined) continue;
          if (inside.delete(paper)) index.remove(paper);
          else index.put([...inside.add(paper)].at(-1) ?? paper);
          if (asks) index.people('King', 5);
        }
        expect(
          told(
            index,
            of.filter((paper) => inside.has(paper)),
          ),
        ).toEqual(
          told(
            fresh([...inside]),
            of.filter((paper) => inside.has(paper)),
          ),
        );
      }),
    );
  });

  it('has the papers of each person, each paper’s authors among them', () => {
    fc.assert(
      fc.property(papers, (of) => {
        const index = fresh(of);
        for (const paper of of)
          for (const one of paper.authors) {
            const person = index.personOf(one);
            const own = of.filter(({ authors }) =>
              authors.some((other) => JSON.stringify(index.personOf(other)) === JSON.stringify(person)),
            );
            expect([...index.papersOf(person)].sort()).toEqual(own.map(({ id }) => id));
            expect(person.papers).toBe(own.length);
          }
      }),
    );
  });
});

describe('typing errors', () => {
  const name = fc.stringMatching(/^[a-e]{5,10}$/);
  const within = (asked: string, word: string): boolean =>
    editDistance(asked, word, allowedErrors(asked)) <= allowedErrors(asked);

  it('are forgiven as if every name were tried, the fewest first', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 30 }), name, (names, asked) => {
        const index = fresh(names.map((one, at) => paperBy(`p:${at}`, `Ada ${one}`)));
        const sameStart = names.filter((one) => one[0] === asked[0] && within(asked, one));
        const fitting = sameStart.length > 0 ? sameStart : names.filter((one) => within(asked, one));
        const least = Math.min(...fitting.map((one) => editDistance(asked, one, 9)));
        const best = fitting.filter((one) => editDistance(asked, one, 9) === least);
        expect(namesFor(index, asked).toSorted()).toEqual(best.map((one) => `Ada ${one}`).toSorted());
      }),
    );
  });
});

it('whatever is asked is answered', () => {
  const index = fresh([paperBy('p:1', 'Ada Lovelace', 'Jörg Körner'), paperBy('p:2', 'Ada Mary Lovelace #a:1')]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 20 }), (one, other) => {
      for (const asked of [one, `Ada ${other}`, `${other}, Ada`, `${one} [${other}]`]) {
        expect(index.people(asked, 5).length).toBeLessThanOrEqual(2);
        index.nearest(asked, 3);
        index.spot(asked.split(' '));
      }
    }),
  );
});
