import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Paper } from '../../src/core/model/paper.ts';
import type { Catalogue, Store } from '../../src/core/ports.ts';
import { createMemoryStore } from '../../src/store/memory/create-memory-store.ts';
import { openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts';
import { startPostgres } from '../../test/postgres/server.ts';
import { readAnthology } from '../search/anthology.ts';
import { printTable } from '../search/print-table.ts';
import { hit1, ndcg10, readRelevanceSets } from '../search/relevance.ts';
import { type Kind, sampleQueries } from '../search/sample-queries.ts';

/** The same searches of the same papers, once in memory and once in PostgreSQL, as commands ask them. */
const DATA = '../shared/data';
const SEED = Number(process.argv[2] ?? 20261123);
const MANY = Number(process.argv[3] ?? 300);
const TEN = { sort: 'relevance', offset: 0, limit: 10 } as const;
const AT_ONCE = 20_000;

if (!existsSync(DATA)) {
  console.error(`The data is not at ${DATA}.`);
  process.exit(1);
}
console.log(
  `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores; seed ${SEED}, ${MANY} questions a row\n`,
);
const server = await startPostgres({ settings: { shared_buffers: '1GB' } });
let made = 0;

async function openDatabase(): Promise<Store> {
  const name = `search_${made++}`;
  const { Client } = await import('pg');
  const client = new Client({ connectionString: server.url('postgres') });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return openPostgresStore(server.url(name));
}

const STORES: readonly (readonly [string, () => Promise<Store>])[] = [
  ['memory', async () => createMemoryStore()],
  ['PostgreSQL', openDatabase],
];

async function filled(open: () => Promise<Store>, papers: readonly Paper[]): Promise<Store> {
  const store = await open();
  for (let at = 0; at < papers.length; at += AT_ONCE)
    await store.catalogue.save({ papers: papers.slice(at, at + AT_ONCE), authors: [] });
  return store;
}

const about = async (catalogue: Catalogue, words: string): Promise<readonly Paper[]> =>
  (await catalogue.find({ words }, TEN)).papers;

console.log('Relevance of what is found about something');
const relevance: string[][] = [];
for (const set of readRelevanceSets(`${DATA}/relevance`)) {
  const row = [set.name, String(set.queries.length)];
  for (const [, open] of STORES) {
    const store = await filled(open, set.papers);
    let [gain, hits] = [0, 0];
    for (const query of set.queries) {
      const found = (await about(store.catalogue, query.text)).map(({ id }) => id);
      gain += ndcg10(found, set, query.id);
      hits += hit1(found, set, query.id);
    }
    row.push((gain / set.queries.length).toFixed(4), (hits / set.queries.length).toFixed(4));
    await store.close();
  }
  relevance.push(row);
}
printTable(['set', 'queries', ...STORES.flatMap(([name]) => [`${name} nDCG@10`, 'hit@1'])], relevance);

const papers = readAnthology(`${DATA}/acl-anthology.jsonl.gz`);
const kinds = sampleQueries(papers, MANY, SEED).filter(({ field }) => field !== 'author');
const rows = new Map(kinds.map(({ name }) => [name, [name]]));
for (const [, open] of STORES) {
  const { catalogue, close } = await filled(open, papers);
  for (const kind of kinds) rows.get(kind.name)?.push(...(await measured(catalogue, kind)));
  await close();
}
console.log(`\n${papers.length} papers: % first and in the first five; ms, median and 99th percentile`);
printTable(['', ...STORES.flatMap(([name]) => [name, '5', 'p50', 'p99'])], [...rows.values()]);
await server.stop();
process.exit(0);

async function measured(catalogue: Catalogue, { field, asked }: Kind): Promise<readonly string[]> {
  const times: number[] = [];
  let [first, firstFive] = [0, 0];
  for (const { text, right } of asked) {
    const start = performance.now();
    const found = field === 'text' ? await about(catalogue, text) : await catalogue.titles(text, 5);
    times.push(performance.now() - start);
    if (found[0] !== undefined && right(found[0])) first++;
    if (found.slice(0, 5).some(right)) firstFive++;
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  const percent = (count: number): string => ((100 * count) / asked.length).toFixed(1);
  return [percent(first), percent(firstFive), at(0.5), at(0.99)];
}
