import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openLowdbStore } from '../../src/store/lowdb/open-lowdb-store.ts';
import { createChance } from '../../test/questions/anthology/chance.ts';
import { readClock } from './clock-file.ts';
import { historyOf } from './history.ts';
import { judge, type Verdict } from './judge.ts';
import { type Fate, startPlatform, type Watcher } from './platform.ts';
import type { Span } from './possible.ts';
import { createYear } from './year.ts';

const CHILD = fileURLToPath(new URL('./child.js', import.meta.url));
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** So that the last weekly digest has gone out, too. */
const RUN_OUT_MS = 9 * DAY_MS;
/** So many of the latest announcements are told with what befell them. */
const HISTORIES = 10;

export type Plan = { folder: string; days: number; channels: number; papers: number; kills: number; seconds: number };
export type Stage = Parameters<Watcher>[0] | 'later';
export type Simulated = {
  verdict: Verdict;
  digests: number;
  kills: ReadonlyMap<Stage, number>;
  fates: ReadonlyMap<Fate, number>;
  /** Second processes, and how many of them were turned away. */
  seconds: { started: number; refused: number };
  errors: readonly string[];
  downMs: number;
  /** How often the clock was set back when the program was started again. */
  setBack: number;
  /** What befell the announcements that were latest. */
  histories: readonly string[];
};

const STAGES: readonly Stage[] = ['before', 'after', 'answered', 'later'];

/** Runs the program through simulated days on a real folder, ending it with `kill -9` and starting it again. */
export async function simulate({ folder, days, channels, papers, kills, seconds }: Plan): Promise<Simulated> {
  const year = createYear(days, channels, papers);
  const chance = createChance(7);
  const until = year.end + RUN_OUT_MS;
  const instants = (count: number): number[] =>
    Array.from({ length: count }, () => year.start + chance.below(year.end - year.start)).toSorted((a, b) => a - b);
  const killAt = instants(kills).map((at) => ({ at, stage: chance.pick(STAGES) }));
  const secondAt = instants(seconds);
  /** Three channels are closed to the program for ten days each. */
  const closed = [5, 6, 7].map((index) => {
    const from = year.start + chance.below(Math.max(DAY_MS, year.end - year.start - 11 * DAY_MS));
    return { channel: `C${index}`, from, until: from + Math.min(10, days / 4) * DAY_MS };
  });
  const platform = await startPlatform(createChance(11), (channel, at) =>
    closed.some((one) => one.channel === channel && one.from <= at && at < one.until),
  );

  let child: ChildProcess;
  /** Whether a second process is starting, during which the first is left alive. */
  let besides = false;
  const errors: string[] = [];
  const killed = new Map<Stage, number>();
  const second = { started: 0, refused: 0 };

  const args = (from: number) => [CHILD, folder, platform.url, from, until, days, channels, papers].map(String);
  const start = (from: number) => spawn(process.execPath, args(from), { stdio: ['ignore', 'pipe', 'inherit'] });

  function kill(stage: Stage): void {
    killed.set(stage, (killed.get(stage) ?? 0) + 1);
    child.kill('SIGKILL');
  }
  /** In the midst of whatever it does then, unless it has ended by itself or by another kill. */
  function killLater(one: ChildProcess): void {
    setTimeout(() => one !== child || one.killed || besides || kill('later'), chance.below(40));
  }
  platform.watch(async (stage, now) => {
    if (child.killed) return true;
    if (besides) return false;
    if (stage === 'before' && now >= (secondAt[0] ?? Number.POSITIVE_INFINITY)) {
      secondAt.shift();
      second.started += 1;
      besides = true;
      const [code] = await once(
        start(now).on('spawn', () => undefined),
        'exit',
      );
      besides = false;
      if (code === 3) second.refused += 1;
      return true;
    }
    const next = killAt[0];
    if (next === undefined || now < next.at || (next.stage === 'later' ? 'answered' : next.stage) !== stage)
      return false;
    killAt.shift();
    if (next.stage === 'later') killLater(child);
    else kill(next.stage);
    return next.stage !== 'later';
  });

  const downs: Span[] = [];
  let setBack = 0;
  const ends = [5_000, 10 * MINUTE_MS, 6 * HOUR_MS, 3 * DAY_MS];
  for (let from = year.start; ; ) {
    child = start(from);
    for await (const line of createInterface({ input: child.stdout ?? process.stdin }))
      if (line.startsWith('error ') || line.startsWith('refused ')) errors.push(line);
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    if (child.signalCode !== 'SIGKILL') break;
    const drawn = chance.below(100);
    const longest = ends[drawn < 40 ? 0 : drawn < 75 ? 1 : drawn < 95 ? 2 : 3] ?? 0;
    const killedAt = readClock(folder);
    if (chance.below(100) < 5) {
      setBack += 1;
      from = Math.max(year.start, killedAt - chance.below(3 * HOUR_MS));
    } else {
      from = Math.min(killedAt + 1000 + chance.below(longest), year.end);
      downs.push({ from: killedAt, until: from });
    }
  }
  if (child.exitCode !== 0) errors.push(`the program ended with ${child.exitCode}`);
  await platform.close();

  const store = await openLowdbStore(folder);
  const all = await Promise.all(year.arrivals.map(({ paper }) => store.catalogue.paper(paper.id)));
  const firstSeen = new Map(all.flatMap((paper) => (paper ? [[paper.id, Date.parse(paper.firstSeen)]] : [])));
  await store.close();
  const { deliveries, asked } = platform;
  const evidence = { year, firstSeen, deliveries, asked, downs, closed };
  const verdict = judge(evidence);
  return {
    verdict,
    histories: verdict.late.slice(0, HISTORIES).map((one) => historyOf(one, evidence)),
    setBack,
    digests: deliveries.length,
    kills: killed,
    fates: platform.counts,
    seconds: second,
    errors,
    downMs: downs.reduce((sum, one) => sum + one.until - one.from, 0),
  };
}
