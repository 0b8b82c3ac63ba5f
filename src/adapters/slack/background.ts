import type { Log } from '../../core/ports.ts';

/** Work that goes on after Slack was told that its delivery has arrived. */
export type Background = {
  /** Begins when everything given before under the same key has ended. What it throws is logged. */
  run(key: string, work: () => Promise<void>): void;
  /** Resolves when nothing is under way. */
  finish(): Promise<void>;
};

export function createBackground(log: Log): Background {
  const last = new Map<string, Promise<void>>();
  return {
    run(key, work) {
      const before = last.get(key) ?? Promise.resolve();
      const running = before
        .then(work)
        .catch((error: unknown) =>
          log.error({ platform: 'slack', error: String(error) }, 'Work for Slack was not done'),
        )
        .finally(() => {
          if (last.get(key) === running) last.delete(key);
        });
      last.set(key, running);
    },
    async finish() {
      while (last.size > 0) await Promise.all(last.values());
    },
  };
}
