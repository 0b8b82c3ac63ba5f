/** So far may the platform's clock be from ours. */
export const CLOCK_SKEW_MS = 5 * 60 * 1000;
/** Some ten thousand messages; more would hold up the other digests for minutes. */
const PAGES = 100;

/** A piece of a channel's history; each continues the one before towards the past. */
export type HistoryPage = {
  /** Id of the message looked for, where it is on this page. */
  found: string | undefined;
  /** When the page's oldest message was sent, in milliseconds since 1970; undefined on an empty page. */
  oldestMs: number | undefined;
  /** Where the next older page begins; undefined at the beginning of the channel. */
  next: string | undefined;
};

/**
 * Reads a channel from its newest page back to an instant and a few minutes more, as the platform's clock may differ.
 * Throws where that is too much to read: not found is not absent then.
 */
export async function lookBack(
  since: string,
  readPage: (cursor: string | undefined) => Promise<HistoryPage>,
): Promise<string | undefined> {
  const fromMs = Date.parse(since) - CLOCK_SKEW_MS;
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const { found, oldestMs, next } = await readPage(cursor);
    if (found !== undefined) return found;
    if (next === undefined || (oldestMs !== undefined && oldestMs < fromMs)) return undefined;
    cursor = next;
  }
  throw new Error(`whether the digest arrived can’t be told: too much was said there since ${since}`);
}
