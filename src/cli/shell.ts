import type { Config } from '../config.ts';
import type { Clock, Log } from '../core/ports.ts';
import { createLog } from '../log.ts';
import { createOutput, type Output } from './output.ts';
import { createProgressBar, type ProgressBar } from './progress-bar.ts';
import { Refusal } from './refusal.ts';

/** What the commands of the command line work with. */
export type Shell = {
  /** Results. */
  output: Output;
  /** Everything else. */
  errors: Output;
  progress: ProgressBar;
  clock: Clock;
  /** The configuration; refuses with every fault at once. */
  configure(): Promise<Config>;
  createLog(config: Config, level: 'info' | 'warn'): Log;
};

export function createShell(): Shell {
  return {
    output: createOutput(process.stdout),
    errors: createOutput(process.stderr),
    progress: createProgressBar(process.stderr),
    clock: () => new Date().toISOString(),
    async configure() {
      const { configFaultsInWords, loadEnvironment, readConfig } = await import('../config.ts');
      const reading = readConfig(loadEnvironment());
      if (!reading.ok) throw new Refusal(configFaultsInWords(reading.faults));
      return reading.config;
    },
    createLog: (config, level) => createLog(config.LOG_LEVEL ?? level, secretsOf(config)),
  };
}

/** As it stands in the address, and so perhaps in what a driver says. */
function passwordOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : new URL(url).password;
}

function secretsOf(config: Config): (string | undefined)[] {
  return [
    config.DATABASE_URL,
    passwordOf(config.DATABASE_URL),
    config.DISCORD_TOKEN,
    config.SLACK_BOT_TOKEN,
    config.SLACK_APP_TOKEN,
    config.SLACK_SIGNING_SECRET,
    config.SLACK_CLIENT_SECRET,
    config.SLACK_INSTALLATION_KEY,
    config.OPENALEX_API_KEY,
    config.SEMANTIC_SCHOLAR_API_KEY,
  ];
}
