import type { Catalogue } from '../../src/core/ports.ts';
import { readSentence } from '../../src/core/reading/read-sentence.ts';

/** How pieces of sentences fared; milliseconds. */
export type Fared = { read: number; failed: string[]; worst: number; slowest: string };

/** Reads each once; nothing may be thrown. */
export async function readPieces(pieces: readonly string[], catalogue: Catalogue, today: string): Promise<Fared> {
  const fared: Fared = { read: 0, failed: [], worst: 0, slowest: '' };
  for (const piece of pieces) {
    const start = performance.now();
    await readSentence(piece, { catalogue, today, conversation: undefined }).catch(() => fared.failed.push(piece));
    const ms = performance.now() - start;
    fared.read++;
    if (ms > fared.worst) Object.assign(fared, { worst: ms, slowest: piece });
  }
  return fared;
}
