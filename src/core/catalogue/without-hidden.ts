import type { Catalogue } from '../ports.ts';

type Titles = Catalogue['titles'];

/**
 * The catalogue as it is seen where these papers are hidden: they are in no answer but that of `sharing`, in which they
 * are marked as hidden. Names, words and the size are of the whole catalogue.
 */
export function withoutHidden(catalogue: Catalogue, hidden: ReadonlySet<string>): Catalogue {
  if (hidden.size === 0) return catalogue;
  const except = [...hidden];
  const isShownHere = ({ id }: { id: string }): boolean => !hidden.has(id);
  const shown =
    (titles: Titles): Titles =>
    async (typed, limit) =>
      (await titles(typed, limit + hidden.size)).filter(isShownHere).slice(0, limit);
  return {
    ...catalogue,
    find: (filter, page) => catalogue.find({ ...filter, except }, page),
    tally: (filter, by) => catalogue.tally({ ...filter, except }, by),
    paper: async (id) => (hidden.has(id) ? undefined : catalogue.paper(id)),
    titlesWith: shown(catalogue.titlesWith),
    titlesLike: shown(catalogue.titlesLike),
    titles: shown(catalogue.titles),
    async related(id, limit) {
      if (hidden.has(id)) return [];
      const found = await catalogue.related(id, limit + hidden.size);
      return found.filter(({ paper }) => isShownHere(paper)).slice(0, limit);
    },
    async sharing(keys) {
      const found = await catalogue.sharing(keys);
      return found.map((paper) => (isShownHere(paper) ? paper : { ...paper, hidden: 'wrong' }));
    },
  };
}
