import type { Command } from 'commander';
import type { Finding } from '../core/finding.ts';
import { roomsToLookAt } from './doctor-rooms.ts';
import { Refusal } from './refusal.ts';
import type { Shell } from './shell.ts';

const MARKS: { readonly [K in Finding['kind']]: string } = { fine: '✓', note: '·', fault: '✗' };

export function addDoctor(program: Command, shell: Shell): void {
  program
    .command('doctor')
    .summary('looks for what is wrong')
    .description(
      'Looks at the configuration, the data, and each platform and source that is set up; each fault has its cure.',
    )
    .action(async () => {
      let sound = true;
      for await (const { title, findings } of roomsToLookAt(shell)) {
        sound &&= findings.every(({ kind }) => kind !== 'fault');
        await shell.output.print(`${title}\n${findings.map(asLines).join('')}`);
      }
      if (!sound) throw new Refusal('');
    });
}

function asLines(finding: Finding): string {
  const cure = finding.kind === 'fault' ? `    → ${finding.cure}\n` : '';
  return `  ${MARKS[finding.kind]} ${finding.what}\n${cure}`;
}
