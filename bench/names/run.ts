import { existsSync } from 'node:fs';
import { createNameIndex } from '../../src/core/names/name-index.ts';
import { present, readVariants } from '../../test/core/names/name-variants.ts';
import { weigh } from './measure.ts';
import { readPapers } from './papers.ts';
import { PEERS } from './peers.ts';
import { printRecall } from './print-recall.ts';
import { printTimes } from './print-times.ts';

const PAPERS = '../shared/data/acl-anthology.jsonl.gz';

function run(): void {
  if (!present || !existsSync(PAPERS)) {
    console.log(`bench:names needs ${PAPERS} and name-variants.json beside it, and stops.`);
    return;
  }
  const papers = readPapers(PAPERS);
  const names = [...new Set(papers.flatMap(({ authors }) => authors.map(({ name }) => name)))];
  const own = weigh(() => {
    const index = createNameIndex();
    for (const paper of papers) index.put(paper);
    index.people('Ada Lovelace', 1);
    return index;
  });
  const peers = PEERS.map(({ name, build }) => ({ name, ...weigh(() => build(names)) }));
  console.log(
    `${papers.length} papers, ${names.length} names. Offprint holds people and their papers, the peers names alone.`,
  );
  console.table(
    [{ name: 'Offprint', ...own }, ...peers].map(({ name, seconds, megabytes }) => ({
      '': name,
      'built in s': seconds.toFixed(2),
      MB: megabytes.toFixed(0),
      'Offprint to it': (own.megabytes / megabytes).toFixed(2),
    })),
  );
  const finders = Object.fromEntries(peers.map(({ name, built }) => [name, built]));
  printRecall(readVariants(), own.built, finders, names);
  printTimes(own.built, finders, names);
}

run();
