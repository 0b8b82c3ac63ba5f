import { createAnnouncer } from '../../src/core/announcements/announcer.ts';
import { openLowdbStore } from '../../src/store/lowdb/open-lowdb-store.ts';
import { createBusyTimer } from './busy-timer.ts';
import { createClockFile } from './clock-file.ts';
import { createHttpMessenger } from './http-messenger.ts';
import { createYear } from './year.ts';

/** More rarely than in real life, since a year has a million half minutes; less than the rest after a refusal. */
const LOOK_EVERY_MS = 30 * 60_000;

/** The program under test: a real store in a real folder, the announcer of the real program, and a clock that is told. */
const [folder = '', url = '', from = '', until = '', days = '', channels = '', papers = ''] = process.argv.slice(2);
const year = createYear(Number(days), Number(channels), Number(papers));
const store = await openLowdbStore(folder).catch((error: unknown) => {
  console.log(`refused ${error instanceof Error ? error.message : String(error)}`);
  process.exit(3);
});
const { timer, watched, run } = createBusyTimer(Number(from), createClockFile(folder));
const { catalogue, subscriptions, ledger } = store;

if ((await catalogue.size()).papers === 0) await catalogue.save({ papers: year.known, authors: [] });
const known = new Set((await subscriptions.list()).map(({ id }) => id));
for (const { subscription } of year.channels) if (!known.has(subscription.id)) await subscriptions.put(subscription);

const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (fields: object) =>
    console.log(`error ${JSON.stringify(fields, (_, value) => (value instanceof Error ? value.stack : value))}`),
};
const ports = {
  ...store,
  catalogue: watched(catalogue),
  subscriptions: watched(subscriptions),
  ledger: watched(ledger),
};
const messenger = watched(createHttpMessenger(url, timer, ledger));
const announcer = createAnnouncer(
  { store: ports, messengers: new Map([['slack', messenger]]), log, holder: String(process.pid) },
  timer,
  LOOK_EVERY_MS,
);

/** As a sync would, it brings what has appeared since, seen now for the first time. */
async function arrive(): Promise<void> {
  const { signal } = new AbortController();
  for (const { at, paper } of year.arrivals) {
    if ((await ports.catalogue.paper(paper.id)) !== undefined) continue;
    if (at > timer.now()) await timer.wait(at - timer.now(), signal);
    if (timer.now() >= Number(until)) return;
    await ports.catalogue.save({ papers: [{ ...paper, firstSeen: new Date(timer.now()).toISOString() }], authors: [] });
  }
  if (timer.now() < Number(until)) await timer.wait(Number(until) - timer.now(), signal);
}

console.log('running');
let over = false;
void announcer.run();
const work = arrive()
  .then(() => timer.wait(Math.max(0, Number(until) - timer.now()), new AbortController().signal))
  .then(() => announcer.stop())
  .finally(() => {
    over = true;
  });
await Promise.all([run(() => over), work]);
await store.close();
console.log(`done ${timer.now()}`);
