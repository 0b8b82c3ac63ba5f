import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { readAnthology } from './anthology.ts';
import { findFts5 } from './fts5-engine.ts';
import { make, measureKind } from './measure.ts';
import { MINISEARCH } from './minisearch-engine.ts';
import { OFFPRINT } from './offprint-engine.ts';
import { printTable } from './print-table.ts';
import { measureRelevance, readRelevanceSets } from './relevance.ts';
import { sampleQueries } from './sample-queries.ts';

const DATA = '../shared/data';
const SEED = Number(process.argv[2] ?? 20261123);
const MANY = Number(process.argv[3] ?? 500);

const percent = (share: number): string => (100 * share).toFixed(1);
const milliseconds = (time: number): string => (time < 10 ? time.toFixed(2) : time.toFixed(0));
const megabytes = (bytes: number | undefined): string => (bytes === undefined ? '–' : (bytes / 1e6).toFixed(0));
const seconds = (time: number | undefined): string => (time === undefined ? '–' : (time / 1000).toFixed(2));

if (!existsSync(DATA)) {
  console.error(`The data is not at ${DATA}.`);
  process.exit(1);
}
const sqlite = await findFts5();
if (sqlite === undefined)
  console.log('SQLite FTS5 is left out; `npm install --no-save better-sqlite3@12.11.1` brings it in.\n');
const peers = [OFFPRINT, MINISEARCH, ...(sqlite === undefined ? [] : [sqlite])];
console.log(
  `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores; seed ${SEED}, ${MANY} questions a row\n`,
);
for (const { name, setting } of peers) console.log(`${name}: ${setting}`);

console.log('\nRelevance, one setting for every set; all words count, none need be there');
printTable(
  ['set', 'queries', ...peers.flatMap(({ name }) => [`${name} nDCG@10`, 'hit@1'])],
  readRelevanceSets(`${DATA}/relevance`).map((set) => [
    set.name,
    String(set.queries.length),
    ...peers.flatMap(({ build }) => {
      const { ndcg10, hit1 } = measureRelevance(set, build(set.papers));
      return [ndcg10.toFixed(4), hit1.toFixed(4)];
    }),
  ]),
);

const papers = readAnthology(`${DATA}/acl-anthology.jsonl.gz`);
const paperOf = new Map(papers.map((paper) => [paper.id, paper]));
const kinds = sampleQueries(papers, MANY, SEED);
const measured = peers.map((peer) => {
  const { engine, ...costs } = make(peer, papers);
  return { peer, costs, answered: kinds.map((kind) => measureKind(kind, engine, paperOf)) };
});

console.log(`\n${papers.length} papers: seconds and megabytes`);
printTable(
  ['', 'build s', 'memory MB', 'kept MB', 'load s'],
  measured.map(({ peer, costs }) => [
    peer.name,
    seconds(costs.buildMs),
    megabytes(costs.bytes),
    megabytes(costs.keptBytes),
    seconds(costs.loadMs),
  ]),
);

console.log('\nKnown papers: % first and in the first five; ms, median and 99th percentile; × Offprint’s median');
const own = measured[0]?.answered ?? [];
printTable(
  ['', ...measured.flatMap(({ peer }) => [peer.name, '5', 'p50', 'p99', '×'])],
  kinds.map(({ name }, at) => [
    name,
    ...measured.flatMap(({ answered }) => {
      const { first = 0, firstFive = 0, p50 = 0, p99 = 0 } = answered[at] ?? {};
      return [
        percent(first),
        percent(firstFive),
        milliseconds(p50),
        milliseconds(p99),
        (p50 / (own[at]?.p50 ?? p50)).toFixed(1),
      ];
    }),
  ]),
);
