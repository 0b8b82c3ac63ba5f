import type { Catalogue } from '../../core/ports.ts';

/** One line on what can be asked here, with an example that works. */
export async function bannerFor(catalogue: Catalogue): Promise<string> {
  const { papers } = await catalogue.size();
  if (papers === 0) return 'Offprint: the catalogue is empty; “offprint import FILE” fills it. ? for help, q leaves.';
  const tracked = (await catalogue.tracked()).map(({ name }) => name);
  const [newest] = (await catalogue.find({}, { sort: 'newest', offset: 0, limit: 1 })).papers;
  const whose =
    tracked.length === 0 ? '' : ` of ${tracked.slice(0, 2).join(', ')}${tracked.length > 2 ? ' and others' : ''}`;
  const who = tracked.length === 1 ? 'what did the author publish' : 'papers';
  const example = `${who} in ${newest?.date.slice(0, 4)}`;
  return `Offprint: ${papers.toLocaleString('en-US')} papers${whose}. Try “${example}”. ? for help, q leaves.`;
}
