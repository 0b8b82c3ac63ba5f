import { done, fail, type Result } from '../failure.ts';
import { FILTER_FIELDS } from '../query/admitted-fields.ts';
import { FIELDS } from '../query/fields.ts';
import type { Query } from '../query/query.ts';
import { applyFollowUp, asksForList, isFollowUp, readTurn } from './follow-up.ts';
import { readIntent } from './intents.ts';
import { markExclusions } from './mark-exclusions.ts';
import { mendTypos } from './mend-typos.ts';
import { missingFor } from './not-recorded.ts';
import { readFilter } from './read-filter.ts';
import { readIdentifier } from './read-identifier.ts';
import type { Setting } from './reading.ts';
import { readReference } from './references.ts';
import { createSentence, type Sentence, tokenise } from './sentence.ts';
import { COURTESY, readSmallTalk } from './small-talk.ts';
import { toQuery } from './to-query.ts';
import { FILLER, PAPER_NOUN } from './vocabulary.ts';

/**
 * Understands a sentence as a query; the same words in the same setting give the same query.
 * What nobody could answer from a publication record becomes `unknown`.
 */
export async function readSentence(text: string, setting: Setting): Promise<Result<Query>> {
  const { catalogue, conversation, today } = setting;
  const typed = tokenise(text);
  const spoken = typed.map(({ word }) => word).join(' ');
  const early =
    readIdentifier(text) ??
    readSmallTalk(spoken) ??
    readSmallTalk(spoken.replace(COURTESY, '')) ??
    (conversation && readTurn(spoken, conversation));
  if (early !== undefined) return done(early);

  const [spots, known] = await Promise.all([
    catalogue.spot(typed.map(({ raw }) => raw)),
    catalogue.knownWords(typed.map(({ word }) => word)),
  ]);
  const isTopicWord = (word: string): boolean => known.has(word);
  const sentence = createSentence(markExclusions(mendTypos(typed, isTopicWord, spots)));
  const courtesy = COURTESY.exec(sentence.text());
  if (courtesy !== null) sentence.takeSpan(0, courtesy[0].trim().split(' ').length);
  const asksList = asksForList(sentence);
  const followsUp = conversation !== undefined && isFollowUp(sentence);
  if (followsUp) sentence.take(/(?:and )?(?:what|how) about/);

  const reference = await readReference(sentence, setting);
  if (reference !== undefined) return reference;
  const missing = missingFor(sentence.text());
  if (missing !== undefined) return fail({ kind: 'not-recorded', what: missing });
  const speaksOfPapers = PAPER_NOUN.test(sentence.text());
  const onTopic = isOnTopic(sentence, isTopicWord);
  const intent = readIntent(sentence);
  const read = readFilter(sentence, spots, today, isTopicWord);
  if (read.refused !== undefined) {
    const known = FILTER_FIELDS.map((name) => FIELDS[name].key);
    return fail({ kind: 'unknown-filter', filter: `not ${read.refused}`, known });
  }
  if (followsUp && conversation !== undefined) return done(applyFollowUp(intent, read, conversation, asksList));
  const plain = intent.kind === 'papers' || intent.kind === 'about';
  const wordsAlone = Object.keys(read.filter).every((field) => field === 'words') && !read.subject;
  if (plain && wordsAlone && !speaksOfPapers && !onTopic) return done({ kind: 'unknown' });
  return done(toQuery(intent, read, speaksOfPapers));
}

/** Whether a topic is announced by a cue, or all words that carry meaning occur in the papers. */
function isOnTopic(sentence: Sentence, isTopicWord: (word: string) => boolean): boolean {
  if (/(?:^| )(?:about|regarding|concerning)(?= )/.test(sentence.text())) return true;
  const meaning = sentence.rest().filter(({ token }) => !FILLER.has(token.word));
  return meaning.every(({ token }) => isTopicWord(token.word));
}
