import type { Paper } from '../../src/core/model/paper.ts';
import type { Quiet, Subscription } from '../../src/core/model/subscription.ts';
import { createChance } from '../../test/questions/anthology/chance.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Europe, the Americas, Australia and Lord Howe change their clocks; the others do not, or elsewhere in the year. */
const ZONES = [
  'Europe/Zurich',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'America/Santiago',
  'America/Sao_Paulo',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Africa/Cairo',
  'Asia/Kolkata',
  'UTC',
];
/** Most are at night, when clocks are changed. */
const TIMES = [
  '00:00',
  '01:30',
  '01:45',
  '02:00',
  '02:15',
  '02:30',
  '02:45',
  '03:00',
  '08:30',
  '09:00',
  '17:00',
  '23:59',
];
/** The quiet hours of every eighth channel. */
const QUIET: readonly (Quiet | undefined)[] = [
  undefined,
  { from: '22:00', to: '07:00' },
  { from: '01:00', to: '02:30' },
];
const AUTHORS = [
  'Ada Lovelace',
  'Grace Hopper',
  'Alan Turing',
  'Emmy Noether',
  'Sofia Kovalevskaya',
  'Srinivasa Ramanujan',
  'Kurt Goedel',
  'Mary Cartwright',
  'Maryam Mirzakhani',
  'Claude Shannon',
  'Barbara Liskov',
  'Edsger Dijkstra',
];
const CATEGORIES = ['cs.LG', 'cs.CL', 'cs.CV', 'stat.ML', 'math.OC'];
const WORDS = ['looms', 'engines', 'tides', 'lanterns', 'bridges'];

/** What a paper is about; `news` is false where its date is too old, or it came with an import of everything. */
export type Arrival = { at: number; paper: Paper; author: string; category: string; word: string; news: boolean };
export type Channel = { subscription: Subscription; follows(arrival: Arrival): boolean };
export type Year = {
  start: number;
  end: number;
  channels: readonly Channel[];
  arrivals: readonly Arrival[];
  /** A paper of each author from before, since only those who are known can be followed. */
  known: readonly Paper[];
};

/** The same in every process that makes it. */
export function createYear(days: number, channelCount: number, paperCount: number): Year {
  const chance = createChance(2026);
  const start = Date.parse('2026-01-01T00:00:00Z');
  const end = start + days * DAY_MS;
  const arrivals = Array.from({ length: paperCount }, () => start + HOUR_MS + chance.below(end - start - HOUR_MS))
    .toSorted((one, other) => one - other)
    .map((at, index) => arrivalAt(at, index));

  function arrivalAt(at: number, index: number): Arrival {
    const [author, category, word] = [chance.pick(AUTHORS), chance.pick(CATEGORIES), chance.pick(WORDS)];
    const old = chance.below(20) === 0;
    const baseline = chance.below(20) === 0;
    const paper: Paper = {
      id: `title:paper-${index}`,
      title: `Number ${index} about ${word}`,
      authors: [{ name: author }],
      unplacedAuthors: [],
      authorsComplete: true,
      date: new Date(at - (old ? 100 : 3) * DAY_MS).toISOString().slice(0, 10),
      categories: [category],
      affiliations: [],
      code: false,
      ids: {},
      urls: {},
      firstSeen: new Date(at).toISOString(),
      baseline,
      provenance: {},
    };
    return { at, paper, author, category, word, news: !old && !baseline };
  }

  const kinds = [
    () => ({ query: 'papers', follows: () => true }),
    () => {
      const author = chance.pick(AUTHORS);
      return { query: `papers author:"${author}"`, follows: (one: Arrival) => one.author === author };
    },
    () => {
      const category = chance.pick(CATEGORIES);
      return { query: `papers category:${category}`, follows: (one: Arrival) => one.category === category };
    },
    () => {
      const word = chance.pick(WORDS);
      return { query: `papers words:${word}`, follows: (one: Arrival) => one.word === word };
    },
    () => {
      const [word, author] = [chance.pick(WORDS), chance.pick(AUTHORS)];
      return {
        query: `papers words:${word} without:"${author}"`,
        follows: (one: Arrival) => one.word === word && one.author !== author,
      };
    },
    () => {
      const [word, author] = [chance.pick(WORDS), chance.pick(AUTHORS)];
      return {
        query: `papers words:${word}`,
        or: [`papers author:"${author}"`],
        follows: (one: Arrival) => one.word === word || one.author === author,
      };
    },
  ];
  const channels = Array.from({ length: channelCount }, (_, index): Channel => {
    const { follows, ...what } = (index % 10 === 0 ? kinds[0] : chance.pick(kinds.slice(1)))?.() ?? {
      query: 'papers',
      follows: () => true,
    };
    const every = (['day', 'day', 'weekdays', 'week'] as const)[index % 4] ?? 'day';
    const zone = ZONES[index % ZONES.length] ?? 'UTC';
    const subscription: Subscription = {
      id: `follow:${index}`,
      place: { platform: 'slack', workspace: 'T1', channel: `C${index}` },
      ...what,
      schedule: { every, at: chance.pick(TIMES), zone, ...(QUIET[index % 8] && { quiet: QUIET[index % 8] }) },
      ...(index % 9 === 4 && {
        paused: { until: new Date(start + (end - start) / 9 + index * HOUR_MS).toISOString() },
      }),
      since: new Date(start).toISOString(),
      createdBy: 'U1',
    };
    return { subscription, follows };
  });
  const known = AUTHORS.map((name, index): Paper => {
    const { paper } = arrivalAt(start, index);
    return {
      ...paper,
      id: `title:known-${index}`,
      title: `Collected works ${index}`,
      authors: [{ name }],
      baseline: true,
    };
  });
  return { start, end, channels, arrivals, known };
}
