import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { DISK } from '../../src/store/lowdb/file-system.ts';
import { openLowdbStore } from '../../src/store/lowdb/open-lowdb-store.ts';
import { UnreadableFile } from '../../src/store/lowdb/unreadable-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A folder as a killed process leaves it: `a` is in the document, `b` and `c` in the journal. */
async function killedFolder(): Promise<{ folder: string; journal: string }> {
  const folder = temporaryFolder();
  const files = { ...DISK, rename: DISK.rename };
  const store = await openLowdbStore(folder, { files });
  for (const key of ['a', 'b', 'c']) await store.settings.set(key, '“1”\n');
  files.rename = async () => Promise.reject(new Error('killed'));
  await store.close();
  const journal = readdirSync(folder).find((name) => name.endsWith('.journal'));
  return { folder, journal: join(folder, journal ?? '') };
}

const lines = (text: string): string[] => text.split(/(?<=\n)/);
const lineOf = (json: unknown): string => {
  const text = JSON.stringify(json);
  return `${crc32(text).toString(16).padStart(8, '0')} ${text}\n`;
};

const found = async (folder: string): Promise<(string | undefined)[]> => {
  const store = await openLowdbStore(folder);
  const all = await Promise.all(['a', 'b', 'c'].map(store.settings.get));
  await store.close();
  return all;
};

test('what a killed process left is read, and folded on closing', async () => {
  const { folder } = await killedFolder();
  expect(await found(folder)).toEqual(['“1”\n', '“1”\n', '“1”\n']);
  expect(readdirSync(folder)).toEqual(['state.json']);
  expect(await found(folder)).toEqual(['“1”\n', '“1”\n', '“1”\n']);
});

const half = (text: string): string => text.slice(0, text.length >> 1);
const CUT_OFF: readonly [string, (text: string) => string, kept: number][] = [
  ['within the last line', (text) => text.slice(0, -9), 2],
  ['before the end of the last line', (text) => text.slice(0, -1), 2],
  ['after a line', (text) => lines(text).slice(0, 2).join(''), 2],
  ['within the first change', (text) => (lines(text)[0] ?? '') + half(lines(text)[1] ?? ''), 1],
  ['within the head', (text) => half(lines(text)[0] ?? ''), 1],
  ['at its beginning', () => '', 1],
  ['with zeros after it', (text) => `${text}\0\0\0\0`, 3],
  ['with zeros within the last line', (text) => `${text.slice(0, -20)}${'\0'.repeat(9)}${text.slice(-11)}`, 2],
];

test.each(CUT_OFF)('a journal cut off %s has what stands before', async (_, damage, kept) => {
  const { folder, journal } = await killedFolder();
  writeFileSync(journal, damage(readFileSync(journal, 'utf8')));
  expect((await found(folder)).filter((value) => value !== undefined)).toHaveLength(kept);
  expect(readdirSync(folder)).toEqual(['state.json']);
});

const flipped = (line: string): string => line.replace('“1”', '“2”');
const change = (at: number, by: (line: string) => string) => (text: string) =>
  lines(text)
    .map((line, index) => (index === at ? by(line) : line))
    .join('');
const DAMAGED: readonly [string, (text: string) => string, RegExp][] = [
  ['a changed line in its middle', change(1, flipped), /line 2 is damaged, its checksum does not fit/],
  ['a changed last line', change(2, flipped), /line 3 is damaged/],
  ['a line cut off in its middle', change(1, (line) => line.slice(20)), /line 2 is damaged/],
  ['an empty line', change(2, (line) => `\n${line}`), /line 3 is damaged/],
  ['a changed head', change(0, (line) => line.replace('version', 'Version')), /line 1 is damaged/],
  ['a newer form', change(0, () => lineOf({ version: 2 })), /newer Offprint \(form 2, this one knows 1\)/],
  [
    'another name',
    change(0, () => lineOf({ version: 1, journal: 'ffffffffffff' })),
    /the journal ffffffffffff by another/,
  ],
  ['an entry that is none', change(1, () => lineOf([['settings', 'b', ['b']]])), /line 2, b: /],
  ['an unknown table', change(2, () => lineOf([['sets', 'b']])), /line 3, 0\.0: /],
  ['no list of changes', change(2, () => lineOf({})), /line 3: /],
];

test.each(DAMAGED)(
  'a journal with %s is left as it is, and the sentence names file, fault and cure',
  async (_, damage, fault) => {
    const { folder, journal } = await killedFolder();
    writeFileSync(journal, damage(readFileSync(journal, 'utf8')));
    const before = readFileSync(journal);
    const error = await openLowdbStore(folder).catch((reason) => reason);
    expect(error).toBeInstanceOf(UnreadableFile);
    expect(error.message).toMatch(fault);
    expect(error.message).toContain(`${journal} can’t be read: `);
    expect(error.message).toMatch(/It was left as it is\. (Put back|Start)/);
    expect(readFileSync(journal)).toEqual(before);
  },
);

test('a journal whose document is not here, or another one, is not applied', async () => {
  const { folder, journal } = await killedFolder();
  const document = join(folder, 'state.json');
  renameSync(document, `${document}.away`);
  await expect(openLowdbStore(folder)).rejects.toThrow(`${journal} can’t be read: it goes on from another state.json`);
  writeFileSync(document, '{"version":1,"settings":[],"subscriptions":[],"ledger":[]}');
  await expect(openLowdbStore(folder)).rejects.toThrow(`${journal} can’t be read: it goes on from another state.json`);
  rmSync(document);
  renameSync(`${document}.away`, document);
  expect(await found(folder)).toEqual(['“1”\n', '“1”\n', '“1”\n']);
});

test('a journal that was folded and could not be removed is not read again', async () => {
  const { folder, journal } = await killedFolder();
  const left = readFileSync(journal);
  const store = await openLowdbStore(folder);
  await store.settings.set('c', '2');
  await store.close();
  writeFileSync(journal, left);
  expect(await found(folder)).toEqual(['“1”\n', '“1”\n', '2']);
  expect(readdirSync(folder)).toEqual(['state.json']);
});

test('a change too large for a journal goes into the document at once, and what follows into a new journal', async () => {
  const folder = temporaryFolder();
  const store = await openLowdbStore(folder);
  for (const key of ['a', 'b']) await store.settings.set(key, '1');
  await store.settings.set('c', 'x'.repeat(5_000_000));
  expect(readdirSync(folder).sort()).toEqual(['lock', 'state.json']);
  await store.settings.set('b', '2');
  expect(readdirSync(folder)).toHaveLength(3);
  await store.close();
  expect((await found(folder)).slice(0, 2)).toEqual(['1', '2']);
});
