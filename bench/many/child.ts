import { createAnnouncer } from '../../src/core/announcements/announcer.ts';
import { COMMANDS } from '../../src/core/commands/commands.ts';
import { createBot } from '../../src/core/create-bot.ts';
import { createOnlyOne } from '../../src/core/only-one.ts';
import type { Log } from '../../src/core/ports.ts';
import { openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts';
import { createHttpMessenger } from '../announce/http-messenger.ts';
import { createFastTimer, type Pace } from './fast-timer.ts';
import type { FromParent, ToParent } from './messages.ts';
import { createPlan } from './plan.ts';

/** One of several processes of a bot on one database: answers what it is asked, and announces and syncs while it holds the lease. */
const [url = '', platform = '', pace = '{}', leaseSpeed = '1', days = '', channels = '', papers = ''] =
  process.argv.slice(2);
const tell = (message: ToParent): void => void process.send?.(message);
const timer = createFastTimer(JSON.parse(pace) as Pace); // as the parent wrote it
const { begun } = JSON.parse(pace) as Pace; // as above
/** Leases end so many times as fast as in earnest. */
const leaseTimer = createFastTimer({
  begun,
  start: begun,
  speed: Number(leaseSpeed),
  calm: begun,
  calmSpeed: Number(leaseSpeed),
});
const plan = createPlan(Number(days), Number(channels), Number(papers));
/** In simulated time; a second or so in real time. */
const LOOK_EVERY_MS = 5 * 60_000;
/** For a day a delivery is known as answered. */
const DAY_MS = 86_400_000;

const log: Log = {
  info: ({ work }, message) => {
    if (message === 'this process does the work') tell({ kind: 'works', work: String(work) });
  },
  warn: () => undefined,
  error: (fields, message) => tell({ kind: 'error', text: `${message}: ${inWords(fields)}` }),
};
const inWords = (fields: object): string =>
  JSON.stringify(fields, (_, value) => (value instanceof Error ? value.stack : value));

const store = await openPostgresStore(url, { log }).catch(async (error: unknown) => {
  // The database is away: whoever runs the program starts it again.
  process.send?.({ kind: 'away', text: String(error) } satisfies ToParent);
  process.exit(3);
});
const holder = crypto.randomUUID();
const messengers = new Map([['slack', createHttpMessenger(platform, timer, store.ledger)]] as const);
const announcing = createOnlyOne(
  {
    leases: store.leases,
    work: 'announce',
    holder,
    log,
    start() {
      const announcer = createAnnouncer({ store, messengers, log, holder }, timer, LOOK_EVERY_MS);
      void announcer.run();
      return announcer;
    },
  },
  leaseTimer,
);
const syncing = createOnlyOne(
  { leases: store.leases, work: 'sync', holder, log, start: () => bringPapers() },
  leaseTimer,
);

/** As a sync would: what has appeared since is seen now for the first time. */
function bringPapers() {
  const stopping = new AbortController();
  const run = async (): Promise<void> => {
    for (const { at, paper } of plan.arrivals) {
      if ((await store.catalogue.paper(paper.id)) !== undefined) continue;
      if (at > timer.now()) await timer.wait(at - timer.now(), stopping.signal);
      if (stopping.signal.aborted) return;
      const firstSeen = new Date(timer.now()).toISOString();
      await store.catalogue.save({ papers: [{ ...paper, firstSeen }], authors: [] });
    }
  };
  const running = run().catch((error: unknown) => log.error({ error }, 'syncing failed'));
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

const bot = createBot({ store, commands: COMMANDS, log, version: 'bench' });
process.on('message', ({ number, text }: FromParent) => {
  const asker = {
    place: { platform: 'slack', workspace: 'T1', channel: `Q${number}` },
    user: 'U1',
    conversation: `slack:Q${number}`,
    direct: false,
    mayManage: false,
  } as const;
  const answer = async (): Promise<void> => {
    const view = await bot.answer({ asker, now: new Date().toISOString(), said: { kind: 'sentence', text } });
    const until = new Date(Date.now() + DAY_MS).toISOString();
    const mine = await store.claims.take([`question ${number}`], new Date().toISOString(), until);
    const answer = view.answered?.answer;
    const bug = answer?.kind === 'failure' && answer.failure.kind === 'bug';
    tell({ kind: 'answered', number, mine, bug });
  };
  answer().catch((error: unknown) => log.error({ error }, 'not answered'));
});
await store.catalogue.people('anybody', 1);
void announcing.run();
void syncing.run();
tell({ kind: 'ready' });
