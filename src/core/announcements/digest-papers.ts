import type { Context } from '../commands/command.ts';
import { done, fail, type Result } from '../failure.ts';
import type { Paper } from '../model/paper.ts';

/** What a digest is found again by: its subscription and its mark. */
export const digestName = (subscription: string, digest: string): string => `${subscription}/${digest}`;

/** The papers of a digest that was announced, in its order; those that have left the catalogue are missing. */
export async function digestPapers(
  name: string,
  { store: { ledger, catalogue } }: Pick<Context, 'store'>,
): Promise<Result<readonly Paper[]>> {
  const [subscription = '', digest] = name.split('/');
  const rows = (await ledger.rows(subscription)).filter((row) => row.state === 'sent' && row.digest === digest);
  const papers = await Promise.all(rows.map(({ paper }) => catalogue.paper(paper)));
  const known = papers.filter((paper) => paper !== undefined);
  return known.length === 0 ? fail({ kind: 'no-paper', words: name, nearest: [] }) : done(known);
}
