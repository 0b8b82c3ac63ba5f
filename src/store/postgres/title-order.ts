import { type RawBuilder, sql } from 'kysely';
import type { Slot } from '../../core/search/slots.ts';
import { termNumber } from './lexemes.ts';
import { termsOf } from './slot-query.ts';

/** Weights are whole numbers, so that sums are the same in whatever order they are made. */
const EXACTNESS = 1000;

export const weightInTitle = ({ rarity }: Slot): number => Math.round(rarity * EXACTNESS);

/** How much of the question’s weight stands in the title: by what is in the row itself. */
export function heldByTitle(slots: readonly Slot[]): RawBuilder<number> {
  const parts = slots.flatMap((slot) => {
    const numbers = [...new Set(termsOf(slot).map(termNumber))];
    if (numbers.length === 0) return [];
    return [sql`case when title_terms && ${numbers}::int[] then ${weightInTitle(slot)}::int else 0 end`];
  });
  return parts.length === 0 ? sql`0` : sql`(${sql.join(parts, sql` + `)})`;
}

/** Titles first that hold most of the question, then the shorter, then the newer. */
export const titleOrder = (slots: readonly Slot[]): RawBuilder<unknown> =>
  sql`${heldByTitle(slots)} desc, least(cardinality(title_terms), 99), date desc, id`;
