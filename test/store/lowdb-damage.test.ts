import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLowdbStore } from '../../src/store/lowdb/open-lowdb-store.ts';
import { UnreadableFile } from '../../src/store/lowdb/unreadable-file.ts';
import { authorOf, paperOf } from '../contracts/samples.ts';
import { temporaryFolder } from './temporary-folder.ts';

const catalogue = (change: object): string => JSON.stringify({ version: 1, authors: [], papers: [], ...change });
const untitled = { ...paperOf('p:2'), title: '' };

const DAMAGED: readonly [string, string, string | Uint8Array, RegExp][] = [
  ['empty', 'catalogue.json', '', /it is empty/],
  ['blank', 'state.json', ' \n', /it is empty/],
  ['cut off', 'catalogue.json', '{"version": 1, "papers": [', /it is not JSON/],
  ['a merge conflict', 'catalogue.json', '<<<<<<< HEAD\n{}', /it is not JSON/],
  ['binary', 'conversations.json', Uint8Array.of(0xff, 0xfe, 0x7b, 0x00), /it is not UTF-8/],
  ['null', 'state.json', 'null', /expected object/],
  ['without version', 'catalogue.json', '{"papers":[]}', /version: /],
  ['from a newer program', 'catalogue.json', catalogue({ version: 3 }), /newer Offprint \(form 3, .*Start the newer/],
  ['a part missing', 'state.json', '{"version":1,"settings":[],"ledger":[]}', /subscriptions: /],
  ['a bad paper', 'catalogue.json', catalogue({ papers: [paperOf('p:1'), untitled] }), /papers\.1\.title: /],
  ['a bad date', 'catalogue.json', catalogue({ papers: [paperOf('p:1', { date: '2024-13' })] }), /papers\.0\.date: /],
  [
    'a bad author',
    'catalogue.json',
    catalogue({ authors: [{ ...authorOf('Ada'), metrics: 7 }] }),
    /authors\.0\.metrics: /,
  ],
  ['an id twice', 'catalogue.json', catalogue({ papers: [paperOf('p:1'), paperOf('p:1')] }), /papers\.1: “p:1” stands/],
  ['a bad turn', 'conversations.json', '{"version":1,"conversations":[["k",{}]]}', /conversations\.0\.1\.query: /],
];

test.each(DAMAGED)(
  '%s: %s is left as it is, and the sentence names file, fault and cure',
  async (_, name, content, fault) => {
    const folder = temporaryFolder();
    const path = join(folder, name);
    writeFileSync(path, content);
    const before = readFileSync(path);
    const error = await openLowdbStore(folder).catch((reason) => reason);
    expect(error).toBeInstanceOf(UnreadableFile);
    expect(error.message).toMatch(fault);
    expect(error.message).toContain(`${path} can’t be read: `);
    expect(error.message).toMatch(/It was left as it is\. (Put back|Start)/);
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(folder)).toEqual([name]);
  },
);

test('one damaged file stops all: the others are not touched, not even what was left half written', async () => {
  const folder = temporaryFolder();
  const names = ['catalogue.json', 'conversations.json', 'state.json', 'state.json.0123456789ab.tmp'];
  for (const name of names)
    writeFileSync(
      join(folder, name),
      name === 'conversations.json' ? '?' : catalogue({ settings: [], subscriptions: [], ledger: [] }),
    );
  await expect(openLowdbStore(folder)).rejects.toThrow('conversations.json can’t be read');
  expect(readdirSync(folder).sort()).toEqual(names);
});

test('a folder in the place of a file is named', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'state.json'));
  await expect(openLowdbStore(folder)).rejects.toThrow(/state\.json can’t be read: EISDIR/);
});

test('after the cure it opens; a byte order mark and Windows line ends are no fault', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'catalogue.json'), '?');
  await expect(openLowdbStore(folder)).rejects.toThrow(UnreadableFile);
  writeFileSync(
    join(folder, 'catalogue.json'),
    `\uFEFF${catalogue({ papers: [paperOf('p:1')] }).replaceAll(',', ',\r\n')}`,
  );
  const store = await openLowdbStore(folder);
  expect(await store.catalogue.size()).toEqual({ papers: 1, authors: 0 });
  await store.close();
});
