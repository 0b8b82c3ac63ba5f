import { fold } from '../catalogue/fold.ts';
import type { Spot } from '../ports.ts';
import { EVERYDAY, OFF_TOPIC } from './everyday.ts';
import { BLANK, EXCLUDING } from './mark-exclusions.ts';
import { roleBefore } from './roles.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './tokenise.ts';
import { CUES, FILLER } from './vocabulary.ts';

type IsTopicWord = (word: string) => boolean;
const LONGEST_UNKNOWN = 5;
const ABOUT = new Set(['about', 'on', 'regarding', 'concerning', 're']);

const CUE_WORDS = new Set(CUES);
const isCapital = (raw: string): boolean => /^\p{Lu}/u.test(raw);
/** Words that say nothing in a name's place; a capital letter alone is an initial and no article. */
const saysNothing = ({ raw, word }: Token): boolean =>
  (FILLER.has(word) || (CUE_WORDS.has(word) && !isCapital(raw))) && !/^\p{Lu}$/u.test(raw);
/** A word that is nothing else: no topic, no filler, nothing of every day. */
const isStrange = (token: Token | undefined, isTopicWord: IsTopicWord): boolean =>
  token !== undefined &&
  /^\p{L}+$/u.test(token.word) &&
  token.word.length > 3 &&
  !isTopicWord(token.word) &&
  !FILLER.has(token.word) &&
  !EVERYDAY.has(token.word) &&
  !OFF_TOPIC.has(token.word);

/** Whether words that may name somebody do so here. */
export function acceptSpot(spot: Spot, sentence: Sentence, isTopicWord: IsTopicWord): boolean {
  const tokens = sentence.tokens.slice(spot.start, spot.end);
  const [first] = tokens;
  if (first === undefined) return false;
  const role = roleBefore(sentence, spot.start, undefined);
  if (spot.kind === 'affiliation') return role.explicit || isCapital(first.raw) || !isTopicWord(first.word);
  if (tokens.every(saysNothing)) return role.explicit && isCapital(first.raw) && tokens.length > 1;
  if (spot.closeness !== 'exact' && tokens.at(-1)?.pause === undefined && isLonger(sentence, spot, isTopicWord))
    return false;
  if (spot.closeness === 'typo') return fitsMistyped(tokens, isTopicWord);
  const written = role.explicit && tokens.every(({ raw }) => isCapital(raw));
  if (tokens.length > 1) return !tokens.some(saysNothing) || spot.closeness === 'exact' || written;
  const before = sentence.tokens[spot.start - 1]?.word ?? '';
  if (!isCapital(first.raw) && ABOUT.has(before)) return false;
  const alone = spot.people.length === 1 && FILLER.has(before) && !isTopicWord(first.word) && !EVERYDAY.has(first.word);
  if (!isCapital(first.raw) && !role.explicit && !isSurname(first.word, spot) && !alone) return false;
  if (!isCapital(first.raw) && EVERYDAY.has(first.word)) return false;
  const telling = isCapital(first.raw) && spot.start > 0;
  return (
    (role.explicit && (role.role !== 'author' || isCapital(first.raw) || role.start < spot.start)) ||
    telling ||
    !isTopicWord(first.word)
  );
}

/** Whether a strange word follows a given name: then it is another's, whom nobody knows. */
function isLonger({ tokens }: Sentence, spot: Extract<Spot, { kind: 'person' }>, isTopicWord: IsTopicWord): boolean {
  const last = tokens[spot.end - 1];
  const next = tokens[spot.end];
  if (last === undefined || !isStrange(next, isTopicWord)) return false;
  return spot.closeness === 'typo' ? spot.end - spot.start === 1 : !isSurname(last.word, spot);
}

/** A mistyped name: no word of it is anything else, or all are capitalised and one is nothing else. */
function fitsMistyped(tokens: readonly Token[], isTopicWord: IsTopicWord): boolean {
  if (tokens.some(saysNothing)) return false;
  const strange = tokens.filter(({ word }) => !isTopicWord(word) && !EVERYDAY.has(word));
  return strange.length === tokens.length || (strange.length > 0 && tokens.every(({ raw }) => isCapital(raw)));
}

/** Whether the word ends a spelling of anybody's name: a given name alone may be any word. */
function isSurname(word: string, { people }: Extract<Spot, { kind: 'person' }>): boolean {
  return people.some(({ spellings }) => spellings.some((name) => ` ${fold(name)}`.endsWith(` ${fold(word)}`)));
}

/** Roles in which also a name that nobody has can stand; after others it is rather a topic. */
const TELLING: ReadonlySet<string> = new Set([
  'with',
  'alongside',
  'without',
  'except',
  'excluding',
  'by',
  'from',
  'at',
  'in',
]);
const ENDS = new Set(
  `with without by from at of for and or nor not but in on about since before after until between ${EXCLUDING}`.split(
    ' ',
  ),
);

const isAcronym = (raw: string): boolean => /^[^\p{Ll}]{2,}$/u.test(raw);
const JOINS = new Set(['and', 'or', 'nor']);
const ARTICLES = new Set(['the', 'a', 'an', 'any', 'some']);

/** Where a name that nobody has would end: while words are capitalised or strange. */
export function unknownNameEnd(sentence: Sentence, start: number, isTopicWord: IsTopicWord): number {
  const { tokens } = sentence;
  let end = start;
  while (end < tokens.length && end - start < LONGEST_UNKNOWN && !sentence.isTaken(end)) {
    const token = tokens[end];
    if (
      token === undefined ||
      token.word === BLANK ||
      saysNothing(token) ||
      CUE_WORDS.has(token.word) ||
      ENDS.has(token.word) ||
      /\d/.test(token.word)
    )
      break;
    if (!isCapital(token.raw) && (isTopicWord(token.word) || EVERYDAY.has(token.word))) break;
    end++;
    if (token.pause) break;
  }
  return end;
}

/** Whether the words are the name of somebody unknown. */
export function acceptUnknown(
  sentence: Sentence,
  start: number,
  end: number,
  isTopicWord: IsTopicWord,
  last: { end: number; place: boolean } | undefined,
): boolean {
  const { tokens } = sentence;
  const joined =
    last !== undefined && !last.place && last.end === start - 1 && JOINS.has(tokens[start - 1]?.word ?? '');
  if (joined && isCapital(tokens[start]?.raw ?? '')) return true;
  const role = roleBefore(sentence, start, undefined);
  if (!role.explicit) return false;
  const said = tokens.slice(role.start, start).map(({ raw }) => raw.toLowerCase());
  if (said.some((word) => ABOUT.has(word) || word === 'mentioning')) return false;
  if (!tokens.slice(role.start, role.start + 2).some(({ word }) => TELLING.has(word))) return false;
  if (ARTICLES.has(tokens[start - 1]?.word ?? '')) return false;
  if (isAcronym(tokens[start]?.raw ?? '') && isTopicWord(tokens[start]?.word ?? '')) return false;
  if (isCapital(tokens[start]?.raw ?? '')) return true;
  const next = tokens[end];
  const topicFollows =
    next !== undefined &&
    !tokens[end - 1]?.pause &&
    !sentence.isTaken(end) &&
    isTopicWord(next.word) &&
    !FILLER.has(next.word) &&
    !EVERYDAY.has(next.word);
  const isAdverb = /ly$/.test(tokens[start]?.word ?? '');
  return !isTopicWord(tokens[start]?.word ?? '') && !topicFollows && !isAdverb;
}
