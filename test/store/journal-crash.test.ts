import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LedgerRow } from '../../src/core/model/ledger-row.ts';
import { apply, type Operation, type Tables } from '../../src/store/cell.ts';
import { rowKeyOf } from '../../src/store/ledger.ts';
import { STATE } from '../../src/store/lowdb/documents.ts';
import { createDurableFile } from '../../src/store/lowdb/durable-file.ts';
import type { FileSystem } from '../../src/store/lowdb/file-system.ts';
import { type OpenCell, openCell } from '../../src/store/lowdb/open-cell.ts';
import { emptyState, type State } from '../../src/store/state.ts';
import { createCrashingDisk, fileIn, type Image } from './crashing-disk.ts';

const path = fileIn('state.json');
const mayWrite = async (): Promise<void> => undefined;

function open(files: FileSystem, leastToFold?: number): Promise<OpenCell<State>> {
  return openCell(STATE, { path, file: createDurableFile(path, files, mayWrite), files, mayWrite, leastToFold });
}

const textOf = (tables: Tables<State>): string =>
  JSON.stringify(Object.values(tables).map((table) => [...table.entries()]));

const key = fc.constantFrom('a', 'b', 'c', 'd');
const change = fc.oneof(
  fc.record({ key, value: fc.string({ maxLength: 30 }) }).map(({ key, value }): Operation<State> => {
    return { kind: 'settings', key, entry: [key, value] };
  }),
  key.map((key): Operation<State> => ({ kind: 'settings', key, entry: undefined })),
  fc
    .record({ key, state: fc.constantFrom('sending' as const, 'sent' as const) })
    .map(({ key, state }): Operation<State> => {
      const row = LedgerRow.parse({ subscription: 's', paper: key, state, digest: 'd', at: '2026-01-01T00:00:00Z' });
      return { kind: 'ledger', key: rowKeyOf(row), entry: row };
    }),
);
/** Changes, those of one list asked for at once, and whether the store is then closed and opened again. */
const history = fc.array(
  fc.record({ changes: fc.array(change, { minLength: 1, maxLength: 3 }), reopens: fc.boolean() }),
  {
    minLength: 1,
    maxLength: 8,
  },
);

type Seen = { image: Image; acknowledged: number; asked: number };

/** Lives through a history; gives the states after each change, and all that a crash could have left, with what had been promised by then. */
async function live(steps: typeof history extends fc.Arbitrary<infer T> ? T : never, leastToFold: number) {
  const tables = emptyState();
  const states = [textOf(tables)];
  const seen: Seen[] = [];
  let [acknowledged, asked] = [0, 0];
  const files = createCrashingDisk(new Map(), (image) => seen.push({ image, acknowledged, asked }));
  let store = await open(files, leastToFold);
  for (const { changes, reopens } of steps) {
    const all = changes.map((one) => {
      apply(tables, [one]);
      states.push(textOf(tables));
      asked++;
      return store.cell.change(() => [one]);
    });
    await Promise.all(all);
    acknowledged = asked;
    expect(textOf(store.cell.read())).toBe(states[asked]);
    if (!reopens) continue;
    await store.cell.close();
    store = await open(files, leastToFold);
    await store.sweep();
    expect(textOf(store.cell.read())).toBe(states[asked]);
  }
  await store.cell.close();
  return { states, seen };
}

test.each([0, 120, 1 << 20])(
  'wherever it is cut off, it opens with all that was acknowledged (folding above %i bytes)',
  { timeout: 60_000 },
  async (leastToFold) => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const { states, seen } = await live(steps, leastToFold);
        for (const { image, acknowledged, asked } of seen) {
          const files = createCrashingDisk(image);
          const store = await open(files, leastToFold);
          const found = textOf(store.cell.read());
          expect(states.slice(acknowledged, asked + 1)).toContain(found);
          // It goes on from there, and closes with one file.
          await store.sweep();
          await store.cell.change(() => [{ kind: 'settings', key: 'z', entry: ['z', 'after'] }]);
          const expected = textOf(store.cell.read());
          await store.cell.close();
          expect(await files.readdir('/data')).toEqual(['state.json']);
          expect(textOf((await open(files)).cell.read())).toBe(expected);
        }
      }),
      { numRuns: 5 },
    );
  },
);
