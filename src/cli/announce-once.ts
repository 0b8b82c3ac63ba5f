import { type Connections, type Core, createConnections, messengersOf } from '../app.ts';
import type { Config } from '../config.ts';
import { announce } from '../core/announcements/announce.ts';
import { reportText } from '../core/announcements/report-text.ts';
import type { Messenger } from '../core/ports.ts';
import { REAL_TIMER } from '../real-timer.ts';
import type { Output } from './output.ts';
import { Refusal } from './refusal.ts';
import { render } from './render.ts';
import type { Shell } from './shell.ts';

type Once = { core: Core; config: Config; shell: Shell; now: string; dryRun: boolean };

/** Outcomes after which somebody should look. */
const TROUBLE: ReadonlySet<string> = new Set([
  'refused',
  'unfit',
  'delayed',
  'unconfirmed',
  'unsettled',
  'unreadable',
  'failed',
]);

/** Connects to where something is followed, sends what is due, says what became of it, and leaves. */
export async function announceOnce({ core, config, shell, now, dryRun }: Once): Promise<void> {
  const { store, log } = core;
  const followed = new Set((await store.subscriptions.list()).map(({ place }) => place.platform));
  const all = await createConnections(config, core);
  const wanted = new Map([...all].filter(([platform]) => followed.has(platform)));
  const connected = dryRun ? wanted : await startEach(wanted, shell.errors);
  try {
    const messengers = messengersOf(connected).set('terminal', createPrinter(shell.output));
    const { subscriptions, ...report } = await announce({
      ...{ store, messengers, log, now, dryRun },
      holder: crypto.randomUUID(),
      timer: REAL_TIMER,
    });
    await shell.output.print(`${reportText({ subscriptions, ...report })}\n`);
    if (connected.size < wanted.size || subscriptions.some(({ outcome }) => TROUBLE.has(outcome.kind)))
      throw new Refusal('Not every digest was sent.');
  } finally {
    if (!dryRun) await Promise.allSettled([...wanted.values()].map((connection) => connection.stop()));
  }
}

/** Those that could be started: one platform's trouble holds up no other. */
async function startEach(connections: Connections, errors: Output): Promise<Connections> {
  const started = new Map(connections);
  for (const [platform, connection] of connections) {
    try {
      await connection.start();
    } catch (error) {
      started.delete(platform);
      await errors.print(`${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  return started;
}

/** Terminal subscriptions are answered where this runs. */
function createPrinter(output: Output): Messenger {
  return {
    async post(_place, view, digest) {
      const read = await output.print(`${render(view)}\n\n`);
      return read ? { kind: 'posted', message: digest } : { kind: 'refused', reason: 'nobody reads the output' };
    },
    find: () => Promise.resolve(undefined),
  };
}
