import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startPostgres } from '../../test/postgres/server.ts';
import { readAnthology } from '../search/anthology.ts';
import { printTable } from '../search/print-table.ts';
import { createRandom } from '../search/random.ts';
import { type Answered, ask } from './ask.ts';
import { openAt } from './open-at.ts';
import { synthesise } from './synthesise.ts';

const ANTHOLOGY = '../shared/data/acl-anthology.jsonl.gz';
const SEED = 20261123;
const DATABASE = '--database=';
const given = process.argv.slice(2);
/** One that was filled by an earlier run with as many papers. */
const filled = given.find((one) => one.startsWith(DATABASE))?.slice(DATABASE.length);
/** A folder, which one process has to itself, instead of PostgreSQL. */
const inFolder = given.includes('--lowdb');
const MOST = inFolder ? 100_000 : 1_000_000;
const [PAPERS = MOST, A_SECOND = 50, SECONDS = 60] = given.filter((one) => !one.startsWith('-')).map(Number);
const PROCESSES = inFolder ? 1 : 3;
const AT_ONCE = 20_000;
/** The guarantee: so many milliseconds at the 99th percentile where nothing is misspelt. */
const LONGEST_MS = 200;

if (!existsSync(ANTHOLOGY)) {
  console.error(`The Anthology is not at ${ANTHOLOGY}.`);
  process.exit(1);
}
const known = readAnthology(ANTHOLOGY).filter(({ authors }) => authors.length > 0);
/** The rows of a million papers, their indexes and most of what lies out of line fit into the server’s memory. */
const SETTINGS = { shared_buffers: '4GB', work_mem: '64MB', maintenance_work_mem: '512MB', max_wal_size: '8GB' };
const server = filled === undefined && !inFolder ? await startPostgres({ settings: SETTINGS }) : undefined;
process.once('SIGINT', () => void server?.stop().then(() => process.exit(1)));
const where = filled ?? server?.url('postgres') ?? mkdtempSync(join(tmpdir(), 'offprint-load-'));
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, seed ${SEED}`);

const random = createRandom(SEED);
const asked =
  filled === undefined
    ? await load()
    : Array.from({ length: AT_ONCE }, (_, number) => synthesise(number, known, random));
if (!inFolder) await rest();
const answered = await ask({ processes: PROCESSES, where, seconds: SECONDS, aSecond: A_SECOND }, asked, random);
printTable(
  ['', 'questions', 'p50 ms', 'p99 ms', 'longest ms'],
  [
    row(
      'all, nothing misspelt',
      answered.filter(({ question }) => !question.misspelt),
    ),
    row(
      'all, misspelt',
      answered.filter(({ question }) => question.misspelt),
    ),
    ...[...new Set(answered.map(({ question }) => question.kind))].map((kind) =>
      row(
        kind,
        answered.filter(({ question }) => question.kind === kind),
      ),
    ),
  ],
);
await server?.stop();
if (inFolder) rmSync(where, { recursive: true });
const p99 = at(
  0.99,
  answered.filter(({ question }) => !question.misspelt),
);
const kept = p99 < LONGEST_MS;
console.log(`\np99 of what is not misspelt: ${p99.toFixed(0)} ms, ${kept ? 'under' : 'NOT under'} ${LONGEST_MS} ms`);
process.exit(kept ? 0 : 1);

async function load() {
  const store = await openAt(where);
  const started = performance.now();
  const sample: (typeof known)[number][] = [];
  for (let number = 0; number < PAPERS; number += AT_ONCE) {
    const many = Math.min(AT_ONCE, PAPERS - number);
    const papers = Array.from({ length: many }, (_, place) => synthesise(number + place, known, random));
    sample.push(...papers.slice(0, 500));
    await store.catalogue.save({ papers, authors: [] });
    const perSecond = (number + many) / ((performance.now() - started) / 1000);
    console.error(`${number + many} papers, ${perSecond.toFixed(0)} a second`);
  }
  await store.close();
  console.log(`${PAPERS} papers loaded in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  return sample;
}

/** As a server that has been running for a while: vacuumed, its statistics known, its rows in memory. */
async function rest(): Promise<void> {
  const client = new Client({ connectionString: where });
  await client.connect();
  await client.query('vacuum analyze');
  const { rows } = await client.query(`
    select pg_size_pretty(pg_relation_size('paper')) as rows, pg_size_pretty(pg_relation_size('paper_tokens')) as tokens,
      pg_size_pretty(pg_database_size(current_database())) as all, current_setting('shared_buffers') as memory, sum(year)
    from paper`);
  await client.end();
  const [{ rows: narrow, tokens, all, memory }] = rows;
  console.log(`rows ${narrow}, their index of tokens ${tokens}, the database ${all}; shared_buffers ${memory}`);
}

function at(share: number, of: readonly Answered[]): number {
  const times = of.map(({ ms }) => ms).sort((a, b) => a - b);
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}

function row(name: string, of: readonly Answered[]): readonly string[] {
  return [name, String(of.length), ...[0.5, 0.99, 1].map((share) => at(share, of).toFixed(0))];
}
