import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';

const MOST = 500;

/** Questions asked before, the latest first, as readline wants them. */
export type History = { load(): string[]; save(lines: readonly string[]): void };

/** Keeps a bounded history in a file that only its owner reads. One that can't be read or written is done without. */
export function createHistory(file: string): History {
  return {
    load() {
      try {
        return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(0, MOST) : [];
      } catch {
        return [];
      }
    },
    save(lines) {
      try {
        writeFileSync(file, `${lines.slice(0, MOST).join('\n')}\n`, { mode: 0o600 });
        chmodSync(file, 0o600); // the mode above holds only for a new file
      } catch {
        // a chat without history is still a chat
      }
    },
  };
}
