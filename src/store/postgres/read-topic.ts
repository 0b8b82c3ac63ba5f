import { sql } from 'kysely';
import { readings } from '../../core/search/match-question.ts';
import type { Scope } from '../../core/search/read-question.ts';
import type { Slot } from '../../core/search/slots.ts';
import type { Asking } from './ask-lexicon.ts';
import { type Connection, rowsOf } from './connect.ts';
import { partQuery, wholeQuery } from './slot-query.ts';

/** One way to read the words of a question, as a `tsquery`; `whole`: a paper holds all of them. */
export type TopicReading = { slots: readonly Slot[]; query: string; whole: boolean };

/** The ways to read a question, the strictest first: the first one that any paper matches is meant. */
export async function* readTopic(
  connection: Connection,
  asking: Asking,
  text: string,
  scope: Scope,
): AsyncGenerator<TopicReading> {
  let likely: readonly Slot[] = [];
  for (let at = 0; ; at++) {
    const slots = await asking.ask((lookup) => readings(text, scope, lookup)[at]?.());
    if (slots === undefined) break;
    if (at === 0) likely = slots;
    const query = wholeQuery(slots);
    if (query !== undefined) yield { slots, query, whole: true };
  }
  const query = await partQuery(likely, (one) => exists(connection, one));
  if (query !== undefined) yield { slots: likely, query, whole: false };
}

/** The reading that is meant, whatever else is asked for; undefined where no paper has the topic. */
export async function meantTopic(
  connection: Connection,
  asking: Asking,
  text: string,
): Promise<TopicReading | undefined> {
  for await (const reading of readTopic(connection, asking, text, 'topics'))
    if (await exists(connection, reading.query)) return reading;
  return undefined;
}

export async function exists(connection: Connection, query: string): Promise<boolean> {
  const statement = sql<{
    found: boolean;
  }>`select exists (select from paper where tokens @@ ${query}::tsquery) as found`;
  return (await rowsOf(connection, statement))[0]?.found ?? false;
}
