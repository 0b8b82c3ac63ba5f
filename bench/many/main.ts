import { cpus } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts';
import { startPostgres } from '../../test/postgres/server.ts';
import { createChance } from '../../test/questions/anthology/chance.ts';
import { judge } from '../announce/judge.ts';
import { startPlatform } from '../announce/platform.ts';
import { printTable } from '../search/print-table.ts';
import { createFastTimer, type Pace } from './fast-timer.ts';
import { createPlan } from './plan.ts';
import { startProcesses } from './processes.ts';
import { FULL, QUICK } from './scales.ts';

const { seconds, channels, papers, speed, calmSpeed, leaseSpeed, killEveryMs, runOutMs, longestAnswerMs, restarts } =
  process.argv.includes('--quick') ? QUICK : FULL;
const [SECONDS = seconds, CHANNELS = channels, PAPERS = papers] = process.argv
  .slice(2)
  .filter((one) => !one.startsWith('-'))
  .map(Number);
const PROCESSES = 3;
const ASK_EVERY_MS = 250;
/** Each so many kills end whoever announces. */
const HITS_ANNOUNCER = 2;
/** A guarantee, in real time. */
const LONGEST_TAKEOVER_MS = 30_000;

const chance = createChance(23);
const days = (SECONDS * speed) / 86_400;
const plan = createPlan(days, CHANNELS, PAPERS);
const server = await startPostgres({ settings: { shared_buffers: '256MB' } });
const url = server.url('postgres');
const platform = await startPlatform(createChance(11), () => false);

const prepared = await openPostgresStore(url);
await prepared.catalogue.save({ papers: plan.known, authors: [] });
for (const { subscription } of plan.channels) await prepared.subscriptions.put(subscription);
await prepared.close();

// The processes take a moment to start.
const begun = Date.now() + 3000;
const calm = begun + SECONDS * 1000;
const pace: Pace = { begun, start: plan.start, speed, calm, calmSpeed };
const timer = createFastTimer(pace);
const processes = startProcesses(PROCESSES, [
  url,
  platform.url,
  JSON.stringify(pace),
  String(leaseSpeed),
  ...[days, CHANNELS, PAPERS].map(String),
]);
for (let patience = 0; !processes.allReady() && patience < 600; patience++) await wait(100);

/** Whether anything that is due has not come yet. */
function isMissing(): boolean {
  const came = new Set(platform.deliveries.flatMap(({ channel, papers }) => papers.map((id) => `${channel} ${id}`)));
  const news = plan.arrivals.filter((arrival) => arrival.news);
  return plan.channels.some(({ subscription, follows }) =>
    news.some((arrival) => follows(arrival) && !came.has(`${subscription.place.channel} ${arrival.paper.id}`)),
  );
}

const QUESTIONS = ['papers by Ada Lovelace', 'newest papers', 'how many papers about looms?', 'who is Emmy Noether?'];
const asking = setInterval(() => processes.ask(chance.pick(QUESTIONS)), ASK_EVERY_MS);
let ended = 0;
const killing = setInterval(() => {
  const announcer = ended++ % HITS_ANNOUNCER === 0 ? processes.placeOf('announce') : undefined;
  processes.kill(announcer ?? chance.below(PROCESSES));
}, killEveryMs);
const awayMs: number[] = [];
for (const share of restarts) {
  await wait(Math.max(0, begun + share * SECONDS * 1000 - Date.now()));
  const stopped = performance.now();
  await server.restart();
  awayMs.push(performance.now() - stopped);
}
await wait(Math.max(0, calm - Date.now()));
clearInterval(killing);
while (timer.now() < plan.end + runOutMs) await wait(100);
// A machine that is busy with other things may need some more days.
for (let patience = 0; isMissing() && patience < 300; patience++) await wait(100);
clearInterval(asking);
for (let patience = 0; processes.open().length > 0 && patience < 100; patience++) await wait(100);
const unanswered = processes.open();
processes.end();

const store = await openPostgresStore(url);
const all = await Promise.all(plan.arrivals.map(({ paper }) => store.catalogue.paper(paper.id)));
const firstSeen = new Map(all.flatMap((paper) => (paper ? [[paper.id, Date.parse(paper.firstSeen)]] : [])));
await store.close();
await platform.close();
await server.stop();

const verdict = judge({ year: plan, firstSeen, ...platform, downs: [], closed: [] });
const waits = processes.waits.toSorted((a, b) => a - b);
const longestTakeover = Math.max(0, ...processes.takeovers.map(({ afterMs }) => afterMs));
const late = [...waits.filter((ms) => ms > longestAnswerMs), ...unanswered];
const { kills, bugs, doubled, again, away } = processes.seen;
const listed = (counts: ReadonlyMap<string, number>): string =>
  [...counts].map(([what, count]) => `${what} ${count}`).join(', ');
const at = (share: number): string =>
  (waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0).toFixed(0);
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores\n`);
printTable(
  ['three processes on one PostgreSQL', ''],
  [
    ['seconds; simulated hours', `${SECONDS}; ${((timer.now() - plan.start) / 3_600_000).toFixed(0)}`],
    ['ended by kill -9', String(kills)],
    ['PostgreSQL restarted, seconds away', awayMs.map((ms) => (ms / 1000).toFixed(1)).join(', ')],
    ['started in vain, for the database was away', String(away)],
    [
      'work taken over; the longest, in seconds',
      `${processes.takeovers.length}; ${(longestTakeover / 1000).toFixed(1)}`,
    ],
    ['announcements to be made', String(verdict.expected)],
    ['made exactly once', String(verdict.once)],
    ['made twice', String(verdict.twice.length)],
    ['never made', String(verdict.missing.length)],
    ['made too early, or where they do not belong', String(verdict.early.length + verdict.unexpected.length)],
    ['what the platform did', listed(platform.counts)],
    ['questions answered; again after a kill', `${waits.length}; ${again}`],
    ['answered in ms: p50, p99, longest', `${at(0.5)}, ${at(0.99)}, ${at(1)}`],
    [`not answered within ${longestAnswerMs / 1000} s`, String(late.length)],
    ['answered twice; answered with an apology', `${doubled}; ${bugs}`],
    ['errors that were logged', String(processes.errors.length)],
  ],
);
const wrong = [...verdict.twice, ...verdict.missing, ...verdict.early, ...verdict.unexpected];
if (process.argv.includes('--wrong')) console.log([...wrong, ...processes.errors].join('\n'));
const kept = wrong.length + late.length + doubled + bugs === 0 && longestTakeover < LONGEST_TAKEOVER_MS;
if (process.argv.includes('--json')) {
  const { expected, once } = verdict;
  console.log(
    JSON.stringify({
      expected,
      once,
      kills,
      restarts: awayMs.length,
      answered: waits.length,
      takeovers: processes.takeovers.length,
    }),
  );
}
console.log(kept ? '\nNothing lost, nothing twice, nobody kept waiting.' : '\nNOT as guaranteed.');
process.exit(kept ? 0 : 1);
