import type { Command } from 'commander';
import { readInstant } from './arguments.ts';
import type { Shell } from './shell.ts';
import { withCore } from './with-core.ts';

type Options = { at?: string; dryRun?: true };

export function addAnnounce(program: Command, shell: Shell): void {
  program
    .command('announce')
    .summary('sends what is due')
    .description('Sends the digests that are due, each paper once to each place that follows it.')
    .option('--at <instant>', 'as if it were this instant, such as 2026-11-23T09:00:00Z', readInstant)
    .option('--dry-run', 'says for each subscription what would be sent and why the rest would not; sends nothing')
    .action(async ({ at, dryRun }: Options) => {
      const { announceOnce } = await import('./announce-once.ts');
      await withCore(shell, (core, config) => {
        const now = at ?? core.clock();
        return announceOnce({ core, config, shell, now, dryRun: dryRun === true });
      });
    });
}
