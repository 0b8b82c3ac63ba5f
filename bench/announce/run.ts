import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printTable } from '../search/print-table.ts';
import { type Simulated, simulate } from './simulate.ts';

/** Messages to 50 places at one instant leave a second apart at most, and a killed process answers for its last second. */
const LATEST_MS = 30_000;

const [days = 365, channels = 50, papers = 2000, kills = 500] = process.argv
  .slice(2)
  .filter((one) => /^\d+$/.test(one))
  .map(Number);
const folder = mkdtempSync(join(tmpdir(), 'offprint-announce-'));
const begun = Date.now();
const found = await simulate({ folder, days, channels, papers, kills, seconds: 12 });
rmSync(folder, { recursive: true });

function rowsOf({ verdict, digests, kills: killed, fates, seconds, errors, downMs }: Simulated): string[][] {
  const { expected, once, twice, missing, unexpected, early, late } = verdict;
  const listed = (counts: ReadonlyMap<string, number>) =>
    [...counts].map(([name, count]) => `${count} ${name}`).join(', ');
  const sorted = late.toSorted((a, b) => a - b);
  const worst = (sorted.at(-1) ?? 0) / 1000;
  return [
    ['days, channels, papers', `${days}, ${channels}, ${papers}`],
    ['announcements to be made', String(expected)],
    ['made exactly once', String(once)],
    ['made twice', String(twice.length)],
    ['never made', String(missing.length)],
    ['made to whom they did not concern', String(unexpected.length)],
    ['made too early', String(early.length)],
    [
      `later than ${LATEST_MS / 1000} s after the first possible moment`,
      String(late.filter((ms) => ms > LATEST_MS).length),
    ],
    ['latest, seconds after the first possible moment', worst.toFixed(1)],
    ['digests', String(digests)],
    ['ended by kill -9', `${[...killed.values()].reduce((sum, count) => sum + count, 0)} (${listed(killed)})`],
    ['down, days in all', (downMs / 86_400_000).toFixed(1)],
    ['what the platform did', listed(fates)],
    ['second processes, turned away', `${seconds.started}, ${seconds.refused}`],
    ['errors of the program', String(errors.length)],
    ['minutes it took', ((Date.now() - begun) / 60_000).toFixed(1)],
  ];
}
printTable(['a year, simulated', ''], rowsOf(found));
const { verdict, seconds, errors } = found;
const wrong = [...verdict.twice, ...verdict.missing, ...verdict.unexpected, ...verdict.early, ...errors];
if (process.argv.includes('--wrong')) console.log([...wrong, `latest: ${verdict.latest}`].join('\n'));
const late = verdict.late.some((ms) => ms > LATEST_MS);
if (wrong.length > 0 || late || seconds.started !== seconds.refused) process.exitCode = 1;
