import { z } from 'zod';
import { frozen } from '../../core/catalogue/frozen-copy.ts';
import { Author } from '../../core/model/author.ts';
import { Conversation } from '../../core/model/conversation.ts';
import { LedgerRow } from '../../core/model/ledger-row.ts';
import { Paper } from '../../core/model/paper.ts';
import { Subscription } from '../../core/model/subscription.ts';
import type { Taken } from '../claims.ts';
import type { Talks } from '../conversations.ts';
import { rowKeyOf } from '../ledger.ts';
import type { State } from '../state.ts';
import { defineDocument, type KindOf } from './document.ts';

/** All papers and authors by id, in the order in which they came. */
export type Holdings = { authors: Author; papers: Paper };

/** What a schema makes is nobody else's, and need not be copied to be frozen. */
const kindOf = <Entry>(schema: z.ZodType<Entry>, keyOf: (entry: Entry) => string): KindOf<Entry> => ({
  entry: schema.transform(frozen),
  keyOf,
});

export const CATALOGUE = defineDocument<Holdings>({
  authors: kindOf(Author, ({ id }) => id),
  papers: kindOf(Paper, ({ id }) => id),
});

/** Whoever has the folder now has it alone: what another process was sending, it no longer sends. */
const RestingRow = LedgerRow.transform((row): LedgerRow => {
  if (row.state !== 'sending') return row;
  const { by: _, until: __, ...left } = row;
  return left;
});

export const STATE = defineDocument<State>({
  settings: kindOf(z.tuple([z.string(), z.string()]).readonly(), ([key]) => key),
  subscriptions: kindOf(Subscription, ({ id }) => id),
  ledger: kindOf(RestingRow, rowKeyOf),
});

export const CONVERSATIONS = defineDocument<Talks>({
  conversations: kindOf(z.tuple([z.string(), Conversation]).readonly(), ([key]) => key),
});

export const CLAIMS = defineDocument<Taken>({
  claims: kindOf(z.tuple([z.string(), z.iso.datetime()]).readonly(), ([key]) => key),
});
