import type { NameIndex } from '../../src/core/names/name-index.ts';
import type { Variants } from '../../test/core/names/name-variants.ts';
import { namesakesMerged, similarMerged } from './merges.ts';
import type { Asking } from './peers.ts';
import { askedOf, finderOf, isFoundAlone, OFFERED, share } from './recall.ts';

/** How often one spelling finds the other, and who was taken for one that is not. */
export function printRecall(
  variants: Variants,
  index: NameIndex,
  peers: Readonly<Record<string, Asking>>,
  names: readonly string[],
): void {
  const known = new Set(names);
  const asked = askedOf(variants);
  const among = asked.filter(({ wanted }) => known.has(wanted));
  const all = Object.entries(peers).map(([who, { find, thorough }]) => [who, thorough ?? find] as const);
  const finders = [['Offprint', finderOf(index)] as const, ...all];
  const found = new Map(
    finders.map(([who, find]) => [who, new Set(among.filter((one) => find(one.asked, OFFERED).includes(one.wanted)))]),
  );
  const kinds = [...new Set(asked.flatMap((one) => one.kinds))];
  console.log(`\nOne spelling of a person asked, the other found, %. “Alone”: nobody else is known; among all: within the first
${OFFERED}, of whom Offprint offers only those who fit most closely. A pair may be of several kinds.`);
  console.table(
    kinds.map((kind) => {
      const ofKind = among.filter((one) => one.kinds.includes(kind));
      return {
        'what differs': kind,
        asked: asked.filter((one) => one.kinds.includes(kind)).length,
        'Offprint alone': share(
          asked.filter((one) => one.kinds.includes(kind)),
          isFoundAlone,
        ),
        'among all': ofKind.length,
        ...Object.fromEntries([...found].map(([who, right]) => [who, share(ofKind, (one) => right.has(one))])),
      };
    }),
  );
  if (process.argv.includes('--wrong'))
    for (const one of among.filter((each) => !found.get('Offprint')?.has(each)))
      console.log(
        `${one.asked} → ${one.wanted} (${one.kinds.join('; ')}): ${index
          .people(one.asked, 3)
          .map(({ person }) => person.name)
          .join(', ')}`,
      );
  const merged = [...similarMerged(variants, index), ...namesakesMerged(variants)];
  const pairs = variants.similarMustNotMerge.length + variants.sameNameDifferentPeople.length;
  console.log(`Wrong merges: ${merged.length} of ${pairs} pairs. The peers merge nobody: they know names, not people.`);
  for (const pair of merged) console.log(`  ${pair}`);
}
