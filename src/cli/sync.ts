import type { Command } from 'commander';
import { ASKED_SOURCES, SOURCE_LABELS, type SourceName } from '../core/model/source-name.ts';
import type { Pass } from '../core/tracking/pass.ts';
import type { Step } from '../core/tracking/take-pages.ts';
import { passFact } from '../core/view/tracking-blocks.ts';
import { Refusal } from './refusal.ts';
import type { Shell } from './shell.ts';

const NO_SOURCES = 'No sources are set up here, so there is nothing to sync.';

export function addSync(program: Command, shell: Shell): void {
  program
    .command('sync')
    .summary('asks the sources once for what is new')
    .description('Asks each source once about every tracked author and followed category, and takes in what is new.')
    .option('--source <name>', `only this one: ${ASKED_SOURCES.join(', ')}`)
    .option('--full', 'everything, as if nothing had been asked before')
    .action(async ({ source, full }: { source?: string; full?: true }) => {
      const only = source === undefined ? undefined : nameOf(source);
      const { withCore } = await import('./with-core.ts');
      const { followedCategories } = await import('../core/tracking/followed-categories.ts');
      const progress = ({ source: name, done, total = done }: Step): void =>
        shell.progress.show(SOURCE_LABELS[name], done, total);
      const passes = await withCore(shell, async ({ tracker, store }) => {
        if (tracker === undefined) throw new Refusal(NO_SOURCES);
        const categories = await followedCategories(store.subscriptions);
        return tracker.sync({ only, full: full === true, categories, progress });
      });
      shell.progress.end();
      await shell.output.print(
        passes.length === 0 ? 'Nobody is tracked, so there is nothing to sync.\n' : linesOf(passes),
      );
      const troubles = passes.flatMap(({ trouble }) => trouble ?? []);
      if (troubles.length > 0) throw new Refusal([...new Set(troubles)].join('\n'));
    });

  program
    .command('forget')
    .argument('<source>')
    .summary('takes back all that a source said')
    .description('Takes back all that a source said; what others said of the same papers stays.')
    .action(async (source: string) => {
      const { withCore } = await import('./with-core.ts');
      const changed = await withCore(shell, async ({ tracker }) => {
        if (tracker === undefined) throw new Refusal(NO_SOURCES);
        return tracker.forget(source);
      });
      if (changed === 0) throw new Refusal(`No paper changed, for “${source}” has said nothing of any here.`);
      await shell.output.print(`${changed} papers changed.\n`);
    });
}

function nameOf(source: string): SourceName {
  const named = ASKED_SOURCES.find((name) => name === source.toLowerCase());
  if (named === undefined)
    throw new Refusal(`There is no source “${source}”; these are asked: ${ASKED_SOURCES.join(', ')}.`, 2);
  return named;
}

function linesOf(passes: readonly Pass[]): string {
  const facts = passes.map((pass) => ({ ...passFact(pass), rejected: pass.rejected }));
  return facts
    .map(({ label, value, note, rejected }) =>
      [
        `${label}: ${value}${note === undefined ? '' : ` (${note.replace(/\.$/, '')})`}`,
        ...rejected.map(({ reason }) => `  ${reason}`),
      ].join('\n'),
    )
    .map((line) => `${line}\n`)
    .join('');
}
