import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DISK, type FileSystem } from '../../src/store/lowdb/file-system.ts';
import { openLowdbStore } from '../../src/store/lowdb/open-lowdb-store.ts';
import { paperOf } from '../contracts/samples.ts';
import { BUILT, LIBRARY } from './child.ts';
import { temporaryFolder } from './temporary-folder.ts';

const NO_SPACE = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
const fail = async (): Promise<never> => {
  throw NO_SPACE;
};

type Step = 'writeFile' | 'sync' | 'rename';

/** The disk, which at one step of a write says that it is full. */
function fullDisk(): FileSystem & { fullAt: Step | undefined } {
  const disk: FileSystem & { fullAt: Step | undefined } = {
    ...DISK,
    fullAt: undefined,
    open: async (path, flags) => {
      const file = await DISK.open(path, flags);
      const step = disk.fullAt;
      if (step === 'writeFile' || step === 'sync') file[step] = fail;
      return file;
    },
    rename: (from, to) => (disk.fullAt === 'rename' ? fail() : DISK.rename(from, to)),
  };
  return disk;
}

test.each<Step>(['writeFile', 'sync', 'rename'])(
  'a disk that is full at %s leaves the old state, in memory and in the file',
  async (step) => {
    const folder = temporaryFolder();
    const files = fullDisk();
    const store = await openLowdbStore(folder, { files });
    await store.catalogue.save({ papers: [paperOf('p:1')], authors: [] });
    await store.settings.set('a', '1');
    const before = readFileSync(join(folder, 'catalogue.json'), 'utf8');

    files.fullAt = step;
    const saving = store.catalogue.save({ papers: [paperOf('p:2')], authors: [] });
    await expect(saving).rejects.toThrow(/catalogue\.json could not be written: ENOSPC/);
    await expect(store.settings.set('a', '2')).rejects.toThrow('ENOSPC');
    expect(await store.catalogue.size()).toEqual({ papers: 1, authors: 0 });
    expect(await store.settings.get('a')).toBe('1');
    expect(readFileSync(join(folder, 'catalogue.json'), 'utf8')).toBe(before);

    files.fullAt = undefined;
    await store.catalogue.save({ papers: [paperOf('p:3')], authors: [] });
    await store.close();
    expect(readdirSync(folder).sort()).toEqual(['catalogue.json', 'state.json']);
    const again = await openLowdbStore(folder);
    expect(
      await Promise.all(['p:1', 'p:2', 'p:3'].map(async (id) => (await again.catalogue.paper(id)) !== undefined)),
    ).toEqual([true, false, true]);
    await again.close();
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
    expect(saved, stderr).toBeGreaterThan(0);
    const store = await openLowdbStore(folder);
    expect(await store.catalogue.size()).toEqual({ papers: saved, authors: 0 });
    await store.close();
    expect(readdirSync(folder)).toEqual(['catalogue.json']);
  });
});
