import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const Named = z.object({ full: z.string() });
const File = z.object({
  groups: z.array(z.object({ canonical: Named, variants: z.array(Named.extend({ kinds: z.array(z.string()) })) })),
  sameNameDifferentPeople: z.array(z.object({ name: z.string(), people: z.array(z.object({ id: z.string() })) })),
  similarMustNotMerge: z.array(z.object({ a: z.string(), aId: z.string(), b: z.string(), bId: z.string() })),
});

export type Variants = z.infer<typeof File>;
/** Two spellings of one person, and all in which they differ. */
export type Pair = { one: string; other: string; kinds: readonly string[] };

const FILE = '../shared/data/name-variants.json';
const NOTHING: Variants = { groups: [], sameNameDifferentPeople: [], similarMustNotMerge: [] };

/** Whether the file is there. */
export const present = existsSync(FILE);

/** Nothing where the file is not there. */
export function readVariants(): Variants {
  return present ? File.parse(JSON.parse(readFileSync(FILE, 'utf8'))) : NOTHING;
}

/** What a pair of spellings is counted under: a kind of our own, and all the kinds that the file gives. */
export function spellingPairsOf({ groups }: Variants): Pair[] {
  return groups.flatMap(({ canonical: { full: one }, variants }) =>
    variants
      .filter(({ full }) => full !== one)
      .map(({ full: other, kinds }) => ({ one, other, kinds: [...plainKind(one, other), ...kinds] })),
  );
}

/** Pairs that differ in spelling alone; the file's kinds are often two at once, or say less than they seem to. */
export const PLAIN = ['the same letters', 'the same words turned'] as const;

function plainKind(one: string, other: string): readonly string[] {
  const [letters, others] = [lettersOf(one), lettersOf(other)];
  if (letters.some((text) => others.includes(text))) return [PLAIN[0]];
  return sorted(one) === sorted(other) ? [PLAIN[1]] : [];
}

const plain = (text: string): string => text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/ł/g, 'l');
const onlyLetters = (text: string): string => plain(text).replace(/[^\p{L}]/gu, '');
const sorted = (text: string): string => (plain(text).match(/\p{L}+/gu) ?? []).sort().join(' ');

/** With ü as u and as ue. */
function lettersOf(name: string): readonly string[] {
  const one = name.replace(/ø/gi, 'ö').replace(/ı/g, 'i').replace(/æ/gi, 'ä').replace(/ß/g, 'ss');
  return [onlyLetters(one), onlyLetters(one.replace(/[äöü]/gi, (letter) => `${letter.normalize('NFKD')[0]}e`))];
}
