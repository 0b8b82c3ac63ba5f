import type { Spot } from '../ports.ts';
import type { Query } from '../query/query.ts';
import { BLANK, EXCLUDING } from './mark-exclusions.ts';
import { pattern } from './pattern.ts';
import { readCategories } from './read-categories.ts';
import { readOrder } from './read-order.ts';
import { type Mention, markNames, readClauses, readRoles, type Settled, settlePlaced } from './read-people.ts';
import { readTopic } from './read-topic.ts';
import { readCode, readPosition } from './read-traits.ts';
import { CLAUSES, SURE_CLAUSES } from './role-clauses.ts';
import type { Sentence } from './sentence.ts';
import type { Clock } from './time/dated.ts';
import { combineTimes, findTimes } from './time/read-time.ts';
import { PAPER_NOUN, SUBJECT } from './vocabulary.ts';

export type Filter = Omit<Query, 'kind'>;

export type ReadFilter = {
  filter: Filter;
  /** Whether the sentence speaks of “the author”, whoever that is. */
  subject: boolean;
  /** Whether the place among the authors was told of somebody by name. */
  placesOther: boolean;
  /** What was to be left out and cannot be, as typed. */
  refused?: string;
  /** Whether it speaks of papers, articles and the like. */
  speaksOfPapers: boolean;
  /** A name alone, to which no word gives a role. */
  bare: boolean;
  /** Words that were not understood and are left out. */
  passedOver: readonly string[];
};

const NOT = pattern(`(not|${EXCLUDING}) _`);

/** What was read of a sentence before what it asks for. */
export type Marked = {
  mentions: readonly Mention[];
  filter: Filter;
  roles: Settled;
  /** Whether the place among the authors was told of somebody by name. */
  placesOther: boolean;
};

/** Takes the times, categories, names and what no intent may read as its own. */
export function markFilter(
  sentence: Sentence,
  spots: readonly Spot[],
  isTopicWord: (word: string) => boolean,
  clock: Clock,
): Marked {
  const times = findTimes(sentence.words(), clock);
  const periods = combineTimes(times, sentence.words());
  for (const { start, end } of times) sentence.takeSpan(start, end, '<time>');
  const categories = readCategories(sentence);
  const mentions = markNames(sentence, spots, isTopicWord);
  const roles: Settled = new Map();
  const { placed, ...position } = readPosition(sentence);
  const placesOther = placed !== undefined && settlePlaced(placed, mentions, roles);
  readClauses(sentence, mentions, SURE_CLAUSES, roles);
  const filter = { ...(periods && { periods }), ...categories, ...position, ...readCode(sentence) };
  return { mentions, roles, placesOther, filter };
}

/** Takes order, people and at last the topic out of a marked sentence; `asks`: more than a filter was read. */
export function readFilter(
  sentence: Sentence,
  { mentions, roles, placesOther, filter: marked }: Marked,
  isTopicWord: (word: string) => boolean,
  asks: boolean,
): ReadFilter {
  readClauses(sentence, mentions, CLAUSES, roles);
  const order = readOrder(sentence);
  const speaksOfPapers = sentence.has(PAPER_NOUN);
  const { another, bare = false, ...people } = readRoles(sentence, mentions, roles);
  let subject = false;
  while (sentence.take(SUBJECT) !== undefined) subject = true;
  const refused = another ?? readRefused(sentence);
  const not = readExcludedTopic(sentence);
  const read = { ...people, ...marked, ...order };
  const alone = !asks && Object.keys(read).length === 0;
  const { words, passedOver } = readTopic(sentence, isTopicWord, alone);
  const filter: Filter = { ...(words !== undefined && { words }), ...(not !== undefined && { not }), ...read };
  return { filter, subject, placesOther, speaksOfPapers, bare, passedOver, ...(refused !== undefined && { refused }) };
}

/** A category or trait that was read although it was to be left out. */
function readRefused(sentence: Sentence): string | undefined {
  const found = sentence.find(NOT);
  return found && sentence.tokens[found.end - 1]?.raw;
}

/** The words after `excluding`, up to what was read otherwise. */
function readExcludedTopic(sentence: Sentence): string | undefined {
  const { tokens, isTaken } = sentence;
  const cue = tokens.findIndex(({ word }, at) => word === EXCLUDING && !isTaken(at));
  if (cue < 0) return undefined;
  let end = cue + 1;
  while (tokens[end]?.word === BLANK) end++;
  while (end < tokens.length && !isTaken(end)) if (tokens[end++]?.pause) break;
  const words = tokens.slice(cue + 1, end).filter(({ word }) => word !== BLANK);
  sentence.takeSpan(cue, end);
  return words.length === 0 ? undefined : words.map(({ raw }) => raw).join(' ');
}
