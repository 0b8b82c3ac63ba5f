import { z } from 'zod';
import { frozenCopy } from '../../core/catalogue/frozen-copy.ts';
import { Author } from '../../core/model/author.ts';
import { LedgerRow } from '../../core/model/ledger-row.ts';
import { Paper } from '../../core/model/paper.ts';
import { Subscription } from '../../core/model/subscription.ts';
import type { Taken } from '../claims.ts';
import { Talks } from '../conversations.ts';
import { byKey, type State } from '../state.ts';
import { defineDocument } from './document.ts';

/** All papers and authors by id, in the order in which they came. */
export type Holdings = { papers: ReadonlyMap<string, Paper>; authors: ReadonlyMap<string, Author> };

/** An array of entries into a map by key; a key that stands twice is a fault, for one of the two would be lost. */
function keyed<T>(entries: z.ZodType<T[]>, keyOf: (entry: T) => string) {
  return entries.transform((all, context) => {
    const map = new Map<string, T>();
    for (const [at, entry] of all.entries()) {
      const key = keyOf(entry);
      if (map.has(key)) context.addIssue({ code: 'custom', path: [at], message: `“${key}” stands here a second time` });
      map.set(key, entry);
    }
    return map;
  });
}

export const CATALOGUE = defineDocument<Holdings>(
  z.object({
    authors: keyed(z.array(Author), ({ id }) => id),
    papers: keyed(z.array(Paper), ({ id }) => id),
  }),
  ({ authors, papers }) => ({ authors: [...authors.values()], papers: [...papers.values()] }),
);

const Settings = keyed(z.array(z.tuple([z.string(), z.string()])), ([key]) => key);

/** Whoever has the folder now has it alone: what another process was sending, it no longer sends. */
const RestingRow = LedgerRow.transform((row): LedgerRow => {
  if (row.state !== 'sending') return row;
  const { by: _, until: __, ...left } = row;
  return left;
});

export const STATE = defineDocument<State>(
  z.object({
    subscriptions: z.array(Subscription).transform(frozenCopy),
    ledger: z.array(RestingRow).transform((rows) => byKey(frozenCopy(rows))),
    settings: Settings.transform((settings) => new Map([...settings.values()])),
  }),
  ({ subscriptions, ledger, settings }) => ({
    settings: [...settings],
    subscriptions,
    ledger: [...ledger.values()].flatMap((rows) => [...rows.values()]),
  }),
);

export const CONVERSATIONS = defineDocument<Talks>(
  z
    .object({ conversations: keyed(Talks.transform(frozenCopy), ([key]) => key) })
    .transform(({ conversations }) => new Map([...conversations.values()])),
  (talks) => ({ conversations: [...talks] }),
);

export const CLAIMS = defineDocument<Taken>(
  z
    .object({ claims: keyed(z.array(z.tuple([z.string(), z.iso.datetime()])), ([key]) => key) })
    .transform(({ claims }) => new Map([...claims.values()])),
  (claims) => ({ claims: [...claims] }),
);
