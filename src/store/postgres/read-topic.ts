import { readings } from '../../core/search/match-question.ts';
import type { Scope } from '../../core/search/read-question.ts';
import type { Slot } from '../../core/search/slots.ts';
import type { Asking } from './ask-lexicon.ts';
import { existAny } from './count-papers.ts';
import type { Reader } from './name-desk.ts';
import { partQuery, wholeQuery } from './slot-query.ts';
import type { TokenQuery } from './token-query.ts';

/** What a question is read with. */
export type ReaderAsking = Reader & { asking: Asking };

/** One way to read the words of a question, as a query; `whole`: a paper holds all of them. */
export type TopicReading = { slots: readonly Slot[]; query: TokenQuery; whole: boolean };

/** The ways to read a question, the strictest first: the first one that any paper matches is meant. */
export async function* readTopic(reader: ReaderAsking, text: string, scope: Scope): AsyncGenerator<TopicReading> {
  let likely: readonly Slot[] = [];
  for (let at = 0; ; at++) {
    const slots = await reader.asking.ask((lookup) => readings(text, scope, lookup)[at]?.());
    if (slots === undefined) break;
    if (at === 0) likely = slots;
    const query = wholeQuery(slots);
    if (query !== undefined) yield { slots, query, whole: true };
  }
  const query = await partQuery(likely, (one) => existAny(reader, one));
  if (query !== undefined) yield { slots: likely, query, whole: false };
}

/** The reading that is meant, whatever else is asked for; undefined where no paper has the topic. */
export async function meantTopic(reader: ReaderAsking, text: string): Promise<TopicReading | undefined> {
  for await (const reading of readTopic(reader, text, 'topics'))
    if (await existAny(reader, reading.query)) return reading;
  return undefined;
}
