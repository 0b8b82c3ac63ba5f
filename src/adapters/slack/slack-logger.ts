import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../core/ports.ts';

const TOKEN = /\bx(?:ox[a-z]|app)[.-][\w.-]+/g;
const LENGTH = 300;

/** What Bolt logs, without tokens, and cut short so that no payload slips in; its debug lines are dropped. */
export function createSlackLogger(log: Log): Logger {
  const said = (parts: readonly unknown[]): string =>
    parts
      .map((part) => (part instanceof Error ? part.message : String(part)))
      .join(' ')
      .replace(TOKEN, '[token]')
      .slice(0, LENGTH);
  return {
    debug: () => {},
    info: (...parts) => log.info({ platform: 'slack' }, said(parts)),
    warn: (...parts) => log.warn({ platform: 'slack' }, said(parts)),
    error: (...parts) => log.error({ platform: 'slack' }, said(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
