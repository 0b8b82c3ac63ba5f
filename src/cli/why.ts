import type { Command } from 'commander';
import { joinWords } from './arguments.ts';
import { Refusal } from './refusal.ts';
import type { Shell } from './shell.ts';

export function addWhy(program: Command, shell: Shell): void {
  program
    .command('why')
    .argument('<paper...>', 'words of its title, an id or a link')
    .summary('says when a paper was announced, or why not')
    .description(
      'Says for a paper and each place that follows something when it was announced there, or why it was not.',
    )
    .option('--channel <id>', 'only in this channel')
    .action(async (words: string[], { channel }: { channel?: string }) => {
      const { withStore } = await import('./with-core.ts');
      const { findPaper } = await import('../core/commands/find-paper.ts');
      const { sentenceFor } = await import('../core/failure-sentences.ts');
      const { whyLines } = await import('../core/announcements/why.ts');
      await withStore(shell, async (store) => {
        const found = await findPaper({ kind: 'paper', words: joinWords(words) }, { store });
        if (!found.ok) throw new Refusal(sentenceFor(found.failure));
        const { paper } = found.value;
        const lines = await whyLines(
          paper,
          { store, now: shell.clock() },
          ({ place }) => channel === undefined || place.channel === channel,
        );
        const seen = `first seen at ${paper.firstSeen}`;
        const nowhere = channel === undefined ? 'Nothing is followed anywhere.' : `Nothing is followed in ${channel}.`;
        await shell.output.print(`${paper.title}, ${seen}\n${lines.length === 0 ? nowhere : lines.join('\n')}\n`);
      });
    });
}
