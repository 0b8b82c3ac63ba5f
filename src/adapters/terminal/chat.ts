import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Bot } from '../../core/bot.ts';
import type { SlashCommand } from '../../core/commands/slash.ts';
import type { Asker, Inquiry } from '../../core/inquiry.ts';
import type { Clock } from '../../core/ports.ts';
import { printQuery } from '../../core/query/print.ts';
import type { View } from '../../core/view/block.ts';
import { completeLine } from './complete-line.ts';
import type { History } from './history.ts';
import { createPaint } from './paint.ts';
import { pickable, renderTerminal } from './render.ts';
import { saidOnLine } from './said-on-line.ts';
import { widthOf } from './width.ts';

export type Chat = {
  bot: Bot;
  commands: readonly SlashCommand[];
  asker: Asker;
  clock: Clock;
  input: Readable;
  output: Writable & { columns?: number };
  /** Whether somebody types: prompt, banner, completion and history; else only the answers. */
  interactive: boolean;
  colour: boolean;
  banner: string;
  history: History;
};

const LEAVE = new Set(['q', 'quit', 'exit', ':q', '/quit', '/exit']);
const KEYS = 'Tab completes, ↑ brings back, a number or letter picks, q leaves.';

/** Answers line after line until the input ends or somebody leaves. */
export async function runChat(chat: Chat): Promise<void> {
  const { bot, asker, clock, output, interactive, colour, banner } = chat;
  const paint = createPaint(colour);
  const lines = interactive
    ? openPrompt(chat, paint.prompt('offprint> '))
    : createInterface({ input: chat.input, terminal: false });
  if (interactive) output.write(`${banner}\n\n`);
  let picks: ReadonlyMap<string, Inquiry['said']> = new Map();
  let open = interactive;
  lines.once('close', () => {
    open = false;
  });
  if (open) lines.prompt();
  for await (const line of lines) {
    const text = line.trim();
    if (LEAVE.has(text.toLowerCase())) break;
    if (text !== '') {
      const said = picks.get(text.toLowerCase()) ?? saidOnLine(text, chat.commands);
      const view = await bot.answer({ asker, now: clock(), said });
      picks = interactive ? picksOf(view) : new Map();
      const width = widthOf(output);
      const gap = interactive ? '\n' : '';
      output.write(`${gap}${renderTerminal(view, { colour, width, picks: interactive })}\n\n`);
      if (interactive && text === '?') output.write(`${paint.faint(KEYS)}\n\n`);
    }
    if (open) lines.prompt();
  }
  lines.close();
}

function openPrompt({ bot, commands, input, output, history }: Chat, prompt: string): Interface {
  const lines = createInterface({
    input,
    output,
    terminal: true,
    prompt,
    history: history.load(),
    removeHistoryDuplicates: true,
    completer: (line: string, done: (error: null, result: [string[], string]) => void) => {
      void completeLine(line, commands, bot).then(({ words, typed }) => done(null, [[...words], typed]));
    },
  });
  lines.on('history', (kept: string[]) => history.save(kept));
  lines.on('SIGINT', () => lines.close());
  lines.once('close', () => output.write('\n'));
  return lines;
}

/** What a number or a letter alone stands for after an answer: a paper of its list, or one of its actions. */
function picksOf(view: View): ReadonlyMap<string, Inquiry['said']> {
  const papers = view.blocks.flatMap((block) =>
    block.kind === 'list'
      ? block.items.map(({ card }, index) => [String(block.start + index), { kind: 'paper', paper: card.id }] as const)
      : [],
  );
  const actions = pickable(view).map(({ letter, action }) => [letter, action.query] as const);
  return new Map([...papers, ...actions].map(([key, query]) => [key, { kind: 'query', text: printQuery(query) }]));
}
