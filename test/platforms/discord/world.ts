import type { Modal } from './components.ts';
import type { CommandBody, MessageBody } from './limits.ts';
import { GUILD } from './people.ts';
import type { RateLimits } from './rate-limits.ts';
import type { Fault } from './rest.ts';

/** A message as Discord would show it, and return it. */
export type SentMessage = MessageBody & {
  id: string;
  channel_id: string;
  author: { id: string };
  timestamp: string;
  files: readonly { name: string; text: string }[];
};

/** A post in a forum; its id is that of its first message. */
export type ForumPost = { id: string; name: string; forum: string; archived: boolean };

/** What came of an interaction. `steps` in order, such as `defer`, `edit`. */
export type Exchange = {
  message: SentMessage | undefined;
  /** Only the asker sees the message. */
  ephemeral: boolean;
  steps: readonly string[];
  choices: readonly { name: string; value: string }[];
  /** The form that was opened instead of an answer. */
  form?: Modal;
};

export type Interaction = {
  id: string;
  token: string;
  channel: string;
  /** The message whose button was pressed. */
  source: SentMessage | undefined;
  born: number;
  /** From then until its first answer came, in milliseconds. */
  acknowledgedMs?: number;
  /** Answers that came when it had one. */
  surplus: number;
  state: 'waiting' | 'deferred' | 'deferred-update' | 'answered';
  ephemeral: boolean;
  original: string | undefined;
  steps: string[];
  settle(exchange: Exchange): void;
};

/** Everything that the loopback server remembers. */
export type World = {
  /** The time on the platform, ISO in UTC; a test may set it. */
  now: string;
  nextId(): string;
  /** Oldest first. */
  messages: Map<string, SentMessage>;
  posts: Map<string, ForumPost>;
  /** Messages and posts that were deleted. */
  deleted: Set<string>;
  /** Messages that were published to other servers. */
  published: Set<string>;
  /** Whether the bot may read them; if not, they are none to it. */
  historyReadable: boolean;
  interactions: Map<string, Interaction>;
  registered: readonly CommandBody[];
  /** How often the list of commands was put. */
  registrations: number;
  /** Bodies that Discord would have refused, each as a sentence. */
  violations: string[];
  /** Requests in order, such as `POST /channels/1/messages`. */
  requests: string[];
  /** Told of everything that a test may wait for, such as `acknowledged` or `posted`. */
  tell(event: WorldEvent): void;
  /** The servers that the bot is on. */
  servers: readonly string[];
  /** How many shards Discord recommends. */
  shards: number;
  /** What the developer portal has switched on. */
  readsMessages: boolean;
  /** Whether the server lets the bot have commands. */
  commandsAllowed: boolean;
  interactionLifetimeMs: number;
  rateLimits: RateLimits;
  /** What else goes wrong with a request, such as `POST /channels/1/messages`, if anything. */
  weather(call: string): Fault | undefined;
  /** Authorizations that the REST interface takes besides the right one. */
  openTo: Set<string>;
};

export type WorldEvent =
  | { kind: 'acknowledged'; interaction: string; step: string }
  | { kind: 'posted'; message: SentMessage }
  | { kind: 'typing'; channel: string };

/** From when Discord counts, in its ids too. */
const EPOCH_MS = Date.UTC(2015, 0);

export function createWorld(
  tell: World['tell'],
  { interactionLifetimeMs, rateLimits }: Pick<World, 'interactionLifetimeMs' | 'rateLimits'>,
): World {
  let last = 0n;
  const world: World = {
    now: '2026-11-23T12:00:00.000Z',
    nextId() {
      const earliest = BigInt(Date.parse(world.now) - EPOCH_MS) << 22n;
      last = earliest > last ? earliest : last + 1n;
      return String(last);
    },
    messages: new Map(),
    posts: new Map(),
    deleted: new Set(),
    published: new Set(),
    historyReadable: true,
    interactions: new Map(),
    registered: [],
    registrations: 0,
    violations: [],
    requests: [],
    tell,
    interactionLifetimeMs,
    rateLimits,
    weather: () => undefined,
    servers: [GUILD],
    shards: 1,
    readsMessages: false,
    commandsAllowed: true,
    openTo: new Set(),
  };
  return world;
}
