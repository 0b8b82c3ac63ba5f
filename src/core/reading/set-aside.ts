import { EVERYDAY } from './everyday.ts';
import { anyOf } from './pattern.ts';
import { createSentence, type Sentence } from './sentence.ts';
import { isSocial } from './small-talk.ts';

/** Begins a sentence that tells why somebody asks, and asks nothing itself. */
const TELLS = anyOf(
  `^ (i|we|my|our|someone|somebody|it is|it was|this is|that is|the boss|people|there is|there was|a colleague) `,
);
const ASKS = anyOf(
  `(want|need|looking for|look for|like|love|after|interested in|would|could|can you|please|show|list|give|find|get|which|what|who|when|where|how many|how much|searching for|wonder|wondering|asking|asked|know|search|seek|seeking|have you|tell me|mean)`,
);

/**
 * Takes what stands around the question: friendly words before a pause at its beginning, and whole sentences besides it
 * that tell about the asker.
 */
export function setAside(sentence: Sentence): void {
  const { tokens } = sentence;
  const sentences = parts(sentence, ({ pause }) => pause === 'stop');
  const telling = sentences.filter(([start, end]) => {
    const one = createSentence(tokens.slice(start, end));
    return one.has(TELLS) && !one.has(ASKS);
  });
  if (telling.length < sentences.length) for (const [start, end] of telling) sentence.takeSpan(start, end);
  for (const [start, end] of parts(sentence, ({ pause }) => pause !== undefined).slice(0, -1)) {
    const words = tokens.slice(start, end).map(({ word }) => word);
    if (sentence.isTaken(start)) continue;
    if (!isSocial(words) || !words.some((word) => EVERYDAY.has(word) || GREETS.has(word))) break;
    sentence.takeSpan(start, end);
  }
}

const GREETS = new Set('hi hello hey thanks thx ty morning hiya yo lol haha'.split(' '));

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
