import { type Closed, partOfYear, yearOf, years } from './calendar.ts';
import { type Clock, type Dated, past, type Reader, type Words, wholeYear } from './dated.ts';
import { readCode, readDecade, readMonths, readPart, readPartBehind, readYear } from './named-dates.ts';
import { readAgo, readCalendar, readNear, readRolling } from './relative-dates.ts';

const THIRDS: Readonly<Record<string, 1 | 2 | 3>> = {
  early: 1,
  beginning: 1,
  start: 1,
  mid: 2,
  middle: 2,
  'mid-year': 2,
  late: 3,
  end: 3,
};
/** Where a time begins and ends, whatever its thirds are. */
const EDGES: Readonly<Record<string, Pick<Dated, 'edge'>>> = {
  beginning: { edge: 'start' },
  start: { edge: 'start' },
  end: { edge: 'end' },
};

/** `early 2022`, `the end of last year`, `mid-2021`, `the late 2010s`, `the early half of 2022`. */
const readThird: Reader = (words, at, clock) => {
  const joined = /^(early|mid|late)-(.+)$/.exec(words[at] ?? '');
  const third = THIRDS[joined?.[1] ?? words[at] ?? ''];
  if (third === undefined) return undefined;
  const inner = joined ? [...words.slice(0, at), joined[2] ?? '', ...words.slice(at + 1)] : words;
  const half = !joined && words[at + 1] === 'half' && third !== 2;
  const lead = ['early', 'late'].includes(words[at] ?? '') ? ['in', 'of', 'the', 'year'] : ['of', 'the', 'year'];
  const start = past(words, joined ? at : at + (half ? 2 : 1), ...lead);
  const whole = dateAt(inner, start, clock);
  if (whole === undefined) return undefined;
  const { period, end } = whole;
  const edge = EDGES[words[at] ?? ''] ?? {};
  if (wholeYear(period))
    return {
      period: partOfYear(yearOf(period.from), half ? 2 : 3, half ? (third === 1 ? 1 : 2) : third),
      end,
      ...edge,
    };
  const [first, last] = [yearOf(period.from), yearOf(period.to)];
  if (last - first !== 9) return { period, end, ...edge };
  return {
    period: [years(first, first + 3), years(first + 4, first + 6), years(first + 6, last)][third - 1] ?? period,
    end,
    ...edge,
  };
};

/** The order decides where two could read the same words. */
const READERS: readonly Reader[] = [
  readThird,
  readPart,
  readPartBehind,
  readRolling,
  readCode,
  readMonths,
  readCalendar,
  readAgo,
  readNear,
  readDecade,
  readYear,
];

/** The time that the words from `at` on name. */
export function dateAt(words: Words, at: number, clock: Clock): Dated | undefined {
  const starts = new Set([at, past(words, at, 'the', 'year', 'years', 'month', 'of', 'the')]);
  for (const read of READERS) {
    for (const start of starts) {
      const found = read(words, start, clock);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** A number alone that the time to the right of it completes: the `10` of `from 10 to 20 January 2022`, `2020` of `2020-21`. */
export function completedBy(words: Words, at: number, right: Closed): string | undefined {
  const day = /^([1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.exec(words[at] ?? '')?.[1];
  if (day === undefined || right.from !== right.to) return undefined;
  const completed = `${right.from.slice(0, 8)}${day.padStart(2, '0')}`;
  return completed <= right.from ? completed : undefined;
}
