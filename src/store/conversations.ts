import { frozenCopy } from '../core/catalogue/frozen-copy.ts';
import { Conversation } from '../core/model/conversation.ts';
import type { Conversations } from '../core/ports.ts';
import type { Cell, Operation } from './cell.ts';

/** Conversations with their keys, the one that spoke last at the end. */
export type Talks = { conversations: readonly [key: string, conversation: Conversation] };

/** More than may go on within the half hour for which follow-ups hold; the longest silent are forgotten first. */
const MOST = 5000;

export function createConversations(cell: Cell<Talks>): Conversations {
  return {
    recall: async (key) => cell.read().conversations.get(key)?.[1],
    async remember(key, conversation) {
      const entry = [key, frozenCopy(Conversation.parse(conversation))] as const;
      await cell.change(({ conversations }) => {
        const isFull = conversations.size >= MOST && conversations.get(key) === undefined;
        const [[oldest] = [key]] = isFull ? conversations.entries() : [];
        return [without(oldest), { kind: 'conversations', key, entry }];
      });
    },
  };
}

const without = (key: string): Operation<Talks> => ({ kind: 'conversations', key, entry: undefined });
