import { words as foldedWords } from '../catalogue/fold.ts';
import { STOP_WORDS } from '../catalogue/stop-words.ts';
import { done, fail, type Result } from '../failure.ts';
import { METRICS } from '../model/metric.ts';
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
import { createSentence, tokenise } from './sentence.ts';
import { COURTESY, readSmallTalk } from './small-talk.ts';
import { toQuery } from './to-query.ts';
import { PAPER_NOUN } from './vocabulary.ts';

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

  if (conversation === undefined && LEANING.test(sentence.text())) {
    return fail({ kind: 'nothing-before', said: text.trim(), shown: 0 });
  }
  const reference = await readReference(sentence, setting);
  if (reference !== undefined) return reference;
  const missing = missingFor(sentence.text());
  if (missing !== undefined) return fail({ kind: 'not-recorded', what: missing });
  const speaksOfPapers = PAPER_NOUN.test(sentence.text());
  const announced = CUE.test(sentence.text());
  const intent = readIntent(sentence);
  const read = readFilter(sentence, spots, today, isTopicWord);
  if (read.refused !== undefined) {
    const known = FILTER_FIELDS.map((name) => FIELDS[name].key);
    return fail({ kind: 'unknown-filter', filter: `not ${read.refused}`, known });
  }
  if (followsUp && conversation !== undefined) return done(applyFollowUp(intent, read, conversation, asksList));
  const { words } = read.filter;
  if (intent.kind === 'metric' && words !== undefined) {
    return fail({ kind: 'not-recorded', what: `${METRICS[intent.metric].label} of single papers` });
  }
  const plain = intent.kind === 'papers' || intent.kind === 'count' || (intent.kind === 'about' && !intent.person);
  const bare = Object.keys(read.filter).every((field) => field === 'words' || field === 'periods') && !read.subject;
  if (plain && bare && words !== undefined && !speaksOfPapers && !announced) {
    const strange = foldedWords(words).some((word) => !known.has(word) && !STOP_WORDS.has(word));
    if (strange && (QUESTION.test(spoken) || (await catalogue.titles(words, 1)).length === 0))
      return done({ kind: 'unknown' });
    return done(toQuery(intent, read, true));
  }
  return done(toQuery(intent, read, speaksOfPapers));
}

/** Words that begin a question: what follows is no bare topic. */
const QUESTION =
  /^(?:who|what|when|where|why|how|which|is|are|was|were|do|does|did|can|could|will|would|should|has|have|i|you|we|my|your)(?: |$)/;

/** Leans on an earlier answer, whatever else it says. */
const LEANING =
  /^(?:_ )*(?:and )?(?:how many (?:is that|are (?:that|those|they))|(?:how many|which|who|any) of (?:those|these|them)|(?:cite|export) (?:them|those|these))/;
/** Announces a topic. */
const CUE = /(?:^| )(?:about|regarding|concerning|(?:anything|something|work|papers?) on)(?= )/;
