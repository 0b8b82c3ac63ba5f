import type { Place, Subscription } from '../model/subscription.ts';
import type { View } from '../view/block.ts';
import type { Announcing } from './announcing.ts';
import { brokenView } from './broken-view.ts';
import { digestKey } from './digest-key.ts';

/** Who was told that something is broken is told again, as long as it is, after so long. */
const AGAIN_MS = 7 * 24 * 60 * 60 * 1000;

type Telling = Pick<Announcing, 'store' | 'messengers' | 'log' | 'now'>;
type Person = Pick<Place, 'platform' | 'workspace'> & { user: string };

/** Whether somebody has yet to be told of it; a clock set back tells nobody anew. */
export function isUntold({ broken, toldAt }: Subscription, now: string): boolean {
  if (broken === undefined) return false;
  return toldAt === undefined || Date.parse(now) - Date.parse(toldAt) >= AGAIN_MS;
}

/**
 * Tells those who began to follow something, by direct message, that it can’t be announced and why: once, and then once a
 * week while it stays so; one message a person. Written down before it is sent, so that nobody hears of it twice. Never
 * throws.
 */
export async function tellBroken(subscriptions: readonly Subscription[], telling: Telling): Promise<void> {
  const people = new Map<string, { person: Person; broken: Subscription[] }>();
  for (const subscription of subscriptions.filter((one) => isUntold(one, telling.now))) {
    const { platform, workspace } = subscription.place;
    const person = { platform, workspace, user: subscription.createdBy };
    const key = JSON.stringify(person);
    const { broken } = people.get(key) ?? { broken: [] };
    people.set(key, { person, broken: [...broken, subscription] });
  }
  for (const { person, broken } of people.values()) {
    try {
      await tellOf(person, broken, telling);
    } catch (error) {
      telling.log.warn({ ...person, reason: reasonOf(error) }, 'nobody could be told what is broken');
    }
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function tellOf(person: Person, broken: readonly Subscription[], telling: Telling): Promise<void> {
  const { store, messengers, log, now } = telling;
  const messenger = messengers.get(person.platform);
  if (messenger?.direct === undefined) return;
  const claimed: Subscription[] = [];
  for (const { id, toldAt } of broken) {
    await store.subscriptions.change(id, (current) => {
      if (current.broken === undefined || current.toldAt !== toldAt) return current;
      claimed.push(current);
      return { ...current, toldAt: now };
    });
  }
  const to = claimed.length === 0 ? undefined : await messenger.direct(person.workspace, person.user);
  const elsewhere = claimed.filter(({ place }) => place.channel !== to?.channel);
  if (to === undefined || elsewhere.length === 0) return;
  const view: View = brokenView(elsewhere);
  const posting = await messenger.post(
    to,
    view,
    digestKey(
      'broken',
      now,
      elsewhere.map(({ id }) => id),
    ),
  );
  if (posting.kind === 'posted') log.info({ ...person, subscriptions: elsewhere.length }, 'told what is broken');
  else log.warn({ ...person, reason: posting.reason }, 'nobody could be told what is broken');
}
