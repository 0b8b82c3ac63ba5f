import { accentsOf, betterText } from '../catalogue/better-text.ts';
import { compareText } from '../catalogue/order.ts';
import { type Compared, compatible, firstNames, toCompared } from './compatible.ts';
import { anyHeldApart, heldApart } from './held-apart.ts';
import type { Spelling } from './spelling.ts';

/** Spellings that are one for certain: those of one id, or without an id those of the same letters. */
type Cluster = {
  spellings: readonly Spelling[];
  fullest: Spelling;
  names: readonly Compared[];
  ids: readonly string[];
  /** Whom it may be. */
  near: Set<Cluster>;
  /** Its place among the clusters, the fullest name first. */
  rank: number;
};

/**
 * Parts the spellings of one block, which all differ in name or id, into people, the fullest spelling of each first. Who
 * agrees with two fuller names that do not agree with each other stays alone, for it may be either; an initial alone joins
 * nothing; whom a source holds apart stay apart. The order of what is given makes no difference.
 */
export function gatherPeople(block: readonly Spelling[]): readonly (readonly Spelling[])[] {
  if (block.length < 2) return block.length === 0 ? [] : [block];
  const clusters = toClusters(block);
  findNear(clusters);
  const roots = new Map<Cluster, Cluster>();
  for (const cluster of clusters) {
    const container = containerOf(cluster);
    roots.set(cluster, container === undefined ? cluster : (roots.get(container) ?? container));
  }
  return grouped(clusters, (cluster) => roots.get(cluster) ?? cluster)
    .flatMap((joined) => (anyHeldApart(joined) ? joined.map((one) => [one]) : [joined]))
    .map((joined) => joined.flatMap(({ spellings }) => spellings).sort(fullerFirst));
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): readonly T[][] {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

/** The fullest name that this is a shorter or equal one of, if there is no doubt which. */
function containerOf(cluster: Cluster): Cluster | undefined {
  const over = [...cluster.near].filter(({ rank }) => rank < cluster.rank).sort((a, b) => a.rank - b.rank);
  if (over.some((one) => over.some((other) => one.rank < other.rank && !one.near.has(other)))) return undefined;
  // A name that two people with ids share is neither's.
  return over.find((one) => cluster.ids.length === 0 || !anyHeldApart([...one.near]));
}

function toClusters(block: readonly Spelling[]): readonly Cluster[] {
  const same = grouped(block, ({ id, key }) => (id === undefined ? `=${key}` : `#${id}`));
  const clusters = same.map((spellings): Cluster => {
    const [fullest, ...others] = spellings.sort(fullerFirst) as [Spelling, ...Spelling[]]; // none is empty
    const names = [fullest, ...others].map(toCompared);
    return { spellings, fullest, names, ids: fullest.id === undefined ? [] : [fullest.id], near: new Set(), rank: 0 };
  });
  clusters.sort((a, b) => fullerFirst(a.fullest, b.fullest));
  for (const [rank, cluster] of clusters.entries()) cluster.rank = rank;
  return clusters;
}

/** Only clusters that share letters or a first name are compared. */
function findNear(clusters: readonly Cluster[]): void {
  const sharing = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    const keys = cluster.spellings.flatMap(({ key, pairedKey }) => [`=${key}`, `=${pairedKey}`]);
    for (const key of new Set([...keys, ...cluster.names.flatMap(firstNames)])) {
      const others = sharing.get(key) ?? [];
      for (const other of others) {
        const one = key.startsWith('=') || other.names.some((a) => cluster.names.some((b) => compatible(a, b)));
        if (!one || heldApart(cluster, other)) continue;
        cluster.near.add(other);
        other.near.add(cluster);
      }
      others.push(cluster);
      sharing.set(key, others);
    }
  }
}

/** More letters, then more accents, then the spelling of more papers; with no ties. */
function fullerFirst(a: Spelling, b: Spelling): number {
  return (
    b.pairedKey.length - a.pairedKey.length ||
    accentsOf(b.name) - accentsOf(a.name) ||
    b.papers - a.papers ||
    (a.name === b.name ? compareText(a.id ?? '~', b.id ?? '~') : betterText(a.name, b.name) === a.name ? -1 : 1)
  );
}
