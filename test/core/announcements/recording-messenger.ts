import type { Place } from '../../../src/core/model/subscription.ts';
import type { Messenger, Posting } from '../../../src/core/ports.ts';
import type { View } from '../../../src/core/view/block.ts';

type Delivered = { place: Place; view: View; digest: string; message: string };
/** How the platform takes the next message: `unheard` arrives, but the answer is lost; `lost` never arrives. */
export type Weather = 'fine' | 'refused' | 'unheard' | 'lost';

/** A platform that keeps what it was sent, with its mark. */
export function createRecordingMessenger() {
  const delivered: Delivered[] = [];
  const asked: { digest: string; since: string }[] = [];
  const state: { weather: Weather; reachable: boolean } = { weather: 'fine', reachable: true };
  const deliver = (place: Place, view: View, digest: string): string => {
    const message = `m${delivered.length + 1}`;
    delivered.push({ place, view, digest, message });
    return message;
  };
  type Deliver = typeof deliver;
  const takes: { readonly [K in Weather]: (...message: Parameters<Deliver>) => Posting } = {
    fine: (...message) => ({ kind: 'posted', message: deliver(...message) }),
    refused: () => ({ kind: 'refused', reason: 'the bot was removed' }),
    unheard: (...message) => {
      deliver(...message);
      return { kind: 'unknown', reason: 'timed out' };
    },
    lost: () => ({ kind: 'unknown', reason: 'timed out' }),
  };
  const messenger: Messenger = {
    post: async (where, view, digest) => takes[state.weather](where, view, digest),
    find: async (place, digest, since) => {
      asked.push({ digest, since });
      if (!state.reachable) throw new Error('the platform does not answer');
      return delivered.find((one) => one.digest === digest && one.place.channel === place.channel)?.message;
    },
  };
  return { messenger, delivered, asked, state };
}

/** The papers of a message, in order. */
export function papersIn({ blocks }: View): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paper') return [block.card.id];
    return block.kind === 'list' ? block.items.map(({ card }) => card.id) : [];
  });
}
