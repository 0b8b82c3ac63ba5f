import { createChance } from '../anthology/chance.ts';
import type { Question } from '../judge.ts';
import { RECORD, type Row } from './record.ts';

/** Words that narrow, and what they leave. */
type Part = readonly [words: string, fits: (row: Row) => boolean];

const has = (name: string) => (row: Row) => row.others.includes(name);
const lacks = (name: string) => (row: Row) => !row.others.includes(name);
const years = (from: number, to: number) => (row: Row) =>
  Number(row.date.slice(0, 4)) >= from && Number(row.date.slice(0, 4)) <= to;
const dates = (from: string, to: string) => (row: Row) => row.date >= from && row.date <= to;

const TIMES: readonly Part[] = [
  ['in 2022', years(2022, 2022)],
  ['from 2023', years(2023, 2023)],
  ['since 2022', years(2022, 9999)],
  ['after 2021', years(2022, 9999)],
  ['before 2023', years(0, 2022)],
  ['until 2022', years(0, 2022)],
  ['between 2021 and 2023', years(2021, 2023)],
  ['2022-2024', years(2022, 2024)],
  ['from 2021 to 2024', years(2021, 2024)],
  ['in the first half of 2022', dates('2022-01-01', '2022-06-30')],
  ['in Q4 2022', dates('2022-10-01', '2022-12-31')],
  ['in January 2023', dates('2023-01-01', '2023-01-31')],
  ['last year', years(2024, 2024)],
  ['in the past three years', dates('2022-06-02', '2025-06-02')],
  ['in 2022 or 2024', (row) => years(2022, 2022)(row) || years(2024, 2024)(row)],
  ['since March 2022', dates('2022-03-01', '9999')],
];
const COMPANY: readonly Part[] = [
  ['with Sandler', has('Sandler')],
  ['with Mark Sandler', has('Sandler')],
  ['co-authored with Zhmoginov', has('Zhmoginov')],
  ['together with von Oswald', has('von Oswald')],
  ['with Nolan Miller', has('Miller')],
  ['with Sandler and Zhmoginov', (row) => has('Sandler')(row) && has('Zhmoginov')(row)],
  ['with Chen Sun or von Oswald', (row) => has('Chen Sun')(row) || has('von Oswald')(row)],
  ['with zhmoginof', has('Zhmoginov')],
];
const ABSENCE: readonly Part[] = [
  ['without Zhmoginov', lacks('Zhmoginov')],
  ['but not with Sandler', lacks('Sandler')],
  ['excluding Miller', lacks('Miller')],
  ['not with von Oswald', lacks('von Oswald')],
];
const TRAITS: readonly Part[] = [
  ['LG papers', ({ field }) => field === 'LG'],
  ['cs.CL papers', ({ field }) => field === 'CL'],
  ['first-author papers', ({ first }) => first],
  ['machine learning papers', ({ field }) => field === 'LG'],
];
const BEGINNINGS = ['', 'show me ', 'which ', 'please list ', 'what are the ', 'hi! any ', 'give me all '];

type Asked = { words: string; rows: readonly Row[] };

/** A trait or just papers, then company, absence and time in any order. */
function phrase(chance: ReturnType<typeof createChance>): Asked {
  const traits: Part = chance.below(3) === 0 ? chance.pick(TRAITS) : ['papers', () => true];
  const tails = chance
    .shuffled([TIMES, COMPANY, ABSENCE].filter(() => chance.below(5) > 1))
    .map((parts) => chance.pick(parts));
  const parts = [traits, ...(tails.length > 0 ? tails : [chance.pick(TIMES)])];
  return {
    words: parts.map(([words]) => words).join(' '),
    rows: RECORD.filter((row) => parts.every(([, fits]) => fits(row))),
  };
}

const titles = (rows: readonly Row[]): string[] => rows.map(({ title }) => title);

const KINDS: readonly ((asked: Asked, beginning: string) => Question | undefined)[] = [
  ({ words, rows }, beginning) => ({ q: `${beginning}${words}`, set: titles(rows) }),
  ({ words, rows }, beginning) => ({ q: `${beginning}${words}`, set: titles(rows) }),
  ({ words, rows }) => ({ q: `how many ${words}?`, value: rows.length }),
  ({ words, rows }) => ({ q: `the latest of the ${words}`, list: titles(rows.slice(0, 1)) }),
  ({ words, rows }) => ({ q: `${words}, oldest first`, list: titles(rows).reverse() }),
  ({ words, rows }) =>
    rows.length > 1 ? { q: `bibtex of the ${words}`, kind: 'citation', set: titles(rows) } : undefined,
];

function combine(seed: number, count: number): Question[] {
  const chance = createChance(seed);
  const questions = new Map<string, Question>();
  while (questions.size < count) {
    const question = chance.pick(KINDS)(phrase(chance), chance.pick(BEGINNINGS));
    if (question !== undefined) questions.set(question.q, question);
  }
  return [...questions.values()];
}

/** Filters put together by chance, always the same; the record's own rows say what is right. */
export const COMBINED: readonly Question[] = combine(2311, 120);
