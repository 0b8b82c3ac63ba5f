import type { Place } from '../../../src/core/model/subscription.ts';
import type { Messenger, Posting } from '../../../src/core/ports.ts';
import type { View } from '../../../src/core/view/block.ts';

type Delivered = { place: Place; view: View; digest: string; message: string; below: string | undefined };
/** How the platform takes the next message: `unheard` arrives, but the answer is lost; `lost` never arrives. */
export type Weather = 'fine' | 'refused' | 'unheard' | 'lost';

/** A platform that keeps what it was sent, with its mark. */
export function createRecordingMessenger() {
  const delivered: Delivered[] = [];
  const asked: { digest: string; since: string }[] = [];
  const state: { weather: Weather; reachable: boolean } = { weather: 'fine', reachable: true };
  const deliver = (place: Place, view: View, digest: string, below?: string): string => {
    const message = `m${delivered.length + 1}`;
    delivered.push({ place, view, digest, message, below });
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
    post: async (...message) => takes[state.weather](...message),
    find: async (place, digest, since, below) => {
      asked.push({ digest, since });
      if (!state.reachable) throw new Error('the platform does not answer');
      const isIt = (one: Delivered) =>
        one.digest === digest && one.place.channel === place.channel && one.below === below;
      return delivered.find(isIt)?.message;
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

/** The titles that a message links. */
export function linkedIn({ blocks }: View): readonly string[] {
  const spans = blocks.flatMap((block) => (block.kind === 'text' ? block.spans : []));
  return spans.flatMap((span) => (span.kind === 'link' ? [span.text] : []));
}
