/** Phrases written with `|` between them, as words, the longest first. */
export function phrases(text: string): readonly (readonly string[])[] {
  return text
    .split('|')
    .map((phrase) => phrase.trim().split(/\s+/))
    .sort((a, b) => b.length - a.length);
}

/** Where the longest of the phrases ends that stands at `at`. */
export function phraseAt(
  words: readonly string[],
  at: number,
  all: readonly (readonly string[])[],
): number | undefined {
  const found = all.find((phrase) => phrase.every((word, offset) => words[at + offset] === word));
  return found && at + found.length;
}
