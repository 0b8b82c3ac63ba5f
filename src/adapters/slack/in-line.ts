/**
 * Tells one sentence at a time. Of those that come while one is being told only the last is told after it; what fails is
 * let go, for it is only said in passing.
 */
export function inLine(tell: (sentence: string) => Promise<void>) {
  let next: string | undefined;
  let telling: Promise<void> | undefined;

  async function drain(): Promise<void> {
    while (next !== undefined) {
      const sentence = next;
      next = undefined;
      await tell(sentence).catch(() => {});
    }
    telling = undefined;
  }

  return {
    tell(sentence: string): void {
      next = sentence;
      telling ??= drain();
    },
    /** Drops what is not told yet, and resolves when the one under way is. */
    async ended(): Promise<void> {
      next = undefined;
      await telling;
    },
  };
}
