import { EVERYDAY } from './everyday.ts';
import type { Sentence, Taken } from './sentence.ts';
import { TOPIC_CUE } from './topic-cue.ts';
import { topicPlaces } from './topic-places.ts';
import { FILLER } from './vocabulary.ts';

/** They bound a time; where none follows, what does was not understood. */
const BOUND = new Set(['since', 'before', 'after', 'until', 'till', 'while', 'during']);
/** Words that may stand in a question of keywords. */
const CONNECTIVES = new Set('in on of for with by the a an and or from to not without vs since until'.split(' '));

/** `passedOver`: words that were not understood and are left out. */
export type Topic = { words?: string; passedOver: readonly string[] };

/**
 * Takes what is left as the topic: the words whose place makes them one; where there are none, in keywords or where
 * nothing else was read (`alone`), those that may be one by themselves.
 */
export function readTopic(sentence: Sentence, isTopicWord: (word: string) => boolean, alone: boolean): Topic {
  const { tokens } = sentence;
  const cues: Taken[] = [];
  for (let cue = sentence.take(TOPIC_CUE); cue !== undefined; cue = sentence.take(TOPIC_CUE)) cues.push(cue);
  const left = sentence.rest();
  const wordOf = (at: number): string => tokens[at]?.word ?? '';
  const says = (at: number): boolean => !FILLER.has(wordOf(at));
  const places = topicPlaces(sentence, cues, isTopicWord);
  const unread = new Set(
    left.filter((at) => BOUND.has(wordOf(at)) && !places.has(at)).flatMap((at) => clauseFrom(sentence, at)),
  );
  const placed = left.filter((at) => says(at) && places.has(at) && !unread.has(at));
  const terse = left.every((at) => says(at) || CONNECTIVES.has(wordOf(at)));
  const tells = (at: number): boolean =>
    says(at) &&
    !unread.has(at) &&
    !EVERYDAY.has(wordOf(at)) &&
    (alone || isTopicWord(wordOf(at)) || isNamed(sentence, at));
  const meaning =
    placed.length > 0 ? placed : left.filter((at) => tells(at) && (alone || terse || isNamed(sentence, at)));
  const passedOver = left.filter((at) => (says(at) || BOUND.has(wordOf(at))) && !meaning.includes(at));
  const words = left.filter((at) => meaning.includes(at) || inside(at, meaning, left));
  for (const at of left) sentence.takeSpan(at, at + 1);
  const raw = (at: number): string => tokens[at]?.raw ?? '';
  return { ...(words.length > 0 && { words: words.map(raw).join(' ') }), passedOver: passedOver.map(raw) };
}

/** A capital letter that no beginning of a sentence explains. */
const isNamed = ({ tokens }: Sentence, at: number): boolean =>
  at > 0 && tokens[at - 1]?.pause !== 'stop' && /\p{Lu}/u.test(tokens[at]?.raw ?? '');

/** The places from `start` to the end of the clause. */
function clauseFrom({ tokens }: Sentence, start: number): number[] {
  const pause = tokens.findIndex(({ pause }, at) => at >= start && pause !== undefined);
  const end = pause < 0 ? tokens.length : pause + 1;
  return Array.from({ length: end - start }, (_, at) => start + at);
}

/** A filler between two telling words and beside them: the `to` of `sequence to sequence`. */
function inside(at: number, meaning: readonly number[], left: readonly number[]): boolean {
  const before = meaning.findLast((one) => one < at);
  const behind = meaning.find((one) => one > at);
  if (before === undefined || behind === undefined) return false;
  return behind - before - 1 === left.filter((one) => one > before && one < behind).length;
}
