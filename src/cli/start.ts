import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { chat } from './chat.ts';
import type { Shell } from './shell.ts';
import { isWithoutPlatforms } from './without-platforms.ts';

const PATIENCE_MS = 10_000;

export function addStart(program: Command, shell: Shell): void {
  program
    .command('start')
    .summary('runs the bot')
    .description('Runs the bot on every platform that has its tokens; with none, the chat in the terminal.')
    .action(async () => {
      const config = await shell.configure();
      if (isWithoutPlatforms(config)) return chat(shell);
      const log = shell.createLog(config, 'info');
      const [{ createConnections, openCore }, { runApp }] = await Promise.all([
        import('../app.ts'),
        import('../run-app.ts'),
      ]);
      const core = await openCore(config, log, shell.clock);
      const connections = await createConnections(config, core);
      const stopped = firstSignal();
      // what hangs may not hold up the end; the store is whole at any instant
      void stopped.then(() => setTimeout(() => process.exit(1), PATIENCE_MS).unref());
      const app = await runApp(core, connections, {
        operationsPort: config.OPERATIONS_PORT,
        sync: syncOf(config),
      });
      log.info({ platforms: [...connections.keys()] }, 'answering');
      log.info({ signal: await stopped }, 'stopping');
      await app.stop();
      log.info({}, 'stopped');
    });
}

function syncOf({ OFFPRINT_SYNC: line, OFFPRINT_TIMEZONE: zone = 'UTC' }: Config) {
  return line === 'off' ? undefined : { line, zone };
}

function firstSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
}
