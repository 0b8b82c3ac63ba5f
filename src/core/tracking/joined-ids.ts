import { titleKey } from '../catalogue/title-key.ts';
import type { FoundAuthor } from '../model/sourced.ts';
import type { Catalogue, PaperFilter, Source } from '../ports.ts';

/** So many of a source's people are looked at. */
const LOOKED_AT = 5;
/** One person, if so many papers of theirs are papers of the other. */
const SHARED = 2;
const AT_MOST = 1000;

/** Every id of a person that a source gives. */
export const idsOf = ({ id, otherIds, nameOnly }: FoundAuthor): readonly string[] => [
  ...(nameOnly ? [] : [id]),
  ...otherIds,
];

/**
 * The id of the same person at another source: who shares an id with those known, else the only one who shares two papers
 * (or the only paper there is) with them. A name alone joins nobody.
 */
export async function sameAt(
  source: Source,
  { name, ids, filter }: { name: string; ids: readonly string[]; filter: PaperFilter },
  catalogue: Catalogue,
): Promise<FoundAuthor | undefined> {
  const orcid = ids.find((id) => id.startsWith('orcid:'));
  const byId = orcid === undefined ? [] : await source.findAuthors(orcid, 1);
  const known = byId.find((one) => !one.nameOnly && idsOf(one).some((id) => ids.includes(id)));
  if (known !== undefined) return known;
  const people = (await source.findAuthors(name, LOOKED_AT)).filter((one) => !one.nameOnly);
  const sharing = people.find((one) => idsOf(one).some((id) => ids.includes(id)));
  if (sharing !== undefined) return sharing;
  const { papers } = await catalogue.find(filter, { sort: 'newest', offset: 0, limit: AT_MOST });
  const titles = new Set(papers.map(({ title }) => titleKey(title)));
  const fitting: FoundAuthor[] = [];
  for (const person of people) if (await shares(source, person, titles)) fitting.push(person);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Whether enough titles of somebody's first page are among these. */
async function shares(source: Source, { id, sample }: FoundAuthor, titles: ReadonlySet<string>): Promise<boolean> {
  if (sample !== undefined && !titles.has(titleKey(sample)) && titles.size < SHARED) return false;
  for await (const { records, total = records.length } of source.papersOf(id, {})) {
    const shared = records.filter(({ title }) => titles.has(titleKey(title))).length;
    return shared >= Math.min(SHARED, Math.max(1, total));
  }
  return false;
}
