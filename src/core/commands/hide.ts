import { titleKey } from '../catalogue/title-key.ts';
import { done, fail } from '../failure.ts';
import type { Paper } from '../model/paper.ts';
import type { Command, Context } from './command.ts';
import { findPaper, idIn } from './find-paper.ts';

/** For papers that a source attributes wrongly: hidden for good, also where a sync brings them again. */
export const hide: Command = {
  name: 'hide',
  summary: 'Hide a paper that a source attributes wrongly, for good; with “undo”, show it again',
  slash: true,
  managed: 'shared',
  options: [{ field: 'paper', required: true }, { field: 'undo' }],
  answers: 'hidden',
  audience: 'asker',
  run: async (query, context) => {
    const { store } = context;
    if (query.undo === true) {
      const said = query.paper ?? query.words ?? '';
      const paper = await hiddenPaper(said, context);
      if (paper === undefined) return fail({ kind: 'no-paper', words: said, nearest: [] });
      const { hidden: _, ...shown } = paper;
      await store.catalogue.save({ papers: [shown], authors: [] });
      return done({ kind: 'hidden', paper: shown, hidden: false });
    }
    const found = await findPaper(query, context);
    if (!found.ok) return found;
    const { paper } = found.value;
    await store.catalogue.save({ papers: [{ ...paper, hidden: 'wrong' }], authors: [] });
    return done({ kind: 'hidden', paper, hidden: true });
  },
};

/** By id, DOI or the whole title: hidden papers are found by nothing else. */
async function hiddenPaper(said: string, { store }: Context): Promise<Paper | undefined> {
  const keys = { ...idIn(said.replace(/^(?:arxiv|doi):/, '')), titleKey: titleKey(said) };
  return (await store.catalogue.sharing([keys])).find(({ hidden }) => hidden === 'wrong');
}
