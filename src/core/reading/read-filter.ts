import type { Spot } from '../ports.ts';
import type { Query } from '../query/query.ts';
import { EXCLUDING } from './mark-exclusions.ts';
import { readPeople } from './read-people.ts';
import { readTime } from './read-time.ts';
import { readCategories, readTraits } from './read-traits.ts';
import type { Sentence } from './sentence.ts';
import { FILLER, SUBJECT } from './vocabulary.ts';

export type Filter = Omit<Query, 'kind'>;

export type ReadFilter = {
  filter: Filter;
  /** Whether the sentence speaks of “the author”, whoever that is. */
  subject: boolean;
  /** Whether the place among the authors was said of who is named by `with`. */
  placesOther: boolean;
  /** What was to be left out and cannot be, as typed. */
  refused?: string;
};

const TOPIC_CUE =
  /(?:about|on|regarding|concerning|related to|dealing with|deal with|that discuss|discussing|on the topic of|on the subject of|focus(?:ed|ing)? on|in the area of|mention(?:ing)?|(?:work(?:ed|ing|s)?|research|studies|study|wr(?:ite|ote|itten)|papers?) (?:in|into|on))(?= [^_])/;

/** Takes time, traits, people and at last the topic out of a sentence. */
export function readFilter(
  sentence: Sentence,
  spots: readonly Spot[],
  today: string,
  isTopicWord: (word: string) => boolean,
): ReadFilter {
  const placesOther = PLACES_OTHER.test(sentence.text());
  const periods = readTime(sentence, today);
  const categories = readCategories(sentence);
  const traits = readTraits(sentence);
  const { another, ...people } = readPeople(sentence, spots, isTopicWord);
  const subject = sentence.take(SUBJECT) !== undefined;
  while (sentence.take(SUBJECT) !== undefined);
  const refused = another ?? readRefused(sentence);
  const not = readExcludedTopic(sentence);
  const unread = sentence.rest().find(({ token }) => token.word === 'not' || token.word === EXCLUDING);
  const words = readTopic(sentence);
  const filter: Filter = {
    ...(words !== undefined && { words }),
    ...(not !== undefined && { not }),
    ...people,
    ...(periods && { periods }),
    ...categories,
    ...traits,
  };
  return { filter, subject, placesOther, ...((refused ?? unread) !== undefined && { refused: refused ?? 'that' }) };
}

const PLACES_OTHER = /(?:^| )with (?:\S+ ){1,4}?as (?:the |a )?(?:first|last|senior|lead|sole|solo)[- ]author/;

/** The first word after an untaken `excluding`. */
function firstExcluded({ tokens, isTaken }: Sentence): number | undefined {
  const at = tokens.findIndex(({ word }, index) => word === EXCLUDING && !isTaken(index));
  if (at < 0) return undefined;
  const next = tokens.findIndex(({ word }, index) => index > at && word !== '_');
  return next < 0 ? undefined : next;
}

/** A time, a category or a trait that was read although it was to be left out. */
function readRefused(sentence: Sentence): string | undefined {
  const { tokens, isTaken } = sentence;
  const negated = tokens.findIndex(
    ({ word }, at) => word === 'not' && !isTaken(at) && at + 1 < tokens.length && isTaken(at + 1),
  );
  if (negated >= 0) return tokens[negated + 1]?.raw;
  const next = firstExcluded(sentence);
  return next !== undefined && sentence.isTaken(next) ? sentence.tokens[next]?.raw : undefined;
}

function readExcludedTopic(sentence: Sentence): string | undefined {
  const start = firstExcluded(sentence);
  if (start === undefined) return undefined;
  let end = start;
  while (end < sentence.tokens.length && !sentence.isTaken(end)) end++;
  const words = sentence.tokens.slice(start, end).map(({ raw }) => raw);
  sentence.takeSpan(
    sentence.tokens.findIndex(({ word }, at) => word === EXCLUDING && !sentence.isTaken(at)),
    end,
  );
  return words.length === 0 ? undefined : words.join(' ');
}

/** The words after `about` and the like as they stand, else every untaken word that carries meaning. */
function readTopic(sentence: Sentence): string | undefined {
  const cue = sentence.take(TOPIC_CUE);
  const from = cue === undefined ? -1 : sentence.indexAt(cue.index + cue[0].length + 1);
  const left = sentence.rest().filter(({ token }) => token.word !== '_');
  const carried = left.filter(({ token, at }) => (from >= 0 && at >= from ? true : !FILLER.has(token.word)));
  const meaning = carried.filter(({ token }) => !FILLER.has(token.word));
  if (meaning.length === 0) return undefined;
  const first = meaning[0]?.at ?? 0;
  const last = meaning.at(-1)?.at ?? 0;
  const words = carried.filter(({ at }) => at >= first && at <= last).map(({ token }) => token.raw);
  for (const { at } of left) sentence.takeSpan(at, at + 1);
  return words.join(' ');
}
