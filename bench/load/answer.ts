import { COMMANDS } from '../../src/core/commands/commands.ts';
import { createBot } from '../../src/core/create-bot.ts';
import { openAt } from './open-at.ts';

/** One of the processes that answer: what comes by IPC is a question, what goes is that it was answered. */
const store = await openAt(process.argv[2] ?? '');
const log = { info() {}, warn() {}, error: () => process.send?.({ error: true }) };
const bot = createBot({ store, commands: COMMANDS, log, version: 'bench' });
await store.catalogue.people('anybody', 1); // names are read at the first look
process.on('message', ({ number, text }: { number: number; text: string }) => {
  const asker = {
    place: { platform: 'terminal', workspace: '', channel: `${number}` },
    user: 'bench',
    conversation: `bench:${number}`,
    direct: true,
    mayManage: false,
  } as const;
  const said = text.startsWith('/paper ')
    ? ({ kind: 'command', name: 'paper', options: { paper: text.slice('/paper '.length) } } as const)
    : ({ kind: 'sentence', text } as const);
  void bot
    .answer({ asker, now: '2026-11-23T09:00:00.000Z', said })
    .then(({ answered }) => process.send?.({ number, kind: answered?.answer.kind ?? 'none' }));
});
process.send?.('ready');
