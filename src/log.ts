import type { Logger, SerializedError } from 'pino';
import type { Log } from './core/ports.ts';

type Level = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
type Secrets = readonly (string | undefined)[];

/**
 * Logs to stderr, a JSON object a line; whatever is logged, none of the secrets is in it.
 * The logger is loaded with the first line: most commands have nothing to log and end sooner without it.
 */
export function createLog(level: Level, secrets: Secrets): Log {
  let loaded: Promise<Logger> | undefined;
  const write =
    (severity: 'info' | 'warn' | 'error') =>
    (fields: Record<string, unknown>, message: string): void => {
      if (level === 'silent') return;
      loaded ??= load(level, secrets);
      void loaded.then((logger) => logger[severity](fields, message));
    };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

/** What is told of an error. What else libraries hang on it may be what people wrote, or a way to answer them. */
const TOLD = ['type', 'message', 'stack', 'code', 'status', 'constraint', 'table'] as const;

function told(error: SerializedError): Record<string, unknown> {
  const { aggregateErrors } = error;
  return {
    ...Object.fromEntries(TOLD.filter((name) => error[name] !== undefined).map((name) => [name, error[name]])),
    ...(aggregateErrors && { aggregateErrors: aggregateErrors.map(told) }),
  };
}

async function load(level: Level, secrets: Secrets): Promise<Logger> {
  const { pino } = await import('pino');
  const hidden = secrets.filter((secret) => secret !== undefined && secret !== '').map(String);
  const write = (line: string): void => {
    process.stderr.write(hidden.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line));
  };
  const error = (given: unknown): unknown => (given instanceof Error ? told(pino.stdSerializers.err(given)) : given);
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { error } }, { write });
}
