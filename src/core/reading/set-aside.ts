import { EXCLUDING } from './mark-exclusions.ts';
import { anyOf } from './pattern.ts';
import { createSentence, type Sentence } from './sentence.ts';
import { isSocial } from './small-talk.ts';

/** Begins a sentence that tells why somebody asks, and asks nothing itself. */
const TELLS = anyOf(
  `^ (i|we|my|our|someone|somebody|it is|it was|this is|that is|the boss|people|there is|there was|a colleague|the * (wants?|needs?|says|said|asked|would|is|was|will)) `,
);
const ASKS = anyOf(
  `(want|need|looking for|look for|like|love|after|interested in|would|could|can you|please|show|list|give|find|get|which|what|who|when|where|how many|how much|searching for|wonder|wondering|asking|asked|know|search|seek|seeking|have you|tell me|mean)`,
);

/** A question begins so, whatever stands before a colon. */
const BEGINS = anyOf(
  `^ (who|what|when|where|how|which|is|are|did|does|do|has|have|any|anything|show|list|find|give|number|can|could)`,
);
const NEGATIONS = new Set(['not', 'no', 'without', 'except', EXCLUDING]);
const CLOSING = new Set('please pls plz thx thanks ty lol haha tho though thank you cheers pretty'.split(' '));

/**
 * Takes what stands around the question: interjections before a pause, a heading before a colon, whole sentences that tell
 * about the asker, and closing courtesy. Gives the words among them that are more than everyday talk.
 */
export function setAside(sentence: Sentence): string[] {
  const { tokens } = sentence;
  const sentences = parts(sentence, ({ pause }) => pause === 'stop');
  const telling = sentences.filter(([start, end]) => {
    const one = createSentence(tokens.slice(start, end));
    return one.has(TELLS) && !one.has(ASKS);
  });
  if (telling.length < sentences.length) for (const [start, end] of telling) sentence.takeSpan(start, end);
  for (const [start, end] of parts(sentence, ({ pause }) => pause !== undefined).slice(0, -1)) {
    if (sentence.isTaken(start)) continue;
    if (!isInterjection(sentence, start, end) && !isHeading(sentence, start, end)) break;
    sentence.takeSpan(start, end);
  }
  let end = tokens.length;
  while (end > 1 && CLOSING.has(tokens[end - 1]?.word ?? '')) end--;
  sentence.takeSpan(end, tokens.length);
  return tokens.flatMap(({ raw, word }, at) => (sentence.isTaken(at) && word !== '' && !isSocial([word]) ? [raw] : []));
}

function isInterjection({ tokens }: Sentence, start: number, end: number): boolean {
  const words = tokens.slice(start, end).map(({ word }) => word);
  return isSocial(words) && words.some((word) => INTERJECTIONS.has(word));
}

/** Words before a colon that name nobody and no time, and behind which a question begins. */
function isHeading({ tokens }: Sentence, start: number, end: number): boolean {
  const heading = tokens.slice(start, end);
  if (heading.at(-1)?.pause !== 'colon' || !createSentence(tokens.slice(end)).has(BEGINS)) return false;
  return heading.every(
    ({ raw, word }, at) => !/\d/.test(word) && !NEGATIONS.has(word) && (at === 0 || !/\p{Lu}/u.test(raw)),
  );
}

const INTERJECTIONS = new Set(
  `hi hello hey thanks thank thx ty morning hiya yo lol haha wow ok okay right sorry nice cool great awesome perfect hmm well alright k ok
  oh ah excellent lovely fine good yes yep sure cheers btw anyway dear`.split(/\s+/),
);

/** The stretches of a sentence that end where `ends` says. */
function parts(
  { tokens }: Sentence,
  ends: (token: Sentence['tokens'][number]) => boolean,
): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let start = 0;
  for (const [at, token] of tokens.entries()) {
    if (!ends(token) && at < tokens.length - 1) continue;
    found.push([start, at + 1]);
    start = at + 1;
  }
  return found;
}
