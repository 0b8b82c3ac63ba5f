import { cpus } from 'node:os';
import { createSlackServer } from '../../test/platforms/slack/slack-server.ts';
import { type Soaked, soak } from '../../test/platforms/slack/soak.ts';
import { printTable } from '../search/print-table.ts';
import { compose, type Way } from './compose.ts';

const [events = 1000, perSecond = 50, drops = 5, channels = 100] = process.argv
  .slice(2)
  .filter((one) => /^\d+$/.test(one))
  .map(Number);

type Case = { name: string; way: Way; drops: number; which?: 'all' | 'oldest' };
const CASES: readonly Case[] = [
  { name: 'one socket ends at a time', way: 'Socket Mode', drops, which: 'oldest' },
  { name: 'all end at once', way: 'Socket Mode', drops, which: 'all' },
  { name: 'HTTP', way: 'HTTP', drops: 0 },
];

type Run = Soaked & { seconds: number; waits: number; violations: number; logged: readonly string[] };

async function run({ way, ...ending }: Case): Promise<Run> {
  const slack = await createSlackServer();
  const app = await compose(slack, way);
  slack.socket.spread();
  const begun = performance.now();
  const soaked = await soak(slack, { events, perSecond, channels, ...ending });
  const seconds = (performance.now() - begun) / 1000;
  await app.stop();
  const { violations } = slack;
  await slack.close();
  return { ...soaked, seconds, waits: slack.rates.refused(), violations: violations.length, logged: app.logged };
}

const runs: Run[] = [];
for (const one of CASES) runs.push(await run(one));
const row = (name: string, value: (run: Run) => string | number): string[] => [
  name,
  ...runs.map((one) => String(value(one))),
];
const at = (share: number, of: readonly number[]): string => {
  const sorted = of.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
};
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores`);
printTable(
  [`${events} questions, ${perSecond} a second, ${channels} channels`, ...CASES.map(({ name }) => name)],
  [
    ['ended by Slack', ...CASES.map((one) => String(one.drops))],
    row('delivered again though heard', ({ repeated }) => repeated),
    row('delivered again until heard', ({ undelivered }) => undelivered),
    row('Slack asked to wait', ({ waits }) => waits),
    row('answered once', ({ once }) => once),
    row('lost', ({ lost }) => lost),
    row('answered twice', ({ doubled }) => doubled),
    row('answered wrong', ({ wrong }) => wrong),
    row('refused by Slack’s limits', ({ violations }) => violations),
    row('slowest acknowledgement, ms', ({ slowestAckMs }) => slowestAckMs.toFixed(0)),
    row('from heard to answered, p50 ms', ({ sinceHeardMs }) => at(0.5, sinceHeardMs)),
    row('p99', ({ sinceHeardMs }) => at(0.99, sinceHeardMs)),
    row('longest', ({ sinceHeardMs }) => at(1, sinceHeardMs)),
    row('from asked to answered, p99 ms', ({ sinceAskedMs }) => at(0.99, sinceAskedMs)),
    row('longest', ({ sinceAskedMs }) => at(1, sinceAskedMs)),
    row('warnings and errors logged', ({ logged }) => logged.length),
    row('seconds it took', ({ seconds }) => seconds.toFixed(1)),
  ],
);
if (process.argv.includes('--log'))
  console.log([...new Set(runs.flatMap(({ logged }) => logged))].slice(0, 40).join('\n'));
if (runs.some(({ once, wrong, violations }) => once !== events || wrong > 0 || violations > 0)) process.exitCode = 1;
