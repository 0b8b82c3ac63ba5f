import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnections, openCore } from '../../src/app.ts';
import { configFaultsInWords, readConfig } from '../../src/config.ts';
import type { Log } from '../../src/core/ports.ts';
import { runApp } from '../../src/run-app.ts';
import { BOT } from '../../test/platforms/slack/bodies.ts';
import type { SlackServer } from '../../test/platforms/slack/slack-server.ts';

export type Way = 'Socket Mode' | 'HTTP';

const SECRET = '0123456789abcdef0123456789abcdef';

/** The program as it is started, on the shipped catalogue in a folder of its own, connected to a Slack. */
export async function compose(slack: SlackServer, way: Way) {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-soak-'));
  cpSync('data/catalogue.json', join(folder, 'catalogue.json'));
  const port = await freePort();
  const reading = readConfig({
    OFFPRINT_DATA: folder,
    OFFPRINT_SYNC: 'off',
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: BOT.botToken,
    ...(way === 'HTTP' ? { SLACK_SIGNING_SECRET: SECRET, PORT: String(port) } : { SLACK_APP_TOKEN: BOT.appToken }),
  });
  if (!reading.ok) throw new Error(configFaultsInWords(reading.faults));
  const logged: string[] = [];
  const write: Log['info'] = (fields, message) => void logged.push(`${message} ${JSON.stringify(fields)}`);
  const log: Log = { info() {}, warn: write, error: write };
  const core = await openCore(reading.config, log, () => new Date().toISOString());
  const app = await runApp(core, await createConnections(reading.config, core));
  if (way === 'HTTP') slack.useHttp(`http://127.0.0.1:${port}/slack/events`, SECRET);
  return {
    /** Warnings and errors. */
    logged: logged as readonly string[],
    async stop(): Promise<void> {
      await app.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}
