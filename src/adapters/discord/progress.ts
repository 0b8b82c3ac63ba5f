type Show = (sentence: string) => Promise<void>;

/** Shows how far something has come, once it may: one sentence at a time, and of those that come meanwhile only the last. */
export function createProgress() {
  let waiting: string | undefined;
  let showing: Promise<void> | undefined;
  let show: Show | undefined;

  async function showAll(to: Show): Promise<void> {
    while (waiting !== undefined) {
      const sentence = waiting;
      waiting = undefined;
      // Progress that can't be shown is no reason to go without the answer.
      await to(sentence).catch(() => undefined);
    }
    showing = undefined;
  }
  const go = (): void => {
    if (show !== undefined && waiting !== undefined) showing ??= showAll(show);
  };

  return {
    tell(sentence: string): void {
      waiting = sentence;
      go();
    },
    start(shown: Show): void {
      show = shown;
      go();
    },
    /** Shows nothing more; resolves when nothing is on its way. */
    async end(): Promise<void> {
      show = undefined;
      waiting = undefined;
      await showing;
    },
  };
}
