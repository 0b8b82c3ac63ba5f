import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createBadWeather } from '../../test/platforms/discord/bad-weather.ts';
import { createCrowd } from '../../test/platforms/discord/crowd.ts';
import { startLoopbackDiscord, TOKEN } from '../../test/platforms/discord/loopback-discord.ts';
import { USUAL } from '../../test/platforms/discord/rate-limits.ts';
import { printTable } from '../search/print-table.ts';
import { createRandom } from '../search/random.ts';

const [INTERACTIONS = 1000, A_SECOND = 50] = process.argv.slice(2, 4).map(Number);
/** A data folder to be asked in place of the shipped record. */
const RECORD = process.argv[4] ?? 'data';
const SEED = 20261123;
const DROPS = 5;
const ONE_GOES_WRONG_OF = 10;
/** Every how many deeds somebody writes a direct message besides. */
const MESSAGE_EVERY = 10;
/** The guarantee. */
const ACKNOWLEDGED_WITHIN_MS = 1000;

const discord = await startLoopbackDiscord({ rateLimits: USUAL });
const folder = mkdtempSync(join(tmpdir(), 'offprint-soak-'));
cpSync(RECORD, folder, { recursive: true });
const bot = await startBot();
const { counts, weather } = createBadWeather(ONE_GOES_WRONG_OF);
discord.world.weather = weather;
const { interactions } = discord.world;
const { kinds, open, written } = await soak();
const calm = await Promise.race([Promise.all(open), wait(10_000)]);
discord.world.weather = () => undefined;
bot.kill('SIGTERM');
const [exit] = await once(bot, 'exit');
process.exitCode = report(calm !== undefined && exit === 0);
rmSync(folder, { recursive: true });
await discord.close();

async function startBot(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [resolve('dist/main.js'), 'start'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      OFFPRINT_DATA: folder,
      OFFPRINT_SYNC: 'off',
      LOG_LEVEL: 'warn',
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.apiUrl,
    },
  });
  while (discord.world.registrations === 0) await wait(50);
  return child;
}

/** Deeds come at their pace, whether or not those before are answered. */
async function soak() {
  const crowd = createCrowd(discord, createRandom(SEED));
  const kinds = new Map<string, string>();
  const open: Promise<unknown>[] = [];
  let written = 0;
  let turn = 0;
  const mishaps = mishapsBy(INTERACTIONS);
  const started = performance.now();
  for (let deeds = 0; interactions.size < INTERACTIONS; deeds += 1) {
    const due = started + (deeds * 1000) / A_SECOND;
    if (due > performance.now()) await wait(due - performance.now());
    for (; (mishaps[turn]?.at ?? Infinity) <= interactions.size; turn += 1) await mishaps[turn]?.happen(open);
    const before = interactions.size;
    const { name, answered } = crowd.act();
    open.push(answered);
    for (const token of [...interactions.keys()].slice(before)) kinds.set(token, name);
    if (deeds % MESSAGE_EVERY === 0) {
      written += 1;
      open.push(crowd.write());
    }
  }
  return { kinds, open, written };
}

/** Lines that drop, each with the last events told again, and in the middle a session that Discord forgets: meanwhile nobody can ask. */
function mishapsBy(count: number) {
  const drops = Array.from({ length: DROPS }, (_, turn) => ({
    at: Math.round(((turn + 0.5) * count) / DROPS),
    happen: async (_: readonly Promise<unknown>[]) => void discord.gateway.drop(3),
  }));
  const forgotten = {
    at: Math.round(count * 0.6),
    // Who has a form open can’t send it either, so all that is begun ends first.
    async happen(open: readonly Promise<unknown>[]) {
      await Promise.all(open);
      await discord.gateway.invalidate();
    },
  };
  return [...drops, forgotten].sort((one, other) => one.at - other.at);
}

/** The exit code: 1 where a guarantee is broken. */
function report(finished: boolean): number {
  const all = [...interactions.entries()].map(([token, one]) => ({ kind: kinds.get(token) ?? 'form, sent', ...one }));
  const row = (kind: string): string[] => {
    const times = all.flatMap((one) => (kind === 'all' || one.kind === kind ? (one.acknowledgedMs ?? []) : []));
    times.sort((one, other) => one - other);
    const at = (share: number): string => String(times[Math.min(times.length - 1, Math.floor(times.length * share))]);
    return [kind, String(times.length), at(0.5), at(0.99), at(1)];
  };
  const names = [...new Set(all.map(({ kind }) => kind))].sort();
  printTable(['', 'answered', 'p50 ms', 'p99 ms', 'longest ms'], [...names, 'all'].map(row));
  const lost = all.filter(({ state }) => state !== 'answered').length;
  const late = all.filter(({ acknowledgedMs = Infinity }) => acknowledgedMs >= ACKNOWLEDGED_WITHIN_MS).length;
  // What was done and met 502 all the same is rightly sent again; titles offered anew after a resume nobody sees.
  const surplus = all.reduce((sum, one) => sum + (one.kind === 'typing' ? 0 : one.surplus), 0) - counts.late;
  const replies = [...discord.world.messages.values()].filter(({ message_reference: to }) => to !== undefined);
  const { identified, resumed } = discord.gateway;
  console.log(`
${all.length} interactions at ${A_SECOND} a second, and ${written} direct messages, of which ${replies.length} are answered
${counts.requests} requests to Discord, of which ${counts.faults} met 429 or 502; the line resumed ${resumed} times, and ${identified.length - 1} session was forgotten
not acknowledged in ${ACKNOWLEDGED_WITHIN_MS} ms: ${late}; lost: ${lost}; answered twice: ${Math.max(0, surplus)}; bodies refused: ${discord.violations.length}`);
  for (const fault of discord.violations) console.log(fault);
  return finished && late + lost + discord.violations.length === 0 && surplus <= 0 && replies.length === written
    ? 0
    : 1;
}
