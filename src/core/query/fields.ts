import { METRIC_NAMES, type MetricName } from '../model/metric.ts';
import { isRealDate, span } from '../model/partial-date.ts';
import type { Period } from '../model/period.ts';
import { MANAGERS, PREFERENCES, SCOPES } from '../model/preferences.ts';
import { EVERY } from '../model/subscription.ts';
import { ACTIONS, ASPECTS, type FieldName, MATCHES, POSITIONS, type Query, SORTS, STYLES } from './query.ts';

/** What an adapter may offer while a value is being typed. */
export type Completes = 'title' | 'author' | 'category' | 'zone' | 'command';

type Field<T> = {
  /** What it is for, at most 100 characters: Discord shows it beside the option. */
  summary: string;
  /** What a right value looks like, for the sentence about a wrong one. */
  expected: string;
  choices?: readonly string[];
  completes?: Completes;
  /** The value, or undefined where the text is not one. */
  parse(text: string): T | undefined;
  print(value: T): string;
};

const text = (summary: string, expected: string, completes?: Completes): Field<string> => ({
  summary,
  expected,
  ...(completes && { completes }),
  parse: (value) => value.trim() || undefined,
  print: (value) => value,
});

const oneOf = <const T extends string>(summary: string, choices: readonly T[]): Field<T> => ({
  summary,
  expected: `one of ${choices.join(', ')}`,
  choices,
  parse: (value) => choices.find((choice) => choice === value.trim().toLowerCase()),
  print: (value) => value,
});

const several = (summary: string, expected: string, completes?: Completes): Field<string[]> => ({
  summary,
  expected,
  ...(completes && { completes }),
  parse: (value) => {
    const parts = value.split(',').map((part) => part.trim());
    return parts.every((part) => part !== '') ? parts : undefined;
  },
  print: (values) => values.join(','),
});

const flag = (summary: string): Field<boolean> => ({
  summary,
  expected: 'yes or no',
  choices: ['yes', 'no'],
  parse: (value) => ({ yes: true, true: true, no: false, false: false })[value.trim().toLowerCase()],
  print: (value) => (value ? 'yes' : 'no'),
});

const count = (summary: string): Field<number> => ({
  summary,
  expected: 'a whole number from 1 to 1000',
  parse: (value) =>
    /^\d{1,4}$/.test(value.trim()) && Number(value) >= 1 && Number(value) <= 1000 ? Number(value) : undefined,
  print: String,
});

/** `2024`, `2024-03`, `2019..2021`, `2022..`, `..2019`; several with commas. */
export function parsePeriods(value: string): Period[] | undefined {
  const periods: Period[] = [];
  for (const part of value.split(',').map((piece) => piece.trim())) {
    const [from = '', to = from, ...more] = part.split('..');
    if (more.length > 0 || [from, to].some((end) => end !== '' && !isRealDate(end)) || from + to === '')
      return undefined;
    const period = {
      ...(from !== '' && { from: span(from).from }),
      ...(to !== '' && { to: span(to).to }),
    };
    if (period.from !== undefined && period.to !== undefined && period.from > period.to) return undefined;
    periods.push(period);
  }
  return periods;
}

function printEnd(day: string | undefined, end: 'from' | 'to'): string {
  if (day === undefined) return '';
  const coarse = [day.slice(0, 4), day.slice(0, 7)].find((date) => span(date)[end] === day);
  return coarse ?? day;
}

/** The shortest text that reads back as the same days. */
export function printPeriods(periods: readonly Period[]): string {
  const printed = periods.map(({ from, to }) => {
    const whole = [from?.slice(0, 4), from?.slice(0, 7), from].find(
      (date) => date !== undefined && span(date).from === from && span(date).to === to,
    );
    return whole ?? `${printEnd(from, 'from')}..${printEnd(to, 'to')}`;
  });
  return printed.join(',');
}

