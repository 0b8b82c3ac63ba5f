import type { Answer, Answered } from './answer.ts';
import type { Inquiry } from './inquiry.ts';
import type { Conversation } from './model/conversation.ts';
import type { Conversations } from './ports.ts';
import { printQuery } from './query/print.ts';
import type { QueryKind } from './query/query.ts';

const HOLDS_MS = 30 * 60 * 1000;
/** How many papers `the second one` may point at. */
const SHOWN = 25;
/** Small talk and settings change nothing about what was said. */
const FORGETTABLE: ReadonlySet<QueryKind> = new Set([
  'define',
  'follow',
  'unfollow',
  'following',
  'track',
  'untrack',
  'hide',
  'settings',
  'overview',
  'status',
  'help',
  'greeting',
  'thanks',
  'unknown',
]);

/** The conversation so far, unless it is over 30 minutes old; an empty key has none. */
export async function recall(conversations: Conversations, { asker, now }: Inquiry): Promise<Conversation | undefined> {
  if (asker.conversation === '') return undefined;
  const before = await conversations.recall(asker.conversation);
  return before !== undefined && Date.parse(now) - Date.parse(before.at) <= HOLDS_MS ? before : undefined;
}

/** Keeps what was asked and shown for follow-ups; an answer without papers leaves those shown before. */
export async function remember(
  conversations: Conversations,
  { asker, now }: Inquiry,
  { query, answer }: Answered,
  before: Conversation | undefined,
): Promise<void> {
  if (asker.conversation === '' || FORGETTABLE.has(query.kind)) return;
  const shown = papersOf(answer);
  const [only, ...others] = shown ?? [];
  const focus = answer.kind === 'paper' || (answer.kind === 'citation' && others.length === 0) ? only : undefined;
  const picked =
    focus !== undefined && before !== undefined && (query.paper !== undefined || before.papers.includes(focus));
  const conversation = picked
    ? before
    : {
        query: printQuery(query),
        papers: (shown ?? before?.papers ?? []).slice(0, SHOWN),
        offset: answer.kind === 'papers' ? answer.offset : shown === undefined ? (before?.offset ?? 0) : 0,
      };
  const { focus: _, ...kept } = { focus: undefined, ...conversation };
  await conversations.remember(asker.conversation, { ...kept, ...(focus !== undefined && { focus }), at: now });
}

function papersOf(answer: Answer): string[] | undefined {
  if (answer.kind === 'papers' || answer.kind === 'citation' || answer.kind === 'count')
    return answer.papers.map(({ id }) => id);
  if (answer.kind === 'paper') return [answer.paper.id];
  return answer.kind === 'author' ? answer.newest.map(({ id }) => id) : undefined;
}
