import type { Spot } from '../ports.ts';
import type { Query } from '../query/query.ts';
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
  const periods = readTime(sentence, today);
  const categories = readCategories(sentence);
  const traits = readTraits(sentence);
  const people = readPeople(sentence, spots, isTopicWord);
  const subject = sentence.take(SUBJECT) !== undefined;
  while (sentence.take(SUBJECT) !== undefined);
  const words = readTopic(sentence);
  const filter: Filter = {
    ...(words !== undefined && { words }),
    ...people,
    ...(periods && { periods }),
    ...categories,
    ...traits,
  };
  return { filter, subject };
}

/** The words after `about` and the like as they stand, else every untaken word that carries meaning. */
function readTopic(sentence: Sentence): string | undefined {
  const cue = sentence.take(TOPIC_CUE);
  const from = cue === undefined ? -1 : sentence.indexAt(cue.index + cue[0].length + 1);
  const left = sentence.rest();
  const carried = left.filter(({ token, at }) => (from >= 0 && at >= from ? true : !FILLER.has(token.word)));
  const meaning = carried.filter(({ token }) => !FILLER.has(token.word));
  if (meaning.length === 0) return undefined;
  const first = meaning[0]?.at ?? 0;
  const last = meaning.at(-1)?.at ?? 0;
  const words = carried.filter(({ at }) => at >= first && at <= last).map(({ token }) => token.raw);
  for (const { at } of left) sentence.takeSpan(at, at + 1);
  return words.join(' ');
}
