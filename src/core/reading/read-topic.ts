import { EVERYDAY } from './everyday.ts';
import { EXCLUDING } from './mark-exclusions.ts';
import { anyOf, pattern } from './pattern.ts';
import type { Sentence } from './sentence.ts';
import { FILLER } from './vocabulary.ts';
import { PAPERS, WRITE } from './words.ts';

const CONCERNS =
  'discuss|discusses|discussing|treats?|treating|tackles?|tackling|address|addresses|addressing|investigates?|investigating|explores?|exploring|examines?|examining|studies|study|studying|analy.es?|covers?|covering|concerns?|handles?|handling|looks? at|looking at|looked at|deals? with|dealing with|mentions?|mentioning|uses?|using|relates? to|relating to|touch on|touches on|focus on|focuses on|focusing on|focused on|centred on|centered on|describes?|describing|proposes?|proposing|introduces?|introducing|involves?|involving|applies|apply|applying|revolves? around|deal with|speaks? of|talks? about|talking about';
/** Announces that the words behind it are the topic. */
export const TOPIC_CUE = anyOf(
  `(about|regarding|concerning|re|related to|relating to|relevant to|relevance to|pertaining to|on the topic of|on the subject of|on the theme of|in the area of|in the field of|having to do with|to do with|in connection with|with respect to|apropos|around|touching on) {the|topic|subject|theme|question|problem|issue|idea|of|area} !( _|$ )`,
  `{that|which|who|to|papers?} (${CONCERNS}) {the|topic|subject|of|on} !( _|$ )`,
  `{${PAPERS}|${WRITE}|research|anything|something|nothing|got|much|lot|more|any|one|ones} (on|into) {the|topic|subject|of|theme} !( _|$ )`,
  `(on) {the|topic|subject|of} !( _|$|arxiv|his|her|their|own|which|board|it|them )`,
  `(topic|subject|subject search|topic search|keyword|keywords|search|query|search for|look for|looking for|theme|tagged) {is|was|for|by|of} !( _|$ )`,
  `(${WRITE}|${PAPERS}) in =( * ) !( _|$|the|his|her|their|a|an|order|which|total|any|all|general|full|this|our|your|my|one|arxiv|company|collaboration )`,
);
const PAPER_NOUN = pattern(`(papers?|pubs?|publications?|articles?|preprints?|manuscripts?)`);

/** They bound a time; where none follows, what does was not understood. */
const BOUND = new Set(['since', 'before', 'after', 'until', 'till', 'while', 'during']);

/** Before a word in `-ing` they make it what somebody does: `I’m updating`. */
const BEING = new Set(['i', 'am', 'are', 'is', 'we', 'was', 'were', 'be', 'been']);

/** `passedOver`: words that seem to carry no topic and were left out. */
export type Topic = { words?: string; passedOver: readonly string[] };

/**
 * Takes what is left as the topic: the words after `about` and the like, before a paper noun, and those that tell
 * something by themselves. `alone`: nothing else was read, so that they are all there is.
 */
export function readTopic(sentence: Sentence, isTopicWord: (word: string) => boolean, alone: boolean): Topic {
  const cue = sentence.take(TOPIC_CUE);
  const { tokens } = sentence;
  const left = sentence.rest();
  const unread = new Set(
    left.filter((at) => BOUND.has(tokens[at]?.word ?? '')).flatMap((at) => clauseFrom(sentence, at)),
  );
  const announced = new Set([...(cue ? after(sentence, cue.end) : []), ...beforeNoun(sentence)]);
  const says = (at: number): boolean => !FILLER.has(tokens[at]?.word ?? '');
  const tells = (at: number): boolean => {
    const { word = '', raw = '' } = tokens[at] ?? {};
    const progressive = /ing$/.test(word) && BEING.has(tokens[at - 1]?.word ?? '');
    if (progressive || unread.has(at) || !says(at) || EVERYDAY.has(word)) return false;
    return alone || isTopicWord(word) || (at > 0 && /\p{Lu}/u.test(raw));
  };
  const meaning = left.filter((at) => says(at) && (announced.has(at) || tells(at)));
  const passedOver = left
    .filter((at) => (says(at) || BOUND.has(tokens[at]?.word ?? '')) && !meaning.includes(at))
    .map((at) => tokens[at]?.raw ?? '');
  const words = left.filter((at) => meaning.includes(at) || inside(at, meaning, left));
  for (const at of left) sentence.takeSpan(at, at + 1);
  if (meaning.length === 0) return { passedOver };
  return { words: words.map((at) => tokens[at]?.raw ?? '').join(' '), passedOver };
}

/** The untaken words from `start` to the next that was taken, or to a pause behind which nothing goes on. */
function after(sentence: Sentence, start: number): number[] {
  const places: number[] = [];
  for (let at = start; at < sentence.tokens.length && !sentence.isTaken(at); at++) {
    places.push(at);
    if (sentence.tokens[at]?.pause) break;
  }
  return places;
}

/** The places from `start` to the end of the clause. */
function clauseFrom({ tokens }: Sentence, start: number): number[] {
  const pause = tokens.findIndex(({ pause }, at) => at >= start && pause);
  const end = pause < 0 ? tokens.length : pause + 1;
  return Array.from({ length: end - start }, (_, at) => start + at);
}

/** The words right before a paper noun that are not of every day: `quantum papers`. */
function beforeNoun(sentence: Sentence): number[] {
  const noun = sentence.find(PAPER_NOUN);
  const places: number[] = [];
  if (noun === undefined) return places;
  for (let at = noun.start - 1; at >= 0 && !sentence.isTaken(at); at--) {
    const { word = '', pause } = sentence.tokens[at] ?? {};
    if (pause || FILLER.has(word) || EVERYDAY.has(word) || word === EXCLUDING) break;
    places.push(at);
  }
  return places;
}

/** A filler between two telling words and beside them: the `to` of `sequence to sequence`. */
function inside(at: number, meaning: readonly number[], left: readonly number[]): boolean {
  const before = meaning.findLast((one) => one < at);
  const behind = meaning.find((one) => one > at);
  if (before === undefined || behind === undefined) return false;
  return behind - before - 1 === left.filter((one) => one > before && one < behind).length;
}
