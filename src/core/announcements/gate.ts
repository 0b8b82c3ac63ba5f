/** Lets in so many at a time, in the order in which they came. */
export type Gate = {
  /** Resolves with true when there is room, with false once the signal was given. */
  enter(): Promise<boolean>;
  /** Once for each that entered. */
  leave(): void;
};

export function createGate(atOnce: number, signal: AbortSignal): Gate {
  let waiting: ((enters: boolean) => void)[] = [];
  let inside = 0;

  function open(): void {
    const room = signal.aborted ? 0 : Math.min(atOnce - inside, waiting.length);
    inside += room;
    for (const enter of waiting.slice(0, room)) enter(true);
    waiting = waiting.slice(room);
    if (signal.aborted) for (const enter of waiting.splice(0)) enter(false);
  }
  signal.addEventListener('abort', open);

  return {
    enter: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        open();
      }),
    leave() {
      inside -= 1;
      open();
    },
  };
}
