import { z } from 'zod';
import { frozenCopy } from '../core/catalogue/frozen-copy.ts';
import { Conversation } from '../core/model/conversation.ts';
import type { Conversations } from '../core/ports.ts';
import type { Cell } from './cell.ts';

/** Conversations by key, the one that spoke last at the end. */
export const Talks = z.array(z.tuple([z.string(), Conversation]));
export type Talks = ReadonlyMap<string, Conversation>;

/** More than may go on within the half hour for which follow-ups hold; the longest silent are forgotten first. */
const MOST = 5000;

export function createConversations(cell: Cell<Talks>): Conversations {
  return {
    recall: async (key) => cell.read().get(key),
    async remember(key, conversation) {
      const copy = frozenCopy(Conversation.parse(conversation));
      await cell.change((talks) => {
        const others = [...talks].filter(([other]) => other !== key);
        return new Map([...others.slice(-(MOST - 1)), [key, copy]]);
      });
    },
  };
}
