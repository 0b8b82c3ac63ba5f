/** A question with what a right answer carries; see the fields' use below. */
export type Question = {
  q: string;
  now?: string;
  set?: readonly string[];
  list?: readonly string[];
  top?: readonly string[];
  include?: readonly string[];
  exclude?: readonly string[];
  total?: number;
  value?: number;
  kind?: string;
  says?: readonly string[];
  saysNot?: readonly string[];
  author?: readonly string[];
  understood?: string;
  /** A filter that cannot be read: a notice names it, or nothing is listed. */
  unread?: string;
  /** The conversation, where several are interleaved. */
  session?: string;
};

/** What the command line's JSON holds, as far as questions look at it. */
export type Found = {
  kind: string;
  total?: number;
  value?: unknown;
  text: string;
  understood: string;
  papers?: { title: string }[];
  authors?: { name: string }[];
  notices: string[];
};

type Judge<K extends keyof Question> = (asked: NonNullable<Question[K]>, found: Found, titles: string[]) => boolean;

const same = (a: readonly string[], b: readonly string[]): boolean => JSON.stringify(a) === JSON.stringify(b);

const JUDGES: { readonly [K in Exclude<keyof Question, 'q' | 'now' | 'session'>]-?: Judge<K> } = {
  set: (set, _, titles) => same(set.toSorted(), titles.toSorted()),
  list: (list, _, titles) => same(list, titles),
  top: ([top], _, titles) => titles[0] === top,
  include: (wanted, _, titles) => wanted.every((title) => titles.includes(title)),
  exclude: (unwanted, _, titles) => unwanted.every((title) => !titles.includes(title)),
  total: (total, found) => found.total === total,
  value: (value, found) => found.value === value,
  kind: (kind, found) => found.kind === kind,
  says: (words, { text }) => words.every((said) => text.includes(said)),
  saysNot: (words, { text }) => words.every((said) => !text.includes(said)),
  author: (anyOf, { authors }) => anyOf.includes(authors?.[0]?.name ?? ''),
  understood: (words, found) => found.understood.includes(words),
  unread: (words, { notices }, titles) => titles.length === 0 || notices.join(' ').toLowerCase().includes(words),
};

/** What is wrong with an answer, an entry for each expectation that it misses. */
export function faultsOf(question: Question, found: Found): string[] {
  const titles = (found.papers ?? []).map(({ title }) => title);
  return Object.entries(JUDGES).flatMap(([name, judge]) => {
    const asked = question[name as keyof typeof JUDGES]; // the names of the table
    if (asked === undefined || (judge as Judge<keyof Question>)(asked as never, found, titles)) return []; // each judge gets its own field
    return [`${name} ${JSON.stringify(asked)}`];
  });
}

/** The answer in a line, for reports. */
export function inShort({ kind, total, value, understood, papers = [], notices }: Found): string {
  const shown = papers.slice(0, 12).map(({ title }) => title.slice(0, 24));
  const told = [`${kind}: ${understood}`, total === undefined ? '' : `total ${total}`, shown.join(' | ')];
  const bare = value === undefined ? '' : `value ${String(value).slice(0, 60)}`;
  return [...told, bare, ...notices].filter((part) => part !== '').join(' · ');
}
