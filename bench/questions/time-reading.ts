import type { Catalogue } from '../../src/core/ports.ts';
import { readSentence } from '../../src/core/reading/read-sentence.ts';

/** Milliseconds a sentence. */
export type Times = { sentences: number; p50: number; p99: number; worst: number; slowest: string };

/** So many are timed however slow they are. */
const AT_LEAST = 100;
/** A catalogue on which reading is far too slow is given up on after so long. */
const BUDGET_MS = 60_000;

/** Reads every sentence once before the clock runs; no answer is looked up. */
export async function timeReading(sentences: readonly string[], catalogue: Catalogue, today: string): Promise<Times> {
  const setting = { catalogue, today, conversation: undefined };
  const begun = performance.now();
  const inTime = (): boolean => performance.now() - begun < BUDGET_MS;
  for (const sentence of sentences) if (inTime()) await readSentence(sentence, setting);
  const timed: { sentence: string; ms: number }[] = [];
  for (const sentence of sentences) {
    if (timed.length > AT_LEAST && !inTime()) break;
    const start = performance.now();
    await readSentence(sentence, setting);
    timed.push({ sentence, ms: performance.now() - start });
  }
  timed.sort((a, b) => a.ms - b.ms);
  const at = (part: number) => timed[Math.min(timed.length - 1, Math.floor(timed.length * part))];
  const last = at(1);
  return {
    sentences: timed.length,
    p50: at(0.5)?.ms ?? 0,
    p99: at(0.99)?.ms ?? 0,
    worst: last?.ms ?? 0,
    slowest: last?.sentence ?? '',
  };
}
