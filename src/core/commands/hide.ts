import type { Answer } from '../answer.ts';
import { titleKey } from '../catalogue/title-key.ts';
import { done, fail, type Result } from '../failure.ts';
import { hiddenHere, hideFor } from '../model/hidden-here.ts';
import type { Paper } from '../model/paper.ts';
import { tenantOf } from '../model/tenant.ts';
import type { Command, Context } from './command.ts';
import { findPaper, idIn } from './find-paper.ts';

/**
 * For papers that a source attributes wrongly: hidden for good, also where a sync brings them again. A workspace or server
 * hides for itself, the terminal for all.
 */
export const hide: Command = {
  name: 'hide',
  summary: 'Hide a paper that a source attributes wrongly, for good; with “undo”, show it again',
  slash: true,
  managed: 'shared',
  options: [{ field: 'paper', required: true }, { field: 'undo' }],
  answers: 'hidden',
  audience: 'asker',
  run: async (query, context) => {
    if (query.undo === true) return showAgain(query.paper ?? query.words ?? '', context);
    const found = await findPaper(query, context);
    if (!found.ok) return found;
    const { paper } = found.value;
    const tenant = tenantOf(context.asker.place);
    const { catalogue, settings } = context.store;
    if (tenant === undefined) await catalogue.save({ papers: [{ ...paper, hidden: 'wrong' }], authors: [] });
    else await hideFor(settings, tenant, { id: paper.id, hidden: true });
    return done({ kind: 'hidden', paper, hidden: true, here: tenant !== undefined });
  },
};

async function showAgain(said: string, context: Context): Promise<Result<Answer>> {
  const { store, asker } = context;
  const paper = await hiddenPaper(said, context);
  if (paper === undefined) return fail({ kind: 'no-paper', words: said, nearest: [] });
  const { hidden: _, ...shown } = paper;
  const tenant = tenantOf(asker.place);
  if (tenant === undefined) await store.catalogue.save({ papers: [shown], authors: [] });
  else if ((await hiddenHere(store.settings, asker.place)).has(paper.id))
    await hideFor(store.settings, tenant, { id: paper.id, hidden: false });
  else return fail({ kind: 'hidden-for-all', title: paper.title });
  return done({ kind: 'hidden', paper: shown, hidden: false, here: tenant !== undefined });
}

/** By id, DOI or the whole title: hidden papers are found by nothing else. */
async function hiddenPaper(said: string, { store }: Context): Promise<Paper | undefined> {
  const keys = { ...idIn(said.replace(/^(?:arxiv|doi):/, '')), titleKey: titleKey(said) };
  return (await store.catalogue.sharing([keys])).find(({ hidden }) => hidden === 'wrong');
}
