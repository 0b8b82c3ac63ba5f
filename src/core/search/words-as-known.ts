/** The words of a question, neighbours that are known only together joined: `grad max` for GradMax. */
export function wordsAsKnown(parts: readonly string[], isKnown: (word: string) => boolean): readonly string[] {
  const joined: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const [part = '', next = ''] = [parts[at], parts[at + 1]];
    const together = next !== '' && isKnown(part + next) && !(isKnown(part) && isKnown(next));
    joined.push(together ? part + next : part);
    if (together) at++;
  }
  return joined;
}
