import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/core/ports.ts';
import { DISK, type FileSystem } from '../../src/store/lowdb/file-system.ts';
import { openLowdbStore } from '../../src/store/lowdb/open-lowdb-store.ts';
import { paperOf } from '../contracts/samples.ts';
import { BUILT, LIBRARY } from './child.ts';
import { temporaryFolder } from './temporary-folder.ts';

const NO_SPACE = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
const fail = async (): Promise<never> => {
  throw NO_SPACE;
};

type Step = 'writeFile' | 'datasync' | 'sync' | 'rename';

/** The disk, which at one step says that it is full. */
function fullDisk(): FileSystem & { fullAt: Step | undefined } {
  const unlessFull = <T>(step: Step, work: () => Promise<T>): Promise<T> => (disk.fullAt === step ? fail() : work());
  const disk: FileSystem & { fullAt: Step | undefined } = {
    ...DISK,
    fullAt: undefined,
    async open(path, flags) {
      const file = await DISK.open(path, flags);
      return {
        chmod: (mode) => file.chmod(mode),
        close: () => file.close(),
        truncate: (size) => file.truncate(size),
        writeFile: async (data) => {
          if (disk.fullAt === 'writeFile') await file.writeFile(data.slice(0, data.length >> 1));
          await unlessFull('writeFile', () => file.writeFile(data));
        },
        datasync: () => unlessFull('datasync', () => file.datasync()),
        sync: () => unlessFull('sync', () => file.sync()),
      };
    },
    rename: (from, to) => unlessFull('rename', () => DISK.rename(from, to)),
  };
  return disk;
}

/** A folder as somebody finds it whose machine stopped now. */
function copyOf(folder: string): string {
  const copy = temporaryFolder();
  for (const name of readdirSync(folder).filter((one) => one !== 'lock')) cpSync(join(folder, name), join(copy, name));
  return copy;
}

async function papersIn(folder: string): Promise<string[]> {
  const store = await openLowdbStore(folder);
  const { papers } = await store.catalogue.find({}, { sort: 'oldest', offset: 0, limit: 9 });
  await store.close();
  return papers.map(({ id }) => id);
}

const saving = (store: Store, id: string): Promise<void> =>
  store.catalogue.save({ papers: [paperOf(id)], authors: [] });

test.each<[Step, saved: number, RegExp]>([
  ['writeFile', 0, /catalogue\.json could not be written: ENOSPC/],
  ['sync', 0, /catalogue\.json could not be written: ENOSPC/],
  ['rename', 0, /catalogue\.json could not be written: ENOSPC/],
  ['writeFile', 1, /catalogue\.\w+\.journal could not be written: ENOSPC/],
  ['datasync', 1, /catalogue\.\w+\.journal could not be written: ENOSPC/],
  ['sync', 1, /catalogue\.\w+\.journal could not be written: ENOSPC/],
  ['writeFile', 2, /catalogue\.\w+\.journal could not be written: ENOSPC/],
  ['datasync', 2, /catalogue\.\w+\.journal could not be written: ENOSPC/],
])(
  'a disk that is full at %s after %i papers leaves the old state, in memory and on the disk',
  async (step, saved, message) => {
    const folder = temporaryFolder();
    const files = fullDisk();
    const store = await openLowdbStore(folder, { files });
    const kept = Array.from({ length: saved }, (_, at) => `p:${at}`);
    for (const id of kept) await saving(store, id);

    files.fullAt = step;
    await expect(saving(store, 'p:lost')).rejects.toThrow(message);
    expect((await store.catalogue.size()).papers).toBe(saved);
    expect(await papersIn(copyOf(folder))).toEqual(kept);

    files.fullAt = undefined;
    for (const id of ['p:x', 'p:y']) await saving(store, id);
    expect(await papersIn(copyOf(folder))).toEqual([...kept, 'p:x', 'p:y']);
    await store.close();
    expect(readdirSync(folder)).toEqual(['catalogue.json']);
    expect(await papersIn(folder)).toEqual([...kept, 'p:x', 'p:y']);
  },
);

test.each<Step>(['writeFile', 'sync', 'rename'])(
  'a disk that is full at %s when the journal is folded keeps the journal, and closing says so',
  async (step) => {
    const folder = temporaryFolder();
    const files = fullDisk();
    const warnings: string[] = [];
    const log = { info: () => {}, error: () => {}, warn: (_: object, message: string) => void warnings.push(message) };
    const store = await openLowdbStore(folder, { files, log });
    for (const id of ['p:1', 'p:2', 'p:3']) await saving(store, id);
    files.fullAt = step;
    await store.close();
    expect(warnings).toEqual([expect.stringContaining('catalogue.json was not brought up to date')]);
    expect(readdirSync(folder).sort()).toEqual([expect.stringMatching(/^catalogue\.\w+\.journal$/), 'catalogue.json']);
    expect(await papersIn(folder)).toEqual(['p:1', 'p:2', 'p:3']);
    expect(readdirSync(folder)).toEqual(['catalogue.json']);
  },
);

test('each of the changes that fail together is told so', async () => {
  const files = fullDisk();
  const store = await openLowdbStore(temporaryFolder(), { files });
  files.fullAt = 'sync';
  const asked = await Promise.allSettled(['a', 'b', 'c'].map((key) => store.settings.set(key, '1')));
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(await store.settings.get('c')).toBeUndefined();
  await store.close();
});

const ABLE = BUILT && process.platform !== 'win32';

describe.skipIf(!ABLE)('a system that refuses to write on (needs dist and ulimit)', () => {
  test('a write cut off in its middle leaves the old file', async () => {
    const folder = temporaryFolder();
    const child = resolve('test/store/children/outgrow.mjs');
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', 'ulimit -f 64; exec "$@"', 'sh', process.execPath, child, LIBRARY, folder],
      { encoding: 'utf8' },
    );
    const saved = Number(/^saved (\d+), then .*EFBIG/m.exec(stdout)?.[1]);
    expect(saved, stderr).toBeGreaterThan(1);
    const store = await openLowdbStore(folder);
    expect(await store.catalogue.size()).toEqual({ papers: saved, authors: 0 });
    await store.close();
    expect(readdirSync(folder)).toEqual(['catalogue.json']);
  });
});
