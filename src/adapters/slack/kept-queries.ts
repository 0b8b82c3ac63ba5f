import { createHash } from 'node:crypto';
import type { Settings } from '../../core/ports.ts';

/** Queries too long for the value of a button or an option, by the short value that stands for them. */
export type KeptQueries = Map<string, string>;

const PREFIX = 'kept:';
const settingOf = (value: string): string => `slack:query:${value.slice(PREFIX.length)}`;

/** The value that carries the query: its text, or, where that is too long, a short key that goes into `kept`. */
export function valueFor(query: string, limit: number, kept: KeptQueries): string {
  if (query.length <= limit) return query;
  const value = PREFIX + createHash('sha256').update(query).digest('hex').slice(0, 24);
  kept.set(value, query);
  return value;
}

/** To be done before the message leaves, so that no button is ever without its query. */
export async function keepQueries(kept: KeptQueries, settings: Settings): Promise<void> {
  for (const [value, query] of kept) {
    const key = settingOf(value);
    if ((await settings.get(key)) === undefined) await settings.set(key, query);
  }
}

/** The query that a pressed value carries; nothing where a kept one is lost. */
export async function queryOf(value: string, settings: Settings): Promise<string | undefined> {
  return value.startsWith(PREFIX) ? await settings.get(settingOf(value)) : value;
}
