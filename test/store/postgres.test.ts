import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../src/open-store.ts';
import { openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts';
import { PAPERS } from '../contracts/sample-papers.ts';
import { names, paperOf, person } from '../contracts/samples.ts';
import { createDatabase, run } from '../postgres/database.ts';
import { strictLog } from '../shipped-record.ts';

const ALL = { sort: 'newest', offset: 0, limit: 100 } as const;

async function open(url: string) {
  const store = await openPostgresStore(url);
  onTestFinished(store.close);
  return store;
}

test('processes that start at once bring a database up to date once', async () => {
  const url = await createDatabase();
  const stores = await Promise.all([open(url), open(url), open(url)]);
  await stores[0]?.catalogue.save({ papers: PAPERS, authors: [] });
  expect(await stores[2]?.catalogue.size()).toEqual({ papers: 4, authors: 0 });
});

test('a database of a newer form is refused with a sentence, and left as it is', async () => {
  const url = await createDatabase();
  await (await openPostgresStore(url)).close();
  await run(url, `insert into kysely_migration (name, timestamp) values ('9999-later', 'now')`);
  await expect(openPostgresStore(url)).rejects.toThrow(/9999-later.*Start the newer version/);
});

test('a database that can’t be reached is told without its address', async () => {
  const keeping = { OFFPRINT_DATA: '', DATABASE_URL: 'postgres://me:hushhush@127.0.0.1:9/offprint' };
  const refusal = await openStore(keeping, strictLog).catch((error: Error) => error.message);
  expect(refusal).toMatch(/^The database of DATABASE_URL can’t be used: .*ECONNREFUSED/);
  expect(refusal).not.toContain('hushhush');
});

test('what one process saves, another finds: papers, words and names', async () => {
  const url = await createDatabase();
  const [one, other] = [await open(url), await open(url)];
  expect(await other.catalogue.people('hopper', 5)).toEqual([]);
  await one.catalogue.save({ papers: PAPERS, authors: [] });
  await expect.poll(async () => (await other.catalogue.find({ words: 'transformers' }, ALL)).total).toBe(2);
  await expect
    .poll(async () => (await other.catalogue.people('hopper', 5)).map(({ person: { name } }) => name))
    .toEqual(['Grace Hopper']);
});

test('saves of several processes at once are all in, and counted right', async () => {
  const url = await createDatabase();
  const stores = [await open(url), await open(url), await open(url)];
  const papers = Array.from({ length: 12 }, (_, at) =>
    paperOf(`p:${at}`, {
      title: `Zymurgy ${at}`,
      authors: names('Mary Shelley', at % 2 ? 'Ada Lovelace' : 'A. Lovelace'),
    }),
  );
  await Promise.all(papers.map((paper, at) => stores[at % 3]?.catalogue.save({ papers: [paper], authors: [] })));
  const [{ catalogue } = stores[1] as (typeof stores)[number]] = stores;
  expect((await catalogue.find({ words: 'zymurgy' }, ALL)).total).toBe(12);
  expect((await catalogue.find({ authors: [person('Mary Shelley')] }, ALL)).total).toBe(12);
  expect((await catalogue.tally({}, 'author'))[0]).toMatchObject({ key: 'Mary Shelley', papers: 12 });
});

test('questions at the same time right after a save are all answered by what is there', async () => {
  const { catalogue } = await open(await createDatabase());
  await catalogue.save({ papers: [paperOf('p:1', { title: 'A map of the sea' })], authors: [] });
  // So short a word is never looked up as a misspelling, which would give the other question time.
  const found = await Promise.all([1, 2, 3].map(() => catalogue.find({ words: 'sea map' }, ALL)));
  expect(found.map(({ total }) => total)).toEqual([1, 1, 1]);
});

test('text that PostgreSQL can’t hold comes back as it went in', async () => {
  const { catalogue } = await open(await createDatabase());
  const odd = paperOf('p:odd', {
    title: `Zero \0 and half \ud83d of it’s “'\\' & | !:* ( % _`,
    authors: names('O\0’Neill \udc00', "D'Arcy \\"),
    categories: ['\0x'],
    affiliations: ['A\0B'],
    abstract: `${'long'.repeat(1000)} ${'x'.repeat(3000)}`,
  });
  await catalogue.save({ papers: [odd], authors: [] });
  expect(await catalogue.paper('p:odd')).toEqual(odd);
  expect((await catalogue.find({ words: 'half' }, ALL)).total).toBe(1);
  expect((await catalogue.find({ words: `it’s '\\' & | !:* (` }, ALL)).total).toBe(1);
  await catalogue.save({ papers: [{ ...odd, title: 'Otherwise' }], authors: [] });
  expect((await catalogue.find({ words: 'half' }, ALL)).total).toBe(0);
});
