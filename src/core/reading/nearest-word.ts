import { allowedErrors, editDistance } from '../catalogue/edit-distance.ts';

/** The known word that the typed one most likely meant: the fewest typing errors, ties by the order of `known`. */
export function nearestWord(typed: string, known: Iterable<string>): string | undefined {
  const limit = allowedErrors(typed);
  let best: { word: string; distance: number } | undefined;
  for (const word of known) {
    const distance = editDistance(typed, word, limit);
    if (distance <= limit && (best === undefined || distance < best.distance)) best = { word, distance };
  }
  return best?.word;
}
