import { done, fail, type Result } from '../failure.ts';
import type { Paper } from '../model/paper.ts';
import type { Context } from './command.ts';
import { paperOf } from './find-paper.ts';

/** The papers of these ids in their order, each once; the notices name those that nobody here knows. */
export async function mentionedPapers(
  mentions: readonly string[],
  { store, notices }: Context,
): Promise<Result<readonly Paper[]>> {
  const found = await Promise.all(mentions.map((mention) => paperOf(mention, store.catalogue)));
  const papers = new Map(found.flatMap((paper) => (paper === undefined ? [] : [[paper.id, paper]])));
  const unknown = mentions.filter((_, at) => found[at] === undefined);
  if (papers.size === 0) return fail({ kind: 'no-paper', words: unknown.join(', '), nearest: [] });
  if (unknown.length > 0) notices.push(`Not in this record: ${unknown.join(', ')}.`);
  return done([...papers.values()]);
}
