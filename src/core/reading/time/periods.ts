import type { Period } from '../../model/period.ts';
import { shift } from './calendar.ts';

function narrow(a: Period, b: Period): Period {
  const from = [a.from, b.from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const to = [a.to, b.to].filter((day) => day !== undefined).sort()[0];
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

const hasDays = ({ from, to }: Period): boolean => from === undefined || to === undefined || from <= to;
const begins = ({ from = '' }: Period): string => from;

/** What lies in one of the first and in one of the second, in order of time; what contradicts itself stays, where all does. */
export function meet(some: readonly Period[], others: readonly Period[]): Period[] {
  const all = some.flatMap((one) => others.map((other) => narrow(one, other)));
  const possible = all.filter(hasDays);
  return (possible.length > 0 ? possible : all.slice(0, 1)).sort((a, b) => (begins(a) < begins(b) ? -1 : 1));
}

/** All time but these. */
export function complement(periods: readonly Period[]): Period[] {
  return periods.reduce<Period[]>(
    (left, { from, to }) =>
      meet(left, [
        ...(from === undefined ? [] : [{ to: shift(from, { days: -1 }) }]),
        ...(to === undefined ? [] : [{ from: shift(to, { days: 1 }) }]),
      ]),
    [{}],
  );
}
