import type { Subscriptions } from '../ports.ts';
import { parseQuery } from '../query/parse.ts';

/** `cs.LG`, `hep-th`, `astro-ph.GA`: https://arxiv.org/category_taxonomy */
const ARXIV_CATEGORY = /^[a-z]+(?:-[a-z]+)*(?:\.[A-Za-z-]{2,})?$/;

/** The categories that somebody follows whoever writes in them, so that they must be read whole; in order. */
export async function followedCategories(subscriptions: Subscriptions): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const { query } of await subscriptions.list()) {
    const parsed = parseQuery(query);
    if (!parsed.ok || parsed.value.author !== undefined || parsed.value.with !== undefined) continue;
    for (const category of parsed.value.categories ?? []) if (ARXIV_CATEGORY.test(category)) found.add(category);
  }
  return [...found].sort();
}
