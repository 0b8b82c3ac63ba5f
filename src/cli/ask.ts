import type { Command } from 'commander';
import { readCount, readInstant } from './arguments.ts';
import { Refusal } from './refusal.ts';
import type { Shell } from './shell.ts';
import { withCore } from './with-core.ts';

type Options = { json?: true; now?: string; session?: string; limit: number; stdin?: true };

export function addAsk(program: Command, shell: Shell): void {
  program
    .command('ask')
    .summary('one answer')
    .description('Answers a question in plain English, or a command such as “/papers year:2024”.')
    .argument('[question]', 'the question; left out with --stdin')
    .option('--json', 'one JSON object an answer')
    .option('--now <instant>', 'the clock, such as 2026-11-23T09:00:00Z', readInstant)
    .option('--session <name>', 'keeps follow-ups between calls under this name')
    .option('--limit <count>', 'at most so many papers in the JSON', readCount, 200)
    .option('--stdin', 'a question a line, or {"q":…,"now":…,"session":…}; an answer a line')
    .action(async (question: string | undefined, options: Options) => {
      if ((question === undefined) === (options.stdin === undefined))
        throw new Refusal('ask takes either a question, as in: offprint ask "papers in 2024", or --stdin.', 2);
      await withCore(shell, async (core, config) => {
        const { createAnswerer } = await import('./answerer.ts');
        const answerer = createAnswerer(core, {
          ...options,
          json: options.json === true,
          timeZone: config.OFFPRINT_TIMEZONE,
        });
        if (question === undefined) return answerLines(answerer, shell);
        const { text, bug } = await answerer.answer({ q: question });
        await shell.output.print(text);
        if (bug) throw new Refusal('', 1);
      });
    });
}

type Answerer = ReturnType<typeof import('./answerer.ts').createAnswerer>;

/** One after the other, so that follow-ups follow; stops where nobody reads the answers any more. */
async function answerLines(answerer: Answerer, shell: Shell): Promise<void> {
  const { createInterface } = await import('node:readline');
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const { text } = await answerer.answerLine(line);
    if (!(await shell.output.print(text))) break;
  }
}
