import { words as foldedWords } from '../catalogue/fold.ts';
import { STOP_WORDS } from '../catalogue/stop-words.ts';
import { done, fail, type Result } from '../failure.ts';
import { METRICS } from '../model/metric.ts';
import type { Spot } from '../ports.ts';
import { FILTER_FIELDS } from '../query/admitted-fields.ts';
import { FIELDS } from '../query/fields.ts';
import { parseQuery } from '../query/parse.ts';
import type { Query } from '../query/query.ts';
import { EVERYDAY, OFF_TOPIC } from './everyday.ts';
import { applyFollowUp, asksForList, isFollowUp, readTurn } from './follow-up.ts';
import { type Intent, readIntent } from './intents.ts';
import { markExclusions } from './mark-exclusions.ts';
import { mendTypos } from './mend-typos.ts';
import { namesTitle } from './names-title.ts';
import { missingFor } from './not-recorded.ts';
import { anyOf } from './pattern.ts';
import { markFilter, type ReadFilter, readFilter } from './read-filter.ts';
import { readIdentifier } from './read-identifier.ts';
import { readReference } from './read-reference.ts';
import type { Reading, Setting } from './reading.ts';
import { createSentence, type Sentence } from './sentence.ts';
import { setAside } from './set-aside.ts';
import { COURTESY, readSmallTalk } from './small-talk.ts';
import { FULL_NAME, toQuery } from './to-query.ts';
import { type Token, tokenise } from './tokenise.ts';
import { TOPIC_CUE } from './topic-cue.ts';
import { FILLER, PAPER_NOUN } from './vocabulary.ts';

const read = (query: Query, passedOver: readonly string[] = []): Result<Reading> => done({ query, passedOver });

/**
 * Understands a sentence as a query; the same words in the same setting give the same query.
 * What nobody could answer from a publication record becomes `unknown`.
 */
export async function readSentence(text: string, setting: Setting): Promise<Result<Reading>> {
  const { catalogue, conversation } = setting;
  const typed = tokenise(text);
  const early = readIdentifier(text) ?? readTalk(typed, setting);
  if (early !== undefined) return read(early);

  const [spots, known] = await Promise.all([
    catalogue.spot(typed.map(({ raw }) => raw)),
    catalogue.knownWords(typed.flatMap(({ word }) => [word, ...foldedWords(word)])),
  ]);
  const isTopicWord = (word: string): boolean => known.has(word);
  const sentence = createSentence(markExclusions(mendTypos(typed, isTopicWord, spots)));
  const aside = setAside(sentence);
  const leans = isFollowUp(sentence);
  if (conversation !== undefined && leans) sentence.take(WHAT_ABOUT);
  sentence.take(COURTESY);
  sentence.take(AS_OF_NOW);
  if (conversation === undefined && sentence.has(LEANING))
    return fail({ kind: 'nothing-before', said: text.trim(), shown: 0 });
  const before = lastQuery(setting);
  if (before?.metric !== undefined && sentence.has(MEANING)) return read({ kind: 'define', metric: before.metric });
  const reference = await readReference(sentence, { spots, isTopicWord }, setting);
  if (reference !== undefined) return withAside(reference, aside);
  const missing = missingFor(sentence);
  if (missing !== undefined) return fail({ kind: 'not-recorded', what: missing });
  const question = await readQuestion(
    sentence,
    { spots, isTopicWord, before, leans: leans || isFollowUp(sentence) },
    setting,
  );
  return withAside(question, aside);
}

/** What was set aside and is more than everyday talk is told, too. */
const withAside = (result: Result<Reading>, aside: readonly string[]): Result<Reading> =>
  result.ok && result.value.query.kind !== 'unknown'
    ? read(result.value.query, [...aside, ...result.value.passedOver])
    : result;

/** The query that was answered last; none that can no longer be read. */
function lastQuery({ conversation }: Setting): Query | undefined {
  const last = conversation && parseQuery(conversation.query);
  return last?.ok ? last.value : undefined;
}

/** The sentence before anything of it was taken. */
const untouched = ({ tokens }: Sentence): Sentence => createSentence(tokens);

/** Small talk and turns of pages. */
function readTalk(typed: readonly Token[], { conversation }: Setting): Query | undefined {
  const sentence = createSentence(typed);
  const polite = sentence.find(COURTESY)?.end ?? 0;
  return (
    readSmallTalk(sentence) ??
    (polite > 0 && polite < typed.length ? readSmallTalk(createSentence(typed.slice(polite))) : undefined) ??
    (conversation && readTurn(sentence, conversation))
  );
}

/** `before`: the last query. `leans`: the sentence leans on it. */
type Heard = {
  spots: readonly Spot[];
  isTopicWord: (word: string) => boolean;
  before: Query | undefined;
  leans: boolean;
};

