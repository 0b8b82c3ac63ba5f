import { join } from 'node:path';
import type { Command } from 'commander';
import { createAsker } from '../adapters/terminal/asker.ts';
import { wantsColour } from '../adapters/terminal/paint.ts';
import type { Shell } from './shell.ts';
import { withCore } from './with-core.ts';

export function addChat(program: Command, shell: Shell): void {
  program
    .command('chat')
    .summary('asks in the terminal')
    .description('A chat in the terminal; with piped input, an answer for each line.')
    .action(() => chat(shell));
}

export async function chat(shell: Shell): Promise<void> {
  const { stdin: input, stdout: output, env } = process;
  await withCore(shell, async ({ bot, commands, store, clock }, { OFFPRINT_DATA, OFFPRINT_TIMEZONE }) => {
    const [{ runChat }, { createHistory }, { bannerFor }] = await Promise.all([
      import('../adapters/terminal/chat.ts'),
      import('../adapters/terminal/history.ts'),
      import('../adapters/terminal/banner.ts'),
    ]);
    await runChat({
      bot,
      commands,
      asker: createAsker('chat', OFFPRINT_TIMEZONE),
      clock,
      input,
      output,
      interactive: input.isTTY === true && output.isTTY === true,
      colour: wantsColour(output, env),
      banner: await bannerFor(store.catalogue),
      history: createHistory(join(OFFPRINT_DATA, 'history')),
    });
  });
}
