/** What may stand after a name and tells one of a family from another. Numbers say less than `Jr.`, see `compatible.ts`. */
export const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['jr', 'jr'],
  ['junior', 'jr'],
  ['sr', 'sr'],
  ['senior', 'sr'],
  ['ii', 'ii'],
  ['2nd', 'ii'],
  ['iii', 'iii'],
  ['3rd', 'iii'],
  ['iv', 'iv'],
  ['4th', 'iv'],
]);

export const TITLES: ReadonlySet<string> = new Set(['dr', 'prof', 'professor', 'mr', 'mrs', 'ms']);

/** Words that many write together with the next: `De la Cruz` and `Dela Cruz`, `Al Harbi` and `Alharbi`. */
export const PARTICLES: ReadonlySet<string> = new Set(
  (
    'abd abdel abdul abu af al av ben bin da dal dalla das de degli del dela della delle dello delos den der di do dos ' +
    'du el ibn la las le les lo los mc st te ten ter ul van vanden vander vom von zu zum zur'
  ).split(' '),
);

/** Of these the ones that a surname is never without: `Al-Harbi` is not `Harbi`. */
export const BOUND_PARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'ul', 'mc', 'ben', 'bin', 'abu']);

/** A letter that stands for a name; in scripts without capitals a letter is a name of its own. */
export function isInitial(word: string): boolean {
  return word.length === 1 && word !== word.toUpperCase();
}

/** A syllable of a Chinese or Korean given name, as these are romanised. */
const SYLLABLE =
  /^(?:(?:zh|ch|sh|hs|ts|[bpmfdtnlgkhjqxrzcsyw])?(?:i?a|i?ai|i?an|i?ang|i?ao|e|ei|en|eng|er|i|ie|in|ing|iong|iu|o|ong|ou|u|ua|uai|uan|uang|ue|ueh|ui|un|uo)|(?:[bcdghjkmnprstwy]|ch|kk|tt|pp|ss|jj)?(?:ae|ya|eo|yeo|yo|oo|yu|eu|ee|wa|wae|oe|wo|we|wi|ui|ye|a|e|i|o|u)(?:k|n|ng|l|m|p|b|t)?)$/;

export function isSyllable(word: string): boolean {
  return SYLLABLE.test(word);
}

/** Shorter ones begin too many names, and so do longer ones too few letters of which are left out: `Mark`, `Markus`. */
const SHORTEST = 3;

/** Whether the one given name may be the other's short form: `Chris`, `Christopher`; a syllable is a name of its own. */
export function isShortForm(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const rest = long.slice(short.length);
  if (short.length < SHORTEST || rest.length < SHORTEST || !long.startsWith(short)) return false;
  return !(isSyllable(short) && isSyllable(rest));
}
