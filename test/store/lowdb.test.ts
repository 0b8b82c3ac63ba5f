import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { DISK, type FileSystem } from '../../src/store/lowdb/file-system.ts';
import { openLowdbStore } from '../../src/store/lowdb/open-lowdb-store.ts';
import { authorOf, paperOf } from '../contracts/samples.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Of a document: the brace, its form and its journals. */
const HEAD_LINES = 4;
const TURN = { query: 'papers', papers: [], offset: 0, at: '2026-01-01T00:00:00.000Z' };

/** The text of the only journal there. */
function journalIn(folder: string): string {
  const [name, ...others] = readdirSync(folder).filter((one) => one.endsWith('.journal'));
  expect(others).toEqual([]);
  return readFileSync(join(folder, name ?? ''), 'utf8');
}

/** The disk, with a count of the files put in place. */
function countingDisk(): FileSystem & { renamed: string[] } {
  const renamed: string[] = [];
  return {
    ...DISK,
    renamed,
    rename: async (from, to) => {
      renamed.push(String(to));
      await DISK.rename(from, to);
    },
  };
}

test('a missing folder is made, and stays empty but for the lock until something is kept', async () => {
  const folder = join(temporaryFolder(), 'a', 'b');
  const store = await openLowdbStore(folder);
  expect(readdirSync(folder)).toEqual(['lock']);
  await store.close();
  expect(readdirSync(folder)).toEqual([]);
});

test('everything is there again after closing and opening', async () => {
  const folder = temporaryFolder();
  const first = await openLowdbStore(folder);
  const papers = [paperOf('p:2', { abstract: '𝕏 “quoted”\n\\u2028\u2028' }), paperOf('p:1')];
  const authors = [authorOf('Ada'), authorOf('Alan')];
  await first.catalogue.save({ papers, authors });
  await first.settings.set('commands', '1');
  await first.conversations.remember('k', TURN);
  await first.claims.take(['event'], TURN.at, '2026-01-02T00:00:00.000Z');
  await first.close();
  const again = await openLowdbStore(folder);
  expect(await again.catalogue.paper('p:2')).toEqual(papers[0]);
  expect((await again.catalogue.tracked()).map(({ name }) => name)).toEqual(['Ada', 'Alan']);
  expect(await again.settings.get('commands')).toBe('1');
  expect(await again.conversations.recall('k')).toEqual(TURN);
  expect(await again.claims.take(['event'], TURN.at, '2026-01-02T00:00:00.000Z')).toBe(false);
  await again.close();
});

test('a folder named from the working folder keeps things as any other', async () => {
  const folder = relative(process.cwd(), join(temporaryFolder(), 'deep', 'er'));
  const store = await openLowdbStore(folder);
  await store.conversations.remember('k', TURN);
  await store.settings.set('commands', '1');
  await store.close();
  expect(readdirSync(folder).sort()).toEqual(['conversations.json', 'state.json']);
});

test('the catalogue is a paper a line, and rewriting it changes only the lines that changed', async () => {
  const folder = temporaryFolder();
  const lines = (): string[] => readFileSync(join(folder, 'catalogue.json'), 'utf8').split('\n').slice(HEAD_LINES);
  const store = await openLowdbStore(folder);
  await store.catalogue.save({ papers: ['p:1', 'p:2', 'p:3'].map((id) => paperOf(id)), authors: [authorOf('Ada')] });
  const before = lines();
  await store.close();
  const again = await openLowdbStore(folder);
  await again.catalogue.save({ papers: [paperOf('p:2', { code: true })], authors: [] });
  await again.close();
  const changed = lines().filter((line, at) => line !== before[at]);
  expect(changed).toHaveLength(1);
  expect(changed[0]).toContain('"p:2"');
});

test('a change is written to its own file only, and no change to none', async () => {
  const files = countingDisk();
  const folder = temporaryFolder();
  const store = await openLowdbStore(folder, { files });
  await store.settings.set('a', '1');
  await store.settings.set('a', '1');
  await store.subscriptions.remove('unknown');
  await store.ledger.erase([{ subscription: 's', paper: 'p' }]);
  await store.catalogue.save({ papers: [], authors: [] });
  await store.settings.set('b', '1');
  expect(files.renamed).toEqual([join(folder, 'state.json')]);
  expect(journalIn(folder).split('\n')).toHaveLength(3);
  await store.conversations.remember('k', TURN);
  expect(files.renamed.slice(1)).toEqual([join(folder, 'conversations.json')]);
  await store.close();
});

test('changes asked for during a write go into the next together, and wait until they are on the disk', async () => {
  const folder = temporaryFolder();
  const store = await openLowdbStore(folder);
  await store.settings.set('first', 'v');
  const keys = Array.from({ length: 40 }, (_, at) => `k${at}`);
  await Promise.all(
    keys.map(async (key) => {
      await store.settings.set(key, 'v');
      expect(journalIn(folder)).toContain(`["settings","${key}",["${key}","v"]]`);
    }),
  );
  expect(journalIn(folder).trim().split('\n').length).toBeLessThanOrEqual(4);
  await store.close();
});

