const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ABOUT: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  couple: 2,
  'couple of': 2,
  few: 3,
  several: 3,
  dozen: 12,
};

/** The number that a word stands for; up to three digits. */
export function numberOf(word: string): number | undefined {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  const at = NUMBERS.indexOf(word);
  return at < 0 ? ABOUT[word] : at + 1;
}

/** The number that begins at a word, in digits or words (`12`, `a couple of`), and where it ends. */
export function numberAt(words: readonly string[], at: number): { value: number; end: number } | undefined {
  const [one = '', two = '', three = ''] = words.slice(at, at + 3);
  const phrases = [
    [`${two} ${three}`, 3, one === 'a'],
    [`${one} ${two}`, 2, true],
    [two, 2, one === 'a'],
    [one, 1, true],
  ] as const;
  for (const [phrase, length, fits] of phrases) {
    const value = fits ? numberOf(phrase) : undefined;
    if (value !== undefined) return { value, end: at + length };
  }
  return undefined;
}
