import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAnnouncer } from '../../src/core/announcements/announcer.ts';
import type { Log } from '../../src/core/ports.ts';
import { REAL_TIMER } from '../../src/real-timer.ts';
import { openLowdbStore } from '../../src/store/lowdb/open-lowdb-store.ts';
import { newPaper } from '../../test/core/announcements/world.ts';
import { printTable } from '../search/print-table.ts';
import { createMessengers } from './messengers.ts';
import { LIMIT_SECONDS, type Platform, type Told, type Urls, WORKSPACES } from './plan.ts';

const MB = 1024 * 1024;
/** Longer than the limits alone allow, by so much at most. */
const AT_MOST = 1.1;

const [count = 10_000] = process.argv
  .slice(2)
  .filter((one) => /^\d+$/.test(one))
  .map(Number);

const wrong: unknown[] = [];
const log: Log = {
  info: () => undefined,
  warn: (fields, message) => wrong.push([message, fields]),
  error: (fields, message) => wrong.push([message, fields]),
};

async function heard<T>(child: ChildProcess): Promise<T> {
  const [told] = await once(child, 'message');
  return told as T; // what platforms.ts sends
}

/** Megabytes in use once what is not needed is gone. */
function heapMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / MB;
}

/** Ten thousand places follow everything, and two papers have come. */
async function fanOut(platform: Platform) {
  const child = fork(fileURLToPath(new URL('./platforms.js', import.meta.url)), [String(count)]);
  const urls = await heard<Urls>(child);
  const folder = mkdtempSync(join(tmpdir(), 'offprint-fan-out-'));
  const store = await openLowdbStore(folder);
  const now = Date.now();
  const before = (hours: number): string => new Date(now - hours * 3_600_000).toISOString();
  const papers = ['one', 'two'].map((id) => newPaper(id, { firstSeen: before(30), date: before(30).slice(0, 10) }));
  await store.catalogue.save({ papers, authors: [] });
  const schedule = { every: 'day', at: before(1).slice(11, 16), zone: 'UTC' } as const;
  await Promise.all(
    Array.from({ length: count }, (_, at) =>
      store.subscriptions.put({
        id: `follow:${at}`,
        place:
          platform === 'discord'
            ? { platform, workspace: '100000000000000000', channel: String(200_000_000_000_000_000n + BigInt(at)) }
            : { platform, workspace: `T${at % WORKSPACES}`, channel: `C${at}` },
        query: 'papers',
        schedule,
        since: before(60),
        createdBy: 'U1',
      }),
    ),
  );
  const messenger = createMessengers(urls, store.settings, log)[platform];
  const heap: number[] = [];
  let posted = 0;
  let lastMs = 0;
  const begun = performance.now();
  const counting: typeof messenger = {
    ...messenger,
    async post(...message) {
      const posting = await messenger.post(...message);
      if (posting.kind === 'posted') {
        posted += 1;
        lastMs = performance.now() - begun;
        if (posted % Math.ceil(count / 10) === 0) heap.push(heapMb());
      } else if (posting.kind !== 'delayed') wrong.push([posting]);
      return posting;
    },
  };
  const messengers = new Map([[platform, counting] as const]);
  const announcer = createAnnouncer({ store, messengers, log, holder: 'bench' }, REAL_TIMER);
  await announcer.look();
  await announcer.idle();
  await announcer.stop();
  child.send('report');
  const got = (await heard<Told>(child))[platform];
  const unsent = (await store.ledger.open()).size;
  child.disconnect();
  await store.close();
  rmSync(folder, { recursive: true });
  return { got, heap, seconds: lastMs / 1000, limit: LIMIT_SECONDS[platform](count), unsent };
}

const platforms: readonly Platform[] = ['discord', 'slack'];
const runs: Awaited<ReturnType<typeof fanOut>>[] = [];
for (const platform of platforms) runs.push(await fanOut(platform));
const row = (name: string, value: (run: (typeof runs)[number]) => string | number): string[] => [
  name,
  ...runs.map((run) => String(value(run))),
];
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores`);
printTable(
  [`${count} channels at once`, ...platforms],
  [
    row('got it once', ({ got }) => new Set(got.places).size),
    row('got it again', ({ got }) => got.places.length - new Set(got.places).size),
    row('still to be sent', ({ unsent }) => unsent),
    row('requests that were turned away', ({ got }) => got.asked - got.places.length),
    row('refused by the platform’s limits of form', ({ got }) => got.violations),
    row('seconds that the limits allow', ({ limit }) => limit.toFixed(1)),
    row('seconds', ({ seconds }) => seconds.toFixed(1)),
    row('times as long', ({ seconds, limit }) => (seconds / limit).toFixed(3)),
    row('heap in MB, at each tenth', ({ heap }) => heap.map((mb) => mb.toFixed(0)).join(' ')),
  ],
);
if (process.argv.includes('--wrong')) console.log(wrong.slice(0, 20));
const fails = runs.some(
  ({ got, unsent, seconds, limit }) =>
    got.places.length !== count || new Set(got.places).size !== count || unsent > 0 || seconds > AT_MOST * limit,
);
if (fails || wrong.length > 0) process.exitCode = 1;