test('closing waits for what was asked for before, and nothing is written afterwards', async () => {
  const folder = temporaryFolder();
  const store = await openLowdbStore(folder);
  const late = store.settings.set('a', '1');
  await store.close();
  await late;
  await expect(store.settings.set('a', '2')).rejects.toThrow('no longer held');
  expect(readFileSync(join(folder, 'state.json'), 'utf8')).toContain('["a","1"]');
});

test('a symlink stays one, and the file that it names is written', async () => {
  const [folder, other] = [temporaryFolder(), temporaryFolder()];
  for (const name of ['catalogue.json', 'state.json']) symlinkSync(join(other, name), join(folder, name));
  writeFileSync(join(other, 'catalogue.json'), '{"version":1,"authors":[],"papers":[]}');
  const store = await openLowdbStore(folder);
  await store.catalogue.save({ papers: [paperOf('p:1')], authors: [] });
  await store.settings.set('a', '1');
  await store.close();
  expect(readlinkSync(join(folder, 'catalogue.json'))).toBe(join(other, 'catalogue.json'));
  expect(readFileSync(join(other, 'catalogue.json'), 'utf8')).toContain('p:1');
  expect(readFileSync(join(other, 'state.json'), 'utf8')).toContain('["a","1"]');
  expect(readdirSync(folder).sort()).toEqual(['catalogue.json', 'state.json']);
});

test('a file keeps its permissions, and its journal has them, too', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'state.json');
  writeFileSync(path, '{"version":1,"settings":[],"subscriptions":[],"ledger":[]}');
  chmodSync(path, 0o640);
  const store = await openLowdbStore(folder);
  await store.settings.set('a', '1');
  await store.settings.set('a', '2');
  const names = readdirSync(folder).filter((name) => name.startsWith('state'));
  expect(names).toHaveLength(2);
  for (const name of names) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o640);
  await store.close();
  expect(statSync(path).mode & 0o777).toBe(0o640);
});

test('what writes that were cut off left behind is removed, and nothing else', async () => {
  const folder = temporaryFolder();
  const others = ['catalogue.json.bak', 'catalogue.json.0123456789ab.tmp.txt', 'xcatalogue.json.0123456789ab.tmp'];
  for (const name of [...others, 'catalogue.json.0123456789ab.tmp', 'state.json.ba9876543210.tmp'])
    writeFileSync(join(folder, name), '{"half');
  mkdirSync(join(folder, 'folder'));
  await (await openLowdbStore(folder)).close();
  expect(readdirSync(folder).sort()).toEqual([...others, 'folder'].sort());
});

/** As the first release wrote it. */
const FIRST_RELEASE = `{
"version": 1,
"settings": [
["commands","abc"]
],
"subscriptions": [
{"id":"follow:1","place":{"platform":"slack","workspace":"T1","channel":"C1"},"query":"papers","schedule":{"every":"day","at":"09:00","zone":"Europe/Zurich"},"since":"2026-01-01T00:00:00.000Z","createdBy":"U1","broken":"gone","brokenAt":"2026-01-02T00:00:00.000Z"}
],
"ledger": [
{"subscription":"follow:1","paper":"arxiv:1","state":"sending","digest":"offprint-1","at":"2026-01-01T09:00:00.000Z"},
{"subscription":"follow:1","paper":"arxiv:2","state":"sent","digest":"offprint-2","at":"2026-01-01T09:00:00.000Z","message":"m2"}
]
}
`;

test('what the first release wrote opens, and all of it is written back', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'state.json');
  writeFileSync(path, FIRST_RELEASE);
  const store = await openLowdbStore(folder);
  expect((await store.ledger.rows('follow:1')).map(({ state }) => state)).toEqual(['sending', 'sent']);
  expect((await store.subscriptions.list()).map(({ broken }) => broken)).toEqual(['gone']);
  await store.settings.set('commands', 'abd');
  await store.close();
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
    ...JSON.parse(FIRST_RELEASE.replace('abc', 'abd')),
    version: 2,
    journal: expect.stringMatching(/^[0-9a-f]{12}$/),
    folded: [],
  });
});

test('what another process was sending is free once the folder is ours', async () => {
  const folder = temporaryFolder();
  const row = {
    subscription: 's',
    paper: 'p',
    state: 'sending' as const,
    digest: 'd',
    at: '2026-01-01T09:00:00.000Z',
    until: '2036-01-01T09:00:00.000Z',
  };
  const before = await openLowdbStore(folder);
  expect(await before.ledger.take([{ ...row, by: 'one' }], row.at)).toBe(true);
  expect(await before.ledger.take([{ ...row, by: 'two' }], row.at)).toBe(false);
  await before.close();
  const after = await openLowdbStore(folder);
  expect(await after.ledger.take([{ ...row, by: 'two' }], row.at)).toBe(true);
  await after.close();
});
