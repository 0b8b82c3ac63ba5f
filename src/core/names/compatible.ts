import { isInitial, isSyllable, PARTICLES } from './name-parts.ts';
import type { ParsedName } from './parse-name.ts';
import { surnameOf } from './spelling.ts';

/** A given name, hyphens closed. `bound`: part of a surname with a hyphen, which nobody leaves out. */
type Given = { text: string; bound: boolean };

/** A name for comparison: its given names by either folding, and its surname. */
export type Compared = { suffix: string | undefined; readings: readonly Reading[] };
type Reading = { surname: string; given: readonly Given[] };

export function toCompared({ words, paired, joined, suffix }: ParsedName): Compared {
  const readings = [reading(words, joined)];
  if (paired !== words) readings.push(reading(paired, joined));
  return { suffix, readings };
}

function reading(words: readonly string[], joined: number): Reading {
  const surname = surnameOf(words);
  const end = words.length - surname.length;
  const given: Given[] = [];
  let open = false;
  for (let at = 0; at < end; at++) {
    const text = words[at] ?? '';
    const last = given.at(-1);
    if (open && last !== undefined) last.text += text;
    else given.push({ text, bound: false });
    open = (joined & (1 << at)) !== 0;
  }
  const last = given.at(-1);
  if (open && last !== undefined) last.bound = true;
  return { surname: surname.join(''), given };
}

/** First names in full under which compatible names are found together. */
export function firstNames({ readings }: Compared): readonly string[] {
  return readings.flatMap(({ given: [first, second] }) =>
    first === undefined || first.text.length < 2
      ? []
      : [first.text, ...(second === undefined ? [] : [first.text + second.text])],
  );
}

/**
 * Whether two names may well be one person's: one surname, the first name the same in full, the middle ones the same, left
 * out or abbreviated. An initial alone shows nothing.
 */
export function compatible(a: Compared, b: Compared): boolean {
  return anyReadings(a, b, sameGiven);
}

/** Whether the first name, abbreviated to an initial, may be that of the full one, and all else as in `compatible`. */
export function explains(full: Compared, abbreviated: Compared): boolean {
  return anyReadings(full, abbreviated, ([one, ...rest], [other, ...others]) => {
    if (one === undefined || other === undefined || isInitial(one.text) || !isInitial(other.text)) return false;
    return agree(one.text, other.text) && (leavesOut(rest, others, '') || leavesOut(others, rest, ''));
  });
}

type Agreement = (a: readonly Given[], b: readonly Given[]) => boolean;

function anyReadings(a: Compared, b: Compared, agreement: Agreement): boolean {
  if (!sameSuffix(a.suffix, b.suffix)) return false;
  return a.readings.some((one) =>
    b.readings.some((other) => one.surname === other.surname && agreement(one.given, other.given)),
  );
}

/** Who is the third of a name rarely publishes beside the first; a father and a son do, so `Jr.` must stand on both. */
function sameSuffix(a: string | undefined, b: string | undefined): boolean {
  const [one, other] = [a, b].map((suffix) => (suffix === 'jr' || suffix === 'sr' ? suffix : undefined));
  return one === other && (a === undefined || b === undefined || a === b);
}

function sameGiven(a: readonly Given[], b: readonly Given[]): boolean {
  const [[one, ...rest], [other, ...others]] = [a, b];
  if (one === undefined || other === undefined || one.text.length < 2 || other.text.length < 2) return false;
  if (one.text === other.text) return leavesOut(rest, others, one.text) || leavesOut(others, rest, one.text);
  if (one.text === other.text + (others[0]?.text ?? '')) return leavesOut(others.slice(1), rest, one.text);
  if (other.text === one.text + (rest[0]?.text ?? '')) return leavesOut(rest.slice(1), others, other.text);
  return false;
}

const isFull = ({ text }: Given): boolean => text.length > 1 && !PARTICLES.has(text);

/**
 * Whether the middle names of `fewer` are those of `more`, abbreviated or left out. Who writes one in full writes all of
 * them (`Minh Quang Pham` is not `Minh Quang Nhat Pham`), and a name of two syllables is not halved (`Wei Wang`, `Wei Lun Wang`).
 */
function leavesOut(fewer: readonly Given[], more: readonly Given[], first: string): boolean {
  let at = 0;
  for (const given of more) {
    const next = fewer[at];
    if (next !== undefined && agree(next.text, given.text)) at++;
    else if (given.bound) return false;
    else if (isFull(given) && (fewer.some(isFull) || (isSyllable(first) && isSyllable(given.text)))) return false;
  }
  return at === fewer.length;
}

function agree(a: string, b: string): boolean {
  return a === b || (isInitial(a) && b.startsWith(a)) || (isInitial(b) && a.startsWith(b));
}
