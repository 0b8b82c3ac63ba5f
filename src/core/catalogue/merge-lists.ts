import { betterText } from './better-text.ts';
import { fold } from './fold.ts';

/** Without repetition, in the order of first sight; `LG` gives way to `cs.LG`, which says more. */
export function mergeCategories(categories: readonly string[]): string[] {
  const full = new Map<string, string>();
  for (const category of categories) {
    if (category.includes('.')) full.set(suffix(category), full.get(suffix(category)) ?? category);
  }
  const spelled = categories.map((category) =>
    category.includes('.') ? category : (full.get(suffix(category)) ?? category),
  );
  return onePerKey(spelled, (category) => category.toLowerCase(), betterText);
}

/** Whether two categories are one: equal but for case, or but for an archive that one side leaves out. */
export function sameCategory(a: string, b: string): boolean {
  const oneLacksArchive = a.includes('.') !== b.includes('.');
  return oneLacksArchive ? suffix(a) === suffix(b) : a.toLowerCase() === b.toLowerCase();
}

export function mergeAffiliations(affiliations: readonly string[]): string[] {
  return onePerKey(affiliations, (name) => fold(name) || name, betterText);
}

const suffix = (category: string): string => category.slice(category.lastIndexOf('.') + 1).toLowerCase();

function onePerKey(
  items: readonly string[],
  keyOf: (item: string) => string,
  better: (a: string, b: string) => string,
): string[] {
  const kept = new Map<string, string>();
  for (const item of items) {
    const key = keyOf(item);
    const known = kept.get(key);
    kept.set(key, known === undefined ? item : better(known, item));
  }
  return [...kept.values()];
}
