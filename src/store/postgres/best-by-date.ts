import { FACETS, intersection, numbersIn, type PaperSet, sizesBetween, withBetween } from './bitmaps.ts';
import type { Reader } from './name-desk.ts';

/** Numbers of papers among which are the newest so many of a set, or the oldest: those of the years in which they must be. */
export async function bestByDate(
  { connection }: Reader,
  set: PaperSet,
  { oldest, many }: { oldest: boolean; many: number },
): Promise<readonly number[]> {
  const [first, last] = FACETS.years;
  const years = await sizesBetween(connection, set, FACETS.years);
  let left = many;
  let until: string = oldest ? first : last;
  for (const { lexeme, papers } of oldest ? years : years.toReversed()) {
    if (left <= 0) break;
    until = lexeme;
    left -= papers;
  }
  return numbersIn(connection, intersection([set, oldest ? withBetween(first, until) : withBetween(until, last)]));
}
