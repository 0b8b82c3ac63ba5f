import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Figures, PHASES } from './phases.ts';

const ANTHOLOGY = '../shared/data/acl-anthology.jsonl.gz';
/** What must hold; the other figures are for reading. */
const MOST: Figures = {
  'import s': 60,
  'import, peak MB': 1500,
  'one paper, p50 ms': 20,
  'one paper, p99 ms': 20,
  'adding, longest stall ms': 50,
};

const [phase, folder] = process.argv.slice(2);
const run = phase === undefined ? undefined : PHASES[phase];
if (run !== undefined && folder !== undefined) process.stdout.write(JSON.stringify(await run(folder, ANTHOLOGY)));
else process.exitCode = runAll();

/** The exit code: 1 where a guarantee is broken. */
function runAll(): number {
  const data = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
  let broken = 0;
  try {
    for (const name of Object.keys(PHASES)) {
      for (const [figure, value] of Object.entries(inOwnProcess(name, data))) {
        const most = MOST[figure] ?? Infinity;
        if (value > most) broken++;
        const promise = most === Infinity ? '' : `at most ${most}${value > most ? ', BROKEN' : ''}`;
        process.stdout.write(`${figure.padEnd(30)} ${value.toFixed(value < 100 ? 2 : 0).padStart(9)}  ${promise}\n`);
      }
    }
    for (const name of readdirSync(data))
      process.stdout.write(
        `${`${name}, MB`.padEnd(30)} ${(statSync(join(data, name)).size / 1e6).toFixed(1).padStart(9)}\n`,
      );
  } finally {
    rmSync(data, { recursive: true });
  }
  return broken === 0 ? 0 : 1;
}

function inOwnProcess(name: string, data: string): Figures {
  const program = fileURLToPath(import.meta.url);
  return JSON.parse(execFileSync(process.execPath, [program, name, data], { encoding: 'utf8' }));
}
