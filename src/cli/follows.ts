import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { Refusal } from './refusal.ts';
import type { Shell } from './shell.ts';
import { withStore } from './with-core.ts';

export function addFollows(program: Command, shell: Shell): void {
  const follows = program
    .command('follows')
    .summary('what is followed everywhere')
    .description(
      'What is followed in all channels, or those of one server or workspace; to be carried elsewhere and back.',
    );

  follows
    .command('list')
    .summary('what is followed, a line each')
    .option('--server <id>', 'only on this Discord server or in this Slack workspace')
    .action(async ({ server }: { server?: string }) => {
      const { followLine } = await import('../core/announcements/follow-line.ts');
      const all = await withStore(shell, ({ subscriptions }) => subscriptions.list());
      const meant = all.filter(({ place }) => server === undefined || place.workspace === server);
      await shell.output.print(
        meant.length === 0 ? 'Nothing is followed.\n' : meant.map((one) => `${followLine(one)}\n`).join(''),
      );
    });

  follows
    .command('export')
    .summary('what is followed to stdout, as lines of JSON')
    .action(async () => {
      const { printFollows } = await import('../core/announcements/carried-follows.ts');
      await shell.output.print(printFollows(await withStore(shell, ({ subscriptions }) => subscriptions.list())));
    });

  follows
    .command('import')
    .argument('<file>')
    .summary('takes in what was exported; what is new begins now')
    .action(async (file: string) => {
      const { parseFollows, takeFollows } = await import('../core/announcements/carried-follows.ts');
      const text = await readFile(file, 'utf8').catch(() => {
        throw new Refusal(`${file} can’t be read. Nothing was imported.`);
      });
      const parsed = parseFollows(text);
      if (!parsed.ok) {
        const lines = parsed.faults.map(({ line, reason }) => `${file}, line ${line}: ${reason}.`);
        throw new Refusal([...lines, 'Nothing was imported.'].join('\n'));
      }
      const { added, changed, unchanged } = await withStore(shell, ({ subscriptions }) =>
        takeFollows(parsed.follows, subscriptions, shell.clock()),
      );
      await shell.output.print(`${file}: ${added} added, ${changed} changed, ${unchanged} unchanged\n`);
    });
}
