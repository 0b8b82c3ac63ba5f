import type { NameIndex } from '../../src/core/names/name-index.ts';
import { spellingPairsOf, type Variants } from '../../test/core/names/name-variants.ts';
import { nameIndexOf } from './papers.ts';
import type { Finder } from './peers.ts';

/** So many people are offered where several fit. */
export const OFFERED = 25;

export type Asked = { asked: string; wanted: string; kinds: readonly string[] };

/** Each pair of spellings asked both ways. */
export function askedOf(variants: Variants): Asked[] {
  return spellingPairsOf(variants).flatMap(({ one, other, kinds }) => [
    { asked: one, wanted: other, kinds },
    { asked: other, wanted: one, kinds },
  ]);
}

/** Whoever is offered, by all spellings of each. */
export function finderOf(index: NameIndex): Finder {
  return (asked, limit) =>
    index.people(asked, limit).flatMap(({ person: { name, spellings } }) => [name, ...spellings]);
}

/** Where nobody but the wanted one is known. */
export function isFoundAlone({ asked, wanted }: Asked): boolean {
  return nameIndexOf([{ name: wanted }]).people(asked, OFFERED).length > 0;
}

/** In percent; empty of none. */
export function share<T>(some: readonly T[], test: (one: T) => boolean): string {
  return some.length === 0 ? '' : ((100 * some.filter(test).length) / some.length).toFixed(1);
}
