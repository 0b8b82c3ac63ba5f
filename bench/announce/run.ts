import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printTable } from '../search/print-table.ts';
import { STRETCH_MS } from './judge.ts';
import { type Simulated, simulate } from './simulate.ts';

const [days = 365, channels = 50, papers = 2000, kills = 500] = process.argv
  .slice(2)
  .filter((one) => /^\d+$/.test(one))
  .map(Number);
const scratch = mkdtempSync(join(tmpdir(), 'offprint-announce-'));
const begun = Date.now();
const found = await simulate({ folder: join(scratch, 'data'), days, channels, papers, kills, seconds: 12 });
rmSync(scratch, { recursive: true });

function rowsOf({ verdict, digests, kills: killed, fates, seconds, errors, downMs, setBack }: Simulated): string[][] {
  const { expected, once, twice, missing, unexpected, early, late, lateMs } = verdict;
  const listed = (counts: ReadonlyMap<string, number>) =>
    [...counts].map(([name, count]) => `${count} ${name}`).join(', ');
  const worst = lateMs.reduce((most, ms) => Math.max(most, ms), 0) / 1000;
  return [
    ['days, channels, papers', `${days}, ${channels}, ${papers}`],
    ['announcements to be made', String(expected)],
    ['made exactly once', String(once)],
    ['made twice', String(twice.length)],
    ['never made', String(missing.length)],
    ['made to whom they did not concern', String(unexpected.length)],
    ['made too early', String(early.length)],
    [`made too late, by over ${STRETCH_MS / 1000} s`, String(late.length)],
    ['latest, seconds after the first possible moment', worst.toFixed(1)],
    ['digests', String(digests)],
    ['ended by kill -9', `${[...killed.values()].reduce((sum, count) => sum + count, 0)} (${listed(killed)})`],
    ['started again with the clock set back', String(setBack)],
    ['down, days in all', (downMs / 86_400_000).toFixed(1)],
    ['what the platform did', listed(fates)],
    ['second processes, turned away', `${seconds.started}, ${seconds.refused}`],
    ['errors of the program', String(errors.length)],
    ['minutes it took', ((Date.now() - begun) / 60_000).toFixed(1)],
  ];
}
printTable(['a year, simulated', ''], rowsOf(found));
const { verdict, seconds, errors, histories } = found;
const wrong = [...verdict.twice, ...verdict.missing, ...verdict.unexpected, ...verdict.early, ...errors, ...histories];
if (process.argv.includes('--wrong')) console.log(wrong.join('\n'));
if (wrong.length > 0 || seconds.started !== seconds.refused) process.exitCode = 1;
