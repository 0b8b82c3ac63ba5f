import { fold, words } from './fold.ts';

const HYPHENATED = /[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)+/gu;

/** The joined forms of the hyphenated words of a text: `few-shot` gives `fewshot`. */
export function joinedForms(text: string): string[] {
  return (text.match(HYPHENATED) ?? []).map((compound) => fold(compound).replaceAll(' ', ''));
}

/**
 * The words of a question, parts that are known only together joined: `hyper-transformer` and `grad max` find
 * `HyperTransformer` and `GradMax`.
 */
export function wordsAsKnown(text: string, isKnown: (word: string) => boolean): string[] {
  const parts = words(text);
  const joined: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const [part = '', next = ''] = [parts[at], parts[at + 1]];
    const together = next !== '' && isKnown(part + next) && !(isKnown(part) && isKnown(next));
    joined.push(together ? part + next : part);
    if (together) at++;
  }
  return joined;
}
