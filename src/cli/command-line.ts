import { Command, CommanderError } from 'commander';
import { readVersion } from '../version.ts';
import { addAnnounce } from './announce.ts';
import { addAsk } from './ask.ts';
import { addBotCommands } from './bot-commands.ts';
import { addChat } from './chat.ts';
import { addDoctor } from './doctor.ts';
import { addExport } from './export.ts';
import { addFollows } from './follows.ts';
import { addImport } from './import.ts';
import { addMigrate } from './migrate.ts';
import { addDiscord, addSlack } from './platforms.ts';
import { Refusal } from './refusal.ts';
import { createShell, type Shell } from './shell.ts';
import { addStart } from './start.ts';
import { addSync } from './sync.ts';
import { addWhy } from './why.ts';

const ENTRIES = [
  addStart,
  addChat,
  addAsk,
  addImport,
  addExport,
  addSync,
  addBotCommands,
  addAnnounce,
  addFollows,
  addWhy,
  addMigrate,
  addDiscord,
  addSlack,
  addDoctor,
];

/** Runs one command; resolves to the exit code: 0 done, 1 failed, 2 wrong usage. */
export async function runCommandLine(words: readonly string[]): Promise<0 | 1 | 2> {
  const shell = createShell();
  try {
    await createProgram(shell).parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // it has said what was wrong
    const sentence = error instanceof Error ? error.message : String(error);
    if (sentence !== '') await shell.errors.print(`${sentence}\n`);
    return error instanceof Refusal ? error.exitCode : 1;
  }
}

function createProgram(shell: Shell): Command {
  const program = new Command('offprint')
    .description('Answers for a research group’s publication record.')
    .version(readVersion())
    .helpCommand(false)
    .showHelpAfterError('“offprint --help” lists the commands and “offprint COMMAND --help” what each takes.')
    .exitOverride();
  for (const add of ENTRIES) add(program, shell);
  return program;
}
