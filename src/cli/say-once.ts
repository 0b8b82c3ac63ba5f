import { createAsker } from '../adapters/terminal/asker.ts';
import { saidOnLine } from '../adapters/terminal/said-on-line.ts';
import { Refusal } from './refusal.ts';
import { render } from './render.ts';
import type { Shell } from './shell.ts';
import { withCore } from './with-core.ts';

/** Prints the answer to one line; refuses where the answer is that it failed. */
export async function sayOnce(line: string, shell: Shell): Promise<void> {
  await withCore(shell, async ({ bot, commands, clock }, { OFFPRINT_TIMEZONE }) => {
    const asker = createAsker(undefined, OFFPRINT_TIMEZONE);
    const view = await bot.answer({ asker, now: clock(), said: saidOnLine(line, commands) });
    if (view.answered?.answer.kind === 'failure') throw new Refusal(render(view));
    await shell.output.print(`${render(view)}\n`);
  });
}