/** Every field of a query: its name in the query language and as a slash-command option is `key`. */
export const FIELDS: { readonly [K in FieldName]-?: Field<NonNullable<Query[K]>> & { key: string } } = {
  words: { key: 'words', ...text('Words of the title or topic, or the question itself', 'some words', 'title') },
  not: { key: 'not', ...text('Words of topics to leave out', 'some words') },
  paper: { key: 'paper', ...text('A paper: words of its title, an arXiv id or link, or a DOI', 'a paper', 'title') },
  mentions: { key: 'mentions', ...several('Papers by arXiv id, DOI or id, with commas between', 'ids with commas') },
  digest: { key: 'digest', ...text('A digest that was announced', 'the mark of a digest') },
  author: { key: 'author', ...text('Whose papers; the tracked author if left out', 'a name', 'author') },
  with: {
    key: 'with',
    ...several('Co-authors who must all be on the paper, with commas between', 'names with commas', 'author'),
  },
  without: {
    key: 'without',
    ...several('People who must not be on the paper, with commas between', 'names with commas', 'author'),
  },
  periods: {
    key: 'year',
    summary: 'A year, a range such as 2019..2021, or several with commas',
    expected: 'a year such as 2024, a range such as 2019..2021, or a date such as 2024-03',
    parse: parsePeriods,
    print: printPeriods,
  },
  categories: { key: 'category', ...several('A field such as CV or cs.CL', 'categories with commas', 'category') },
  outside: { key: 'outside', ...several('Fields to leave out, such as CV', 'categories with commas', 'category') },
  affiliation: { key: 'affiliation', ...text('An institution named on the paper', 'an institution') },
  code: { key: 'code', ...flag('Only papers with public code, or only those without') },
  position: { key: 'position', ...oneOf('The place of the author among the authors', POSITIONS) },
  sort: { key: 'sort', ...oneOf('The order of the list; newest first if left out', SORTS) },
  limit: { key: 'limit', ...count('Only the first so many') },
  nth: { key: 'nth', ...count('Only the paper at this place in the order') },
  page: { key: 'page', ...count('Which page of the list') },
  aspect: { key: 'aspect', ...oneOf('What to say of the paper first', ASPECTS) },
  metric: { key: 'metric', ...oneOf('Which metric', METRIC_NAMES satisfies readonly MetricName[]) },
  growth: { key: 'growth', ...flag('How the metric grew over time') },
  style: { key: 'style', ...oneOf('Citation style; BibTeX if left out', STYLES) },
  peak: { key: 'peak', ...flag('Only the most productive year') },
  match: {
    key: 'match',
    ...oneOf('Whether a paper must match all that you name, or any one of it; all if left out', MATCHES),
  },
  every: { key: 'every', ...oneOf('How often new papers are announced', EVERY) },
  at: { key: 'at', ...text('The local time of the digest, such as 09:00', 'a time such as 09:00') },
  zone: {
    key: 'zone',
    ...text('The time zone or its city, such as Europe/Zurich or Boston', 'a zone such as Europe/Zurich', 'zone'),
  },
  who: {
    key: 'who',
    ...text(
      'A name, an ORCID iD, or an id or link of OpenAlex, Semantic Scholar, DBLP or arXiv',
      'a name or an id of an author',
    ),
  },
  undo: { key: 'undo', ...flag('Take it back') },
  quiet: {
    key: 'quiet',
    ...text('Local hours in which nothing is posted, such as 22:00-07:00, or off', 'hours such as 22:00-07:00, or off'),
  },
  milestones: {
    key: 'milestones',
    ...flag('Whether digests tell of a higher h-index, round numbers of citations, a paper’s 100th'),
  },
  subscription: {
    key: 'subscription',
    ...text('Something that is followed, by its mark', 'the mark of what is followed'),
  },
  action: { key: 'do', ...oneOf('Pause or resume it, or show what the last 30 days would have sent', ACTIONS) },
  until: { key: 'until', ...text('The day on which a pause ends, such as 2026-12-24', 'a day such as 2026-12-24') },
  links: { key: 'links', ...flag('Whether links to papers that people paste get cards') },
  managers: { key: 'managers', ...oneOf('Who may follow, track and change settings', MANAGERS) },
  reset: { key: 'reset', ...oneOf('A choice to take back', PREFERENCES) },
  scope: { key: 'scope', ...oneOf('Whether it is for this channel or everywhere here', SCOPES) },
  command: { key: 'command', ...text('A command to explain', 'the name of a command', 'command') },
};
