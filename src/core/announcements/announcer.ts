import type { Subscription } from '../model/subscription.ts';
import type { Timer } from '../ports.ts';
import { announceTo } from './announce-to.ts';
import type { Announcing } from './announcing.ts';
import { plan } from './plan.ts';
import type { Outcome } from './report.ts';
import { createSender } from './sender.ts';
import { createSlots } from './slots.ts';
import { tellBroken } from './tell-broken.ts';

/** Looked at least so often, since papers, people and other processes come at any time. */
const LOOK_EVERY_MS = 30_000;
const SECOND_MS = 1000;
/** So long after a slot papers may still be saved that were first seen before it; later ones wait for the next slot. */
const STRAGGLING_MS = 10 * 60 * SECOND_MS;
const LONGEST_WAIT_MS = 5 * 60 * SECOND_MS;

export type Announcer = {
  /** One look: what is due is handed to the sender. Gives the instant of the next look, in milliseconds since 1970. */
  look(): Promise<number>;
  /** Resolves once all that was handed over is done. */
  idle(): Promise<void>;
  /** Looks whenever something falls due, until it is stopped. */
  run(): Promise<void>;
  /** Begins nothing more, hands back what waits, and resolves once what was under way has ended. */
  stop(): Promise<void>;
};

/** Outcomes after which nothing is left to do until something changes. */
const RESTS: ReadonlySet<Outcome['kind']> = new Set(['sent', 'nothing-due', 'unreadable']);

/** After which wait to try the same again, for outcomes that another try may change soon. */
function againIn(outcome: Outcome, tries: number): number | undefined {
  if (outcome.kind === 'delayed') return outcome.retryAfterMs;
  if (outcome.kind === 'followed-up') return 0; // there may be more
  if (outcome.kind !== 'unconfirmed' && outcome.kind !== 'unsettled' && outcome.kind !== 'failed') return undefined;
  return Math.min(2 ** tries * SECOND_MS, LONGEST_WAIT_MS);
}

/** Announces for as long as the program runs. */
export function createAnnouncer(
  announcing: Omit<Announcing, 'now' | 'timer' | 'dryRun'>,
  timer: Timer,
  lookEveryMs = LOOK_EVERY_MS,
): Announcer {
  const slots = createSlots();
  const { store, messengers, log } = announcing;
  const sender = createSender(timer, (platform) => messengers.get(platform)?.pace);
  const stopping = new AbortController();
  /** Subscriptions whose work waits or is under way. */
  const inHand = new Map<string, Promise<void>>();
  /** What each subscription was when nothing was left to do for it. */
  const doneWith = new Map<string, string>();
  const isoNow = (): string => new Date(timer.now()).toISOString();

  /** As long as it stays the same, a look finds nothing new. */
  async function stateOf(): Promise<(subscription: Subscription) => string> {
    const { papers } = await store.catalogue.size();
    const now = timer.now();
    return (subscription) => {
      const { last = 0 } = slots(subscription.schedule, now) ?? {};
      return JSON.stringify([last, now - last < STRAGGLING_MS && papers, subscription]);
    };
  }

  type Survey = Awaited<ReturnType<typeof plan>>['survey'];

  function handOver({ id, place }: Subscription, state: string, survey: Survey): void {
    let tries = 0;
    async function work(turn: () => Promise<boolean>): Promise<number | undefined> {
      const subscription = (await store.subscriptions.list(place)).find((one) => one.id === id);
      if (subscription === undefined) return undefined;
      const { outcome } = await announceTo(subscription, survey, { ...announcing, timer, now: isoNow(), turn });
      if (RESTS.has(outcome.kind)) doneWith.set(id, state);
      if (outcome.kind === 'followed-up') tries = 0;
      return againIn(outcome, tries++);
    }
    const done = sender
      .offer(place, work)
      .catch((error: unknown) => log.error({ subscription: id, error }, 'announcing failed'))
      .finally(() => inHand.delete(id));
    inHand.set(id, done);
  }

  async function look(): Promise<number> {
    const subscriptions = await store.subscriptions.list();
    const [open, state] = [await store.ledger.open(), await stateOf()];
    const due = subscriptions.filter(
      (one) => !inHand.has(one.id) && (open.has(one.id) || doneWith.get(one.id) !== state(one)),
    );
    const held: number[] = [];
    if (due.length > 0) {
      const now = isoNow();
      const { survey, planned } = await plan(due, { ...announcing, now });
      for (const { subscription, standing } of planned) {
        if (standing.kind === 'held') held.push(...(standing.until === undefined ? [] : [Date.parse(standing.until)]));
        else if (standing.kind === 'nothing' && !open.has(subscription.id))
          doneWith.set(subscription.id, state(subscription));
        else handOver(subscription, state(subscription), survey);
      }
    }
    telling ??= tellBroken(subscriptions, { ...announcing, now: isoNow() }).finally(() => {
      telling = undefined;
    });
    return nextLook(subscriptions, held);
  }

  /** `held`: when what is held back may go. */
  function nextLook(subscriptions: readonly Subscription[], held: readonly number[]): number {
    const now = timer.now();
    const next = subscriptions.flatMap(({ schedule }) => slots(schedule, now)?.next ?? []);
    return [...next, ...held].reduce((first, at) => (at > now && at < first ? at : first), now + lookEveryMs);
  }

  /** People are told what is broken beside everything else. */
  let telling: Promise<void> | undefined;
  let running: Promise<void> | undefined;
  async function keepLooking(): Promise<void> {
    while (!stopping.signal.aborted) {
      const next = await look().catch((error: unknown) => {
        log.error({ error }, 'announcing failed');
        return timer.now() + lookEveryMs;
      });
      await timer.wait(Math.max(0, next - timer.now()), stopping.signal);
    }
  }
  return {
    look,
    async idle() {
      while (inHand.size > 0) await Promise.all(inHand.values());
      await telling;
    },
    run: () => (running ??= keepLooking()),
    async stop() {
      stopping.abort();
      await sender.stop();
      await running;
      await telling;
    },
  };
}
