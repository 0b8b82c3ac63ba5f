import { equal } from '../core/catalogue/equal.ts';
import type { Author } from '../core/model/author.ts';
import type { Conversation } from '../core/model/conversation.ts';
import type { LedgerRow } from '../core/model/ledger-row.ts';
import type { Paper } from '../core/model/paper.ts';
import type { Subscription } from '../core/model/subscription.ts';
import type { Store } from '../core/ports.ts';

/** All that a store keeps but what it derives, each entry with its key; hidden papers, too. Leases are nobody’s business. */
export type Contents = {
  papers: ReadonlyMap<string, Paper>;
  authors: ReadonlyMap<string, Author>;
  subscriptions: ReadonlyMap<string, Subscription>;
  ledger: ReadonlyMap<string, LedgerRow>;
  conversations: ReadonlyMap<string, Conversation>;
  settings: ReadonlyMap<string, string>;
  claims: ReadonlyMap<string, string>;
  paces: ReadonlyMap<string, { next: number; blockedUntil?: number | undefined }>;
};

/** A store that can be copied. */
export type Copyable = Store & { contents(): Promise<Contents> };

const DAY_MS = 86_400_000;

/** Conversations of the last day: older ones are nobody’s, and no store must keep them. */
export function recent(talks: ReadonlyMap<string, Conversation>): ReadonlyMap<string, Conversation> {
  const latest = [...talks.values()].reduce((last, { at }) => Math.max(last, Date.parse(at)), 0);
  const inOrder = [...talks].sort(([, a], [, b]) => Date.parse(a.at) - Date.parse(b.at));
  return new Map(inOrder.filter(([, { at }]) => Date.parse(at) > latest - DAY_MS));
}

export const countOf = (contents: Contents): number =>
  Object.values(contents).reduce((sum, table) => sum + table.size, 0);

const PAPERS_AT_ONCE = 5000;
const ROWS_AT_ONCE = 1000;
const LONG_AGO = '1970-01-01T00:00:00.000Z';

/** Puts everything into an empty store, through its ports. */
export async function fill(store: Store, contents: Contents, told: (papers: number) => void = () => {}): Promise<void> {
  await store.catalogue.save({ papers: [], authors: [...contents.authors.values()] });
  const papers = [...contents.papers.values()];
  for (let at = 0; at < papers.length; at += PAPERS_AT_ONCE) {
    await store.catalogue.save({ papers: papers.slice(at, at + PAPERS_AT_ONCE), authors: [] });
    told(Math.min(papers.length, at + PAPERS_AT_ONCE));
  }
  for (const subscription of contents.subscriptions.values()) await store.subscriptions.put(subscription);
  const rows = [...contents.ledger.values()];
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) await store.ledger.write(rows.slice(at, at + ROWS_AT_ONCE));
  for (const [key, conversation] of contents.conversations) await store.conversations.remember(key, conversation);
  for (const [key, value] of contents.settings) await store.settings.set(key, value);
  for (const [key, until] of contents.claims) await store.claims.take([key], LONG_AGO, until);
  for (const [source, { next, blockedUntil }] of contents.paces) {
    await store.paces.book(source, 0, next);
    if (blockedUntil !== undefined) await store.paces.block(source, blockedUntil);
  }
}

/** What of the one is missing in the other or differs, and what the other has besides: `papers arxiv:2309.05858`. */
export function differences(one: Contents, other: Contents): readonly string[] {
  return TABLES.flatMap((table) => {
    const [left, right]: readonly ReadonlyMap<string, unknown>[] = [one[table], other[table]];
    const keys = new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])]);
    return [...keys].filter((key) => !equal(left?.get(key), right?.get(key))).map((key) => `${table} ${key}`);
  });
}

const TABLES = [
  'papers',
  'authors',
  'subscriptions',
  'ledger',
  'conversations',
  'settings',
  'claims',
  'paces',
] as const satisfies readonly (keyof Contents)[];
