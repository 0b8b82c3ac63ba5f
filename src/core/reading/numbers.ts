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
  const one = words[at] ?? '';
  const two = words[at + 1] ?? '';
  if (one === 'a') {
    const few = numberOf(`${two} ${words[at + 2] ?? ''}`);
    if (few !== undefined) return { value: few, end: at + 3 };
  }
  const pair = two === 'of' ? numberOf(`${one} ${two}`) : undefined;
  if (pair !== undefined) return { value: pair, end: at + 2 };
  const second = one === 'a' ? numberOf(two) : undefined;
  if (second !== undefined) return { value: second, end: at + 2 };
  const single = numberOf(one);
  return single === undefined ? undefined : { value: single, end: at + 1 };
}
