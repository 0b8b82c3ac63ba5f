import { existsSync } from 'node:fs';
import { COMMANDS } from '../../src/core/commands/commands.ts';
import { createBot } from '../../src/core/create-bot.ts';
import type { Store } from '../../src/core/ports.ts';
import { createChance } from '../../test/questions/anthology/chance.ts';
import { anthologyCorpus } from '../../test/questions/anthology/corpus.ts';
import { anthologyStore, drawSample } from '../../test/questions/anthology/sample.ts';
import type { Corpus } from '../../test/questions/corpus.ts';
import { beginningsOf, sayingsOf, shufflesOf } from '../../test/questions/pieces.ts';
import { SHIPPED } from '../../test/questions/shipped/corpus.ts';
import { strictLog } from '../../test/shipped-record.ts';
import { createKeywordPeer } from './keyword-peer.ts';
import { type Marked, markCorpus } from './mark.ts';
import { readPieces } from './read-pieces.ts';
import { ANTHOLOGY, storeOf } from './stores.ts';
import { timeReading } from './time-reading.ts';

const NOW = '2026-06-01T12:00:00.000Z';
const EVERY = 1_000_000;
/** A sentence on all papers of the ACL Anthology, at the 99th percentile. */
const BAR_MS = 2;

async function mark(title: string, corpus: Corpus, store: Store): Promise<void> {
  const bot = createBot({ store, commands: COMMANDS, log: strictLog, version: '0.0.0' });
  const { papers } = await store.catalogue.find({}, { sort: 'newest', offset: 0, limit: EVERY });
  print(title, await markCorpus(corpus, bot, createKeywordPeer(papers)));
}

function print(title: string, { marks, wrong }: Marked): void {
  const total = { kind: 'all', right: 0, asked: 0, peer: { right: 0, asked: 0 } };
  for (const { right, asked, peer } of marks) {
    total.right += right;
    total.asked += asked;
    total.peer.right += peer.right;
    total.peer.asked += peer.asked;
  }
  console.log(`\n${title.padEnd(44)} right  wrong   keyword peer, of those that ask for papers`);
  for (const { kind, right, asked, peer } of [...marks, total]) {
    const hits = peer.asked === 0 ? '' : `${peer.right} of ${peer.asked}`;
    console.log(`  ${kind.padEnd(42)} ${String(right).padStart(5)}  ${String(asked - right).padStart(5)}   ${hits}`);
  }
  if (process.argv.includes('--wrong'))
    for (const { label, missed, got } of wrong) console.log(`- ${label}\n    not ${missed.join('; ')}\n    but ${got}`);
}

async function time(title: string, sentences: readonly string[], store: Store): Promise<void> {
  const times = await timeReading(sentences, store.catalogue, NOW.slice(0, 10));
  const { papers } = await store.catalogue.size();
  const shown = [times.p50, times.p99, times.worst].map((ms) => ms.toFixed(2).padStart(8)).join(' ');
  console.log(
    `  ${`${title}, ${papers} papers`.padEnd(46)} ${String(times.sentences).padStart(5)} ${shown}   ${times.slowest.slice(0, 60)}`,
  );
}

async function run(): Promise<void> {
  if (!existsSync(ANTHOLOGY)) {
    console.log(`bench:questions needs ${ANTHOLOGY}, and stops.`);
    return;
  }
  const sample = drawSample();
  const anthology = anthologyCorpus(sample);
  console.log(`The keyword peer is MiniSearch: the words of the question but stop words, all of them or else any, prefixes and typing
errors allowed. It can be asked for papers alone, and only its papers are judged: counts, metrics, who, when, talk,
follow-ups, what must be declined, and nobody by a name are not its to answer, nor does it know periods, roles or order.`);
  const shipped = await storeOf(NOW, 'data/arxiv-ids.jsonl', 'data/author-page.txt');
  await mark('The shipped record, 17 papers', SHIPPED, shipped);
  await mark('ACL Anthology, 6,000 papers', anthology, await anthologyStore(sample));

  const sayings = createChance(1).shuffled([SHIPPED, anthology].flatMap(sayingsOf));
  const pieces = [...beginningsOf(sayings), ...shufflesOf(sayings)];
  const { read, failed, worst, slowest } = await readPieces(pieces, shipped.catalogue, NOW.slice(0, 10));
  console.log(
    `\n${read} beginnings and shuffles of the questions: ${failed.length} failed, the slowest ${worst.toFixed(1)} ms`,
  );
  for (const piece of [...failed, slowest]) console.log(`  ${piece.slice(0, 100)}`);

  console.log(`\n${'Reading a sentence, ms'.padEnd(48)}  read      p50      p99    worst   the slowest`);
  await time('the shipped record', sayings, shipped);
  await time(`ACL Anthology (bar: p99 ${BAR_MS})`, sayings, await storeOf(NOW, ANTHOLOGY));
}

await run();
