import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { gunzipSync } from 'node:zlib';
import { importRecords } from '../../src/core/catalogue/import-records.ts';
import type { Paper } from '../../src/core/model/paper.ts';
import type { Store } from '../../src/core/ports.ts';
import { readSource } from '../../src/sources/read-source.ts';
import { openLowdbStore } from '../../src/store/lowdb/open-lowdb-store.ts';
import { paperOf } from '../search/anthology.ts';

const NOW = '2026-11-23T00:00:00.000Z';
const ADDITIONS = 300;

export type Figures = Readonly<Record<string, number>>;

const seconds = (since: number): number => (performance.now() - since) / 1000;
const peakMegabytes = (): number => process.resourceUsage().maxRSS / 1024;

/** Each runs in a process of its own, on a folder. */
export const PHASES: Readonly<Record<string, (folder: string, file: string) => Promise<Figures>>> = {
  async import(folder, file) {
    const bytes = gunzipSync(readFileSync(file));
    const start = performance.now();
    const reading = readSource(bytes, 'jsonl', { asOf: NOW.slice(0, 10) });
    if (!reading.ok) throw new Error('the file can’t be read');
    const store = await openLowdbStore(folder);
    const { added } = await importRecords(store.catalogue, reading.batch, NOW);
    await store.close();
    return { 'papers imported': added, 'import s': seconds(start), 'import, peak MB': peakMegabytes() };
  },
  async grow(folder) {
    const start = performance.now();
    const store = await openLowdbStore(folder);
    const opened = { 'start s': seconds(start), 'start, peak MB': peakMegabytes() };
    await look(store, 'parsing');
    const added = await add(store);
    const folding = await stall(() => store.close());
    return { ...opened, ...added, 'closing, longest stall ms': folding };
  },
};

/** The longest time in milliseconds that the event loop was kept from its next turn. */
async function stall(work: () => Promise<void>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await work();
  await new Promise((resolve) => setTimeout(resolve, 5));
  delay.disable();
  return delay.max / 1e6;
}

async function add(store: Store): Promise<Figures> {
  const papers = Array.from({ length: ADDITIONS }, (_, at) => paper(at));
  const saves: number[] = [];
  const saving = await stall(async () => {
    for (const one of papers) {
      const start = performance.now();
      await store.catalogue.save({ papers: [one], authors: [] });
      saves.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  });
  const looks: number[] = [];
  for (let at = 0; at < 20; at++) {
    await store.catalogue.save({ papers: [paper(ADDITIONS + at)], authors: [] });
    const start = performance.now();
    await look(store, `newcomer ${at}`);
    looks.push(performance.now() - start);
  }
  const [sorted, looked] = [saves, looks].map((all) => all.toSorted((a, b) => a - b));
  const at = (share: number): number => sorted?.[Math.floor(share * (sorted.length - 1))] ?? 0;
  return {
    'one paper, p50 ms': at(0.5),
    'one paper, p99 ms': at(0.99),
    'adding, longest stall ms': saving,
    'questions after one, p50 ms': looked?.[10] ?? 0,
  };
}

/** What people ask, so that no index can put its work off. */
async function look({ catalogue }: Store, words: string): Promise<void> {
  await catalogue.find({}, { sort: 'newest', offset: 0, limit: 10 });
  await catalogue.titlesWith(words, 5);
  await catalogue.people('Wei Wang', 5);
}

function paper(at: number): Paper {
  const authors = ['Wei Wang', 'Yang Liu', `Newcomer Number${at}`];
  const abstract = `We study parsing, translation and dialogue in setting ${at}. `.repeat(15);
  return paperOf({ id: `new:${at}`, title: `A newcomer ${at} on parsing`, authors, date: '2026-11', abstract });
}
