import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Paper } from '../../src/core/model/paper.ts';
import type { Store } from '../../src/core/ports.ts';
import { createSearchIndex, type SearchIndex } from '../../src/core/search/search-index.ts';
import { createDurableFile } from '../../src/store/lowdb/durable-file.ts';
import { DISK, type FileSystem } from '../../src/store/lowdb/file-system.ts';
import { type KeptSearch, openKeptSearch } from '../../src/store/lowdb/kept-search.ts';
import { openLowdbStore } from '../../src/store/lowdb/open-lowdb-store.ts';
import { paperOf } from '../contracts/samples.ts';
import { temporaryFolder } from './temporary-folder.ts';

const SUBJECTS = ['parsing', 'translation', 'summarization', 'embedding', 'retrieval', 'dialogue', 'morphology'];
const papers: readonly Paper[] = Array.from({ length: 1200 }, (_, at) =>
  paperOf(`p:${at}`, {
    title: `${SUBJECTS[at % 7]} of ${SUBJECTS[at % 5]} number ${at}`,
    abstract: `About ${at % 11}`,
  }),
);

const fileIn = (folder: string): string => join(folder, 'search.index');
/** A folder in which this is kept. */
function folderWith(bytes: Uint8Array): string {
  const folder = temporaryFolder();
  writeFileSync(fileIn(folder), bytes);
  return folder;
}
const open = (folder: string, known: readonly Paper[], files: FileSystem = DISK): Promise<KeptSearch> =>
  openKeptSearch(
    createDurableFile(fileIn(folder), files, async () => undefined),
    known,
  );
const found = ({ index }: { index: SearchIndex }): unknown =>
  [...SUBJECTS, 'parsing 777', 'number'].map((text) => [...index.search(text)].sort());
const first = async (store: Store, words: string): Promise<string | undefined> =>
  (await store.catalogue.find({ words }, { sort: 'relevance', offset: 0, limit: 1 })).papers[0]?.id;

const index = createSearchIndex(papers);
const fresh = found({ index });
const sound = index.save();

test('what was kept is read in place of building, and answers alike', async () => {
  const folder = temporaryFolder();
  await (await open(folder, papers)).keep();
  const search = await open(folder, papers.toReversed());
  expect(search.built).toBe(false);
  expect(found(search)).toEqual(fresh);
});

const damages: Readonly<Record<string, (bytes: Buffer) => Uint8Array>> = {
  empty: () => Buffer.alloc(0),
  'a text': () => Buffer.from('{"version": 1}\n'),
  'cut off': (bytes) => bytes.subarray(0, bytes.length - 4000),
  'cut off within a number': (bytes) => bytes.subarray(0, bytes.length - 3),
  'longer than it should be': (bytes) => Buffer.concat([bytes, Buffer.alloc(4)]),
  ...Object.fromEntries(
    [0, 5, 9, 13, 40, 0.3, 0.6, 0.999].map((place) => [
      `with a bit flipped at ${place}`,
      (bytes: Buffer) => {
        const at = place < 1 && place > 0 ? Math.floor(bytes.length * place) : place;
        bytes[at] = (bytes[at] ?? 0) ^ 16;
        return bytes;
      },
    ]),
  ),
};
test.each(Object.entries(damages))('a file that is %s is not used', async (_, damage) => {
  const search = await open(folderWith(damage(Buffer.from(sound))), papers);
  expect(search.built).toBe(true);
  expect(found(search)).toEqual(fresh);
});

test('papers that came since are put in; one that changed or left makes it useless', async () => {
  const folder = folderWith(sound);
  const added = [...papers, paperOf('p:500x', { title: 'Unheard of zebras' })];
  const search = await open(folder, added);
  expect(search.built).toBe(false);
  expect(search.index.titles('zebras', 2)).toEqual(['p:500x']);
  expect((await open(folder, papers.slice(1))).built).toBe(true);
  expect((await open(folder, papers.with(7, paperOf('p:7', { title: 'Another' })))).built).toBe(true);
});

test('a store keeps its index when it closes, and finds by it when it opens', async () => {
  const folder = temporaryFolder();
  const store = await openLowdbStore(folder);
  await store.catalogue.save({ papers, authors: [] });
  expect(existsSync(fileIn(folder))).toBe(false);
  await store.close();
  const { mtimeMs } = statSync(fileIn(folder));
  const again = await openLowdbStore(folder);
  expect(await first(again, 'number 777')).toBe('p:777');
  await again.close();
  expect(statSync(fileIn(folder)).mtimeMs).toBe(mtimeMs);
});

test('few papers that came are put in at the next start, and the file stays as it is; a paper that changed makes it new', async () => {
  const folder = temporaryFolder();
  const save = async (paper: Paper): Promise<number> => {
    const store = await openLowdbStore(folder);
    await store.catalogue.save({ papers: [paper], authors: [] });
    await store.close();
    return statSync(fileIn(folder)).mtimeMs;
  };
  const first = await openLowdbStore(folder);
  await first.catalogue.save({ papers, authors: [] });
  await first.close();
  const { mtimeMs } = statSync(fileIn(folder));
  expect(await save(paperOf('p:new', { title: 'Unheard of zebras' }))).toBe(mtimeMs);
  expect(await save(paperOf('p:7', { title: 'Unheard of gnus' }))).toBeGreaterThan(mtimeMs);
  const again = await openLowdbStore(folder);
  expect((await again.catalogue.titles('unheard', 9)).map(({ id }) => id).sort()).toEqual(['p:7', 'p:new']);
  await again.close();
});

test('an index that had to be built is kept before the store closes', async () => {
  const folder = temporaryFolder();
  const before = await openLowdbStore(folder);
  await before.catalogue.save({ papers, authors: [] });
  await before.close();
  rmSync(fileIn(folder));
  const store = await openLowdbStore(folder);
  await expect.poll(() => existsSync(fileIn(folder))).toBe(true);
  await store.close();
});

test('a small catalogue is not worth a file', async () => {
  const folder = temporaryFolder();
  const store = await openLowdbStore(folder);
  await store.catalogue.save({ papers: papers.slice(0, 17), authors: [] });
  await store.close();
  expect(existsSync(fileIn(folder))).toBe(false);
});

test('where it can be neither read nor written, nothing else fails', async () => {
  const folder = temporaryFolder();
  const refuse = async (): Promise<never> => {
    throw new Error('the disk is gone');
  };
  const search = await open(folder, papers, { ...DISK, readFile: refuse, open: refuse });
  expect(found(search)).toEqual(fresh);
  await search.keep();
  expect(existsSync(fileIn(folder))).toBe(false);
});
