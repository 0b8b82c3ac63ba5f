import { describe, expect, it } from 'vitest';
import { indexOf, namesFor } from './by.ts';
import { present, readVariants, spellingPairsOf } from './name-variants.ts';

/**
 * Of a hundred spellings, how many find the person who is known by another one: alone, and where all others are known. The
 * file says `hyphen` also of those who left half of a surname out or took another.
 */
const BARS = [
  ['the same letters', 99, 99],
  ['the same words turned', 97, 97],
  ['diacritics/punctuation only', 97, 97],
  ['case only', 97, 97],
  ['hyphen', 97, 85],
  ['first/last swapped', 97, 97],
  ['initials', 90, 90],
] as const;

describe.skipIf(!present)('spellings of one person (needs ../shared)', () => {
  const pairs = spellingPairsOf(readVariants());
  const everyone = indexOf(...new Set(pairs.flatMap(({ one, other }) => [one, other])));
  const bothWays = (kind: string) =>
    pairs
      .filter(({ kinds }) => kinds.includes(kind))
      .flatMap(({ one, other }) => [
        { asked: one, wanted: other },
        { asked: other, wanted: one },
      ]);

  it.each(BARS)('of those who differ in %s, %i in a hundred find each other', (kind, bar) => {
    const asked = bothWays(kind);
    const found = asked.filter((one) => namesFor(indexOf(one.wanted), one.asked).length > 0);
    expect((100 * found.length) / asked.length).toBeGreaterThanOrEqual(bar);
  });

  it.each(BARS)(
    'of those who differ in %s, of whom %i find each other alone, %i do among all others',
    (kind, _, bar) => {
      const asked = bothWays(kind);
      const found = asked.filter((one) =>
        everyone.people(one.asked, 25).some(({ person }) => person.spellings.includes(one.wanted)),
      );
      expect((100 * found.length) / asked.length).toBeGreaterThanOrEqual(bar);
    },
  );
});
