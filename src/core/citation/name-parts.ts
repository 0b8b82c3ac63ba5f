/** A name as bibliographies part it; a name of one word, or of a group, is all `family`. */
export type NameParts = { given: string; particle: string; family: string; suffix: string };

const SUFFIX = /^(?:jr\.?|sr\.?|ii|iii|iv)$/i;
const PARTICLE =
  /^(?:von|van|vom|vor|de|del|della|der|den|di|da|das|do|dos|du|la|le|ten|ter|te|zu|zum|zur|af|av|bin|ibn|el|al)$/;

/** `Van` may be a given name in Vietnamese, so a capital one counts only before another particle. */
function isParticle(word: string, next: string | undefined): boolean {
  return PARTICLE.test(word) || word === 'Von' || (word === 'Van' && next !== undefined && PARTICLE.test(next));
}

function partWords(words: readonly string[]): Pick<NameParts, 'given' | 'particle' | 'family'> {
  const start = words.findIndex(
    (word, index) => index > 0 && index < words.length - 1 && isParticle(word, words[index + 1]),
  );
  if (start === -1) return { given: words.slice(0, -1).join(' '), particle: '', family: words.at(-1) ?? '' };
  let end = start;
  while (end < words.length - 1 && isParticle(words[end] ?? '', words[end + 1])) end += 1;
  const part = (from: number, to?: number): string => words.slice(from, to).join(' ');
  return { given: part(0, start), particle: part(start, end), family: part(end) };
}

function partInverted(family: string, given: string): Pick<NameParts, 'given' | 'particle' | 'family'> {
  const words = family.split(' ');
  let end = 0;
  while (end < words.length - 1 && isParticle(words[end] ?? '', words[end + 1])) end += 1;
  return { given, particle: words.slice(0, end).join(' '), family: words.slice(end).join(' ') };
}

/** Parts `Johannes von Oswald`, `Vladymyrov, Max` and `Sammy Davis Jr.`; a name with an `and` in it is a group's. */
export function partName(name: string): NameParts {
  if (/(?:^|\s)and(?:\s|$)/i.test(name)) return { given: '', particle: '', family: name, suffix: '' };
  const pieces = name
    .split(',')
    .map((piece) => piece.trim().replace(/\s+/g, ' '))
    .filter((piece) => piece !== '');
  const [first = '', ...others] = pieces;
  const words = first.split(' ');
  const trailing = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.slice(-1) : [];
  const suffix = [...trailing, ...others.filter((piece) => SUFFIX.test(piece))].join(' ');
  const given = others.filter((piece) => !SUFFIX.test(piece)).join(' ');
  const plain = words.slice(0, words.length - trailing.length);
  return { ...(given === '' ? partWords(plain) : partInverted(plain.join(' '), given)), suffix };
}

/** `von Oswald`. */
export function fullFamily({ particle, family }: NameParts): string {
  return particle === '' ? family : `${particle} ${family}`;
}

/** First letters of the given names; `point` stands after each, `Jean-Luc` gives `J.-L.` and, without a point, `JL`. */
export function initials({ given }: NameParts, point: '.' | ''): string {
  const words = given.split(' ').filter((word) => word !== '');
  const ofWord = (word: string): string =>
    word
      .split('-')
      .flatMap((piece) => [...piece].filter((character) => /\p{L}/u.test(character)).slice(0, 1))
      .map((letter) => `${letter.toUpperCase()}${point}`)
      .join(point === '' ? '' : '-');
  return words.map(ofWord).join(point === '' ? '' : ' ');
}