/** A question about many papers: what narrows them, what it asks for, then the rest. */
async function readQuestion(
  sentence: Sentence,
  { spots, isTopicWord, before, leans }: Heard,
  setting: Setting,
): Promise<Result<Reading>> {
  const asksList = asksForList(sentence);
  const speaksOfPapers = sentence.has(PAPER_NOUN);
  const announced = sentence.has(TOPIC_CUE) || sentence.has(ANYTHING);
  const marked = markFilter(sentence, spots, isTopicWord, { today: setting.today, before: before?.periods });
  const followsUp = before !== undefined && (leans || isFollowUp(sentence));
  const intent = readIntent(sentence);
  const found = readFilter(
    sentence,
    marked,
    isTopicWord,
    (intent.kind !== 'papers' && intent.kind !== 'about') || followsUp,
  );
  if (found.refused !== undefined) {
    const known = FILTER_FIELDS.map((name) => FIELDS[name].key);
    return fail({ kind: 'unknown-filter', filter: `not ${found.refused}`, known });
  }
  if (followsUp) return read(applyFollowUp(intent, found, before, asksList), found.passedOver);
  const { words } = found.filter;
  if (intent.kind === 'metric' && words !== undefined) {
    if (await namesPaper(words, setting.catalogue))
      return fail({ kind: 'not-recorded', what: `${METRICS[intent.metric].label} of single papers` });
    const { words: _, ...filter } = found.filter;
    return read(toQuery(intent, { ...found, filter }, speaksOfPapers), [...found.passedOver, words]);
  }
  const plain = intent.kind === 'papers' || intent.kind === 'count' || intent.kind === 'about';
  const bare = Object.keys(found.filter).every((field) => field === 'words' || field === 'periods') && !found.subject;
  if (
    plain &&
    bare &&
    !speaksOfPapers &&
    !announced &&
    isIdle(sentence, found, isTopicWord) &&
    !asksForSomebody(intent, found)
  )
    return read({ kind: 'unknown' });
  const onlySubject = found.subject && Object.keys(found.filter).length === 0 && found.passedOver.length > 0;
  if (onlySubject && intent.kind === 'papers' && !speaksOfPapers && untouched(sentence).has(YES_OR_NO))
    return read({ kind: 'unknown' });
  return read(toQuery(intent, found, speaksOfPapers), found.passedOver);
}

/** `Is he …?` about what no record of papers holds. */
const YES_OR_NO = anyOf(`^ {and|so|ok} (is|was|are|were|can|could|should|will|would|may) (he|she|they|the author)`);

/** `who is Geoffrey Hinton`: whom nobody knows, but a name. */
const asksForSomebody = (intent: Intent, { filter, passedOver }: ReadFilter): boolean =>
  intent.kind === 'about' && intent.person && passedOver.length === 0 && FULL_NAME.test(filter.words ?? '');

async function namesPaper(words: string, { titlesLike }: Setting['catalogue']): Promise<boolean> {
  return (await titlesLike(words, 1)).some(({ title }) => namesTitle(words, title) !== undefined);
}

/** Whether a sentence that speaks of no papers holds words that nobody asks a record of papers about. */
function isIdle(
  sentence: Sentence,
  { filter, passedOver }: ReadFilter,
  isTopicWord: (word: string) => boolean,
): boolean {
  const words = foldedWords([filter.words ?? '', ...passedOver].join(' '));
  const strange = words.filter((word) => !isTopicWord(word) && !STOP_WORDS.has(word));
  if (strange.some((word) => OFF_TOPIC.has(word))) return true;
  if (untouched(sentence).has(QUESTION)) return strange.some((word) => !EVERYDAY.has(word) && !FILLER.has(word));
  if (strange.length > SHORT_TOPIC && strange.length === words.length) return true;
  return strange.some(isGibberish);
}

/** More words than these that no paper has are no topic. */
const SHORT_TOPIC = 2;

/** Neighbours on a keyboard, and what is too short for a word. */
const isGibberish = (word: string): boolean =>
  word.length < 3 ||
  /^\d+$|asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwer|wert|erty|rtyu|tyui|yuio|uiop|zxcv|xcvb|cvbn|vbnm|(.)\1\1/.test(word);

/** Words that begin a question: what follows is no bare topic. */
const QUESTION = anyOf(
  `^ {please|hi|hey|hello|ok|so|and|sorry|well} (who|what|when|where|why|how|which|tell me !( about|more )|is|are|was|were|do|does|did|can|could|will|would|should|has|have|i|you|we|my|your) `,
);
/** Leans on an earlier answer, whatever else it says. */
const LEANING = anyOf(
  `^ {and|so|ok|then|now} (how many (is that|are (that|those|they))|(how many|which|who|any) of (those|these|them) !( papers|publications|articles )|(cite|export|count|sort) (them|those|these)) `,
);
const AS_OF_NOW = anyOf(`as of (today|now|right now|this moment)`);
/** Of the metric spoken of. */
const MEANING = anyOf(
  `^ {and|so|ok} what (does|do) (it|that|this|they) {even|actually} (mean|measure|stand for|say|tell me)`,
);
const ANYTHING = anyOf(`(anything|nothing|something)`);
const WHAT_ABOUT = anyOf(`^ {and|ok|so|now} (what about|how about)`);
