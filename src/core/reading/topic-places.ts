import { EVERYDAY } from './everyday.ts';
import { EXCLUDING } from './mark-exclusions.ts';
import { anyOf, pattern } from './pattern.ts';
import type { Sentence, Taken } from './sentence.ts';
import { FILLER } from './vocabulary.ts';

type IsTopicWord = (word: string) => boolean;
const NOUN = pattern(`(papers?|pubs?|publications?|articles?|preprints?|manuscripts?|stuff|works?|research|ones?)`);
/** What they take is what is asked for. */
const SHOWN = anyOf(
  `(show|find|list|give|get|search|fetch|want|need|see|any|anything|something|got|everything|got any|is there any|are there any) {me|us|all|the|some|any|a|out|up|for} !( _|$ )`,
);
/** Begins a purpose and ends the topic: `for my talk`. */
const PURPOSE = new Set(['my', 'our', 'this', 'that', 'next', 'a', 'an', 'tomorrow', 'today', 'tonight', 'me', 'us']);

/**
 * The places of untaken words that are the topic by where they stand: behind a cue (`about …`), right before and behind
 * a noun for papers, and behind what asks to be shown something.
 */
export function topicPlaces(sentence: Sentence, cues: readonly Taken[], isTopicWord: IsTopicWord): ReadonlySet<number> {
  const noun = sentence.find(NOUN);
  const shown = sentence.find(SHOWN);
  return new Set([
    ...cues.flatMap((cue) => announced(sentence, cue.end, isTopicWord)),
    ...(noun ? before(sentence, noun.start) : []),
    ...(noun ? behind(sentence, noun.end, isTopicWord) : []),
    ...(shown ? behind(sentence, shown.end, isTopicWord) : []),
  ]);
}

/** Shorter words before a noun are rather mistyped ones: `teh papers`. */
const SHORTEST = 4;
const wordAt = ({ tokens }: Sentence, at: number): string => tokens[at]?.word ?? '';
/** Whether a word may be part of a topic that nothing announces. */
const mayTell = (word: string): boolean => !FILLER.has(word) && !EVERYDAY.has(word) && word !== EXCLUDING;

/** From a cue on to what was taken, to a purpose, or to a pause behind which something else begins. */
function announced(sentence: Sentence, start: number, isTopicWord: IsTopicWord): number[] {
  const places: number[] = [];
  for (let at = start; at < sentence.tokens.length && !sentence.isTaken(at); at++) {
    if (wordAt(sentence, at) === 'for' && PURPOSE.has(wordAt(sentence, at + 1))) break;
    places.push(at);
    const next = wordAt(sentence, at + 1);
    const goesOn = sentence.tokens[at]?.pause === 'comma' && mayTell(next) && isTopicWord(next);
    if (sentence.tokens[at]?.pause !== undefined && !goesOn) break;
  }
  return places.some((at) => mayTell(wordAt(sentence, at)) || isTopicWord(wordAt(sentence, at))) ? places : [];
}

/** The words right before a place that are of no every day: `quantum papers`. */
function before(sentence: Sentence, end: number): number[] {
  const places: number[] = [];
  for (let at = end - 1; at >= 0 && !sentence.isTaken(at); at--) {
    const word = wordAt(sentence, at);
    if (sentence.tokens[at]?.pause !== undefined || !mayTell(word) || word.length < SHORTEST) break;
    places.push(at);
  }
  return places;
}

/** The words right behind a place that some paper has, and what stands between them. */
function behind(sentence: Sentence, start: number, isTopicWord: IsTopicWord): number[] {
  const places: number[] = [];
  if (sentence.tokens[start - 1]?.pause !== undefined) return places;
  for (let at = start; at < sentence.tokens.length && !sentence.isTaken(at); at++) {
    const word = wordAt(sentence, at);
    const tells = mayTell(word) && isTopicWord(word);
    const links = /(?:ed|ing)$/.test(word) && (sentence.isTaken(at + 1) || FILLER.has(wordAt(sentence, at + 1)));
    if (at === start ? !tells || links : !tells && !FILLER.has(word)) break;
    places.push(at);
    if (sentence.tokens[at]?.pause !== undefined) break;
  }
  return places;
}
