import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openLowdbStore } from '../../src/store/lowdb/open-lowdb-store.ts';
import { BUILT, startChild } from './child.ts';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * After so many acknowledged writes, and so many turns of the event loop, the process is killed. It folds its journals above
 * so many bytes: at nearly every write, now and then, never.
 */
const ROUNDS: readonly [writes: number, turns: number, leastToFold: number][] = [
  [1, 0, 1],
  [3, 40, 1],
  [17, 5, 1],
  [40, 90, 4000],
  [76, 1, 1 << 20],
  [111, 300, 1],
  [150, 20, 4000],
  [198, 2, 1 << 20],
];

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

describe.skipIf(!BUILT)('kill -9 in a loop of 200 writes (needs dist)', () => {
  test('loses nothing that was acknowledged, and leaves no half file', { timeout: 60_000 }, async () => {
    const folder = join(temporaryFolder(), 'data');
    const acknowledged: string[] = [];
    for (const [round, [writes, delay, leastToFold]] of ROUNDS.entries()) {
      const child = startChild('keep-saving.mjs', folder, String(round), String(leastToFold));
      const before = acknowledged.length;
      for (let line = await child.line(); line !== undefined; line = await child.line()) {
        acknowledged.push(line);
        if (acknowledged.length - before !== writes) continue;
        await turns(delay);
        child.process.kill('SIGKILL');
      }
      await child.ended;
      expect(child.process.signalCode).toBe('SIGKILL');
      expect(acknowledged.length - before).toBeGreaterThanOrEqual(writes);

      const store = await openLowdbStore(folder);
      const sent = new Set((await store.ledger.rows('s')).map(({ paper }) => paper));
      const kept = await Promise.all(acknowledged.map((id) => store.catalogue.paper(id)));
      expect(kept.map((paper) => paper?.id)).toEqual(acknowledged);
      expect(acknowledged.filter((id) => !sent.has(id))).toEqual([]);
      // At most the one write of each round whose acknowledgement was cut off.
      expect((await store.catalogue.size()).papers - acknowledged.length).toBeLessThanOrEqual(round + 1);
      await store.close();
      expect(readdirSync(folder).sort()).toEqual(['catalogue.json', 'state.json']);
    }
  });
});
