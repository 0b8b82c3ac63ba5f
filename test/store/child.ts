import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';

/** The built store, which a child can load without a compiler. */
export const LIBRARY = resolve('dist/store/lowdb/open-lowdb-store.js');
export const BUILT = existsSync(LIBRARY);

export type Child = {
  process: ChildProcessByStdio<Writable, Readable, null>;
  /** The next line that it says; undefined at the end. */
  line(): Promise<string | undefined>;
  ended: Promise<unknown>;
};

/** Runs one of the programs in `children/` on the built store. */
export function startChild(program: string, ...args: string[]): Child {
  const path = resolve('test/store/children', program);
  const child = spawn(process.execPath, [path, LIBRARY, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    process: child,
    async line() {
      const next = await lines.next();
      return next.done === true ? undefined : next.value;
    },
    ended: once(child, 'exit'),
  };
}
