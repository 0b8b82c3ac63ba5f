import { z } from 'zod';
import { Callback, COMPONENTS_V2, CommandList, ForumPost, filesAmiss, isEmpty, MessageBody } from './limits.ts';
import { BOT, directChannel, GUILD, guild, NEWS_CHANNEL, typeOf } from './people.ts';
import type { Interaction, ForumPost as Post, SentMessage, World } from './world.ts';

export type Call = {
  params: readonly string[];
  body: unknown;
  files: readonly { name: string; text: string }[];
  query: URLSearchParams;
  gatewayUrl: string;
  /** When it came, in milliseconds since 1970; checking it takes time, too. */
  arrived: number;
};
export type Reply = { status: number; json?: unknown };
type Handler = (call: Call, world: World) => Reply;

export const refuse = (status: number, code: number, message: string): Reply => ({ status, json: { code, message } });
const unknown = (code: number, what: string): Reply => refuse(404, code, `Unknown ${what}`);
const empty: Reply = { status: 204 };

/** A fault in a body: Discord's 50035, or 50006 where there is nothing to see. */
export class InvalidBody extends Error {}

function post(world: World, channel: string, body: MessageBody, files: Call['files']): SentMessage {
  const message = {
    ...body,
    id: world.nextId(),
    channel_id: channel,
    author: BOT,
    timestamp: world.now,
    files,
  };
  world.messages.set(message.id, message);
  world.tell({ kind: 'posted', message });
  return message;
}

function messageIn({ body, files }: Call, data: unknown = body): MessageBody {
  const message = MessageBody.parse(data);
  if (isEmpty(message, files.length)) throw new InvalidBody('Cannot send an empty message');
  const amiss = filesAmiss(
    message,
    files.map(({ name }) => name),
  );
  if (amiss.length > 0) throw new InvalidBody(`files that are shown and not brought, or the reverse: ${amiss}`);
  return message;
}

function settle(world: World, interaction: Interaction, step: string, message?: SentMessage): void {
  interaction.steps.push(step);
  world.tell({ kind: 'acknowledged', interaction: interaction.id, step });
  if (message === undefined) return;
  const ephemeral = interaction.ephemeral;
  interaction.settle({ message, ephemeral, steps: interaction.steps, choices: [] });
}

const isPrivate = (flags: number | undefined): boolean => ((flags ?? 0) & 64) !== 0;

const callback: Handler = (call, world) => {
  const interaction = world.interactions.get(call.params[1] ?? '');
  if (interaction === undefined || interaction.id !== call.params[0]) return unknown(10062, 'interaction');
  if (interaction.state !== 'waiting') return refuse(400, 40060, 'Interaction has already been acknowledged.');
  if (call.arrived - interaction.born > world.interactionLifetimeMs) return unknown(10062, 'interaction');
  const answer = Callback.parse(call.body);
  if (answer.type === 8) {
    interaction.state = 'answered';
    const choices = answer.data.choices.map(({ name, value }) => ({ name, value }));
    interaction.settle({ message: undefined, ephemeral: true, steps: ['complete'], choices });
    return empty;
  }
  if (answer.type === 9) {
    interaction.state = 'answered';
    interaction.settle({ message: undefined, ephemeral: true, steps: ['form'], choices: [], form: answer.data });
    return empty;
  }
  if (answer.type === 5 || answer.type === 6) {
    interaction.state = answer.type === 5 ? 'deferred' : 'deferred-update';
    interaction.ephemeral = isPrivate(answer.data?.flags);
    interaction.original = answer.type === 6 ? interaction.source?.id : undefined;
    settle(world, interaction, answer.type === 5 ? 'defer' : 'defer-update');
    return empty;
  }
  const body = messageIn(call, answer.data);
  interaction.state = 'answered';
  if (answer.type === 7) {
    const source = interaction.source;
    if (source === undefined) return refuse(400, 50035, 'There is no message to update');
    interaction.ephemeral = isPrivate(source.flags);
    const fault = unconvertible(source, body);
    if (fault !== undefined) return fault;
    settle(world, interaction, 'update', change(world, source, body, call.files));
    return empty;
  }
  interaction.ephemeral = isPrivate(body.flags);
  const message = post(world, interaction.channel, body, call.files);
  interaction.original = message.id;
  settle(world, interaction, 'reply', message);
  return empty;
};

/** A message of embeds does not become one of components, or the reverse. */
function unconvertible({ flags: before = 0 }: SentMessage, { flags = 0 }: MessageBody): Reply | undefined {
  return (before & COMPONENTS_V2) === (flags & COMPONENTS_V2)
    ? undefined
    : refuse(400, 50035, 'The message is of another kind');
}

function change(world: World, message: SentMessage, body: MessageBody, files: Call['files']): SentMessage {
  const changed = { ...message, ...body, files, flags: (message.flags ?? 0) | (body.flags ?? 0) };
  world.messages.set(message.id, changed);
  return changed;
}

const editOriginal: Handler = (call, world) => {
  const interaction = world.interactions.get(call.params[1] ?? '');
  if (interaction === undefined) return unknown(10015, 'Webhook');
  if (interaction.state === 'waiting') return unknown(10008, 'Message');
  const body = messageIn(call);
  const before = world.messages.get(interaction.original ?? '');
  const flags = interaction.ephemeral ? 64 : 0;
  const message =
    before === undefined
      ? post(world, interaction.channel, { ...body, flags: (body.flags ?? 0) | flags }, call.files)
      : change(world, before, body, call.files);
  interaction.original = message.id;
  interaction.state = 'answered';
  settle(world, interaction, 'edit', message);
  return { status: 200, json: message };
};

const deleteOriginal: Handler = ({ params }, world) => {
  const interaction = world.interactions.get(params[1] ?? '');
  if (interaction === undefined) return unknown(10015, 'Webhook');
  if (interaction.state === 'waiting') return unknown(10008, 'Message');
  world.messages.delete(interaction.original ?? '');
  interaction.state = 'answered';
  settle(world, interaction, 'delete');
  return empty;
};

const followUp: Handler = (call, world) => {
  const interaction = world.interactions.get(call.params[1] ?? '');
  if (interaction === undefined) return unknown(10015, 'Webhook');
  if (interaction.state === 'waiting') return refuse(404, 10015, 'Unknown Webhook');
  const body = messageIn(call);
  // The first follow-up to a deferral takes the place of its "thinking" and with it who sees it.
  interaction.ephemeral = interaction.state === 'deferred' ? interaction.ephemeral : isPrivate(body.flags);
  interaction.state = 'answered';
  const message = post(world, interaction.channel, body, call.files);
  settle(world, interaction, 'follow-up', message);
  return { status: 200, json: message };
};

/** Discord says that it enforces a nonce for “the past few minutes”. */
const NONCE_MS = 5 * 60 * 1000;

const createMessage: Handler = (call, world) => {
  const [channel = ''] = call.params;
  const body = messageIn(call);
  const since = Date.parse(world.now) - NONCE_MS;
  const own = [...world.messages.values()].filter(
    (message) => message.channel_id === channel && Date.parse(message.timestamp) >= since,
  );
  const same = body.enforce_nonce && own.find(({ nonce }) => nonce !== undefined && nonce === body.nonce);
  return { status: 200, json: same || post(world, channel, body, call.files) };
};

const crosspost: Handler = ({ params: [channel, id = ''] }, world) => {
  const message = world.messages.get(id);
  if (message === undefined) return unknown(10008, 'Message');
  if (channel !== NEWS_CHANNEL) return refuse(400, 50068, 'Invalid message type');
  if (world.published.has(id)) return refuse(400, 40033, 'This message has already been crossposted.');
  world.published.add(id);
  return { status: 200, json: { ...message, flags: (message.flags ?? 0) | 1 } };
};

const openPost: Handler = (call, world) => {
  const [forum = ''] = call.params;
  const { name, message } = ForumPost.parse(call.body);
  const { id } = post(world, 'opening', messageIn(call, message), call.files);
  const first = world.messages.get(id);
  if (first !== undefined) world.messages.set(id, { ...first, channel_id: id });
  const opened = { id, name, forum, archived: false };
  world.posts.set(id, opened);
  return { status: 201, json: { ...asThread(opened), message: first } };
};

const asThread = ({ id, name, forum }: Post) => ({ id, name, type: 11, parent_id: forum, owner_id: BOT.id });

const threadsThat =
  (archived: boolean): Handler =>
  (_, world) => ({
    status: 200,
    json: {
      threads: [...world.posts.values()].filter((one) => one.archived === archived).map(asThread),
      members: [],
      has_more: false,
    },
  });

const APPLICATION = { id: BOT.id, name: BOT.username };

const readChannel: Handler = ({ params: [id] }) => {
  const channel = [...guild().channels, ...guild().threads].find((one) => one.id === id);
  return channel === undefined ? unknown(10003, 'Channel') : { status: 200, json: channel };
};

const Recipient = z.object({ recipient_id: z.string() });

const openDirect: Handler = ({ body }) => {
  const id = directChannel(Recipient.parse(body).recipient_id);
  return { status: 200, json: { id, type: typeOf(id) } };
};

const readMessage: Handler = ({ params: [channel, id = ''] }, world) => {
  const message = world.messages.get(id);
  return message?.channel_id === channel ? { status: 200, json: message } : unknown(10008, 'Message');
};

/** As Discord does, history tells no nonce, and at most 100 messages at a time. */
const history: Handler = ({ params: [channel], query }, world) => {
  const limit = Number(query.get('limit') ?? 50);
  if (limit > 100) return refuse(400, 50035, 'Invalid Form Body: limit is over 100');
  if (!world.historyReadable) return { status: 200, json: [] };
  const before = query.get('before');
  const all = [...world.messages.values()]
    .filter(({ channel_id: where, id }) => where === channel && (before === null || BigInt(id) < BigInt(before)))
    .reverse();
  return { status: 200, json: all.slice(0, limit).map((message) => ({ ...asRead(message, world), nonce: undefined })) };
};

const asRead = (message: SentMessage, { published }: World) =>
  published.has(message.id) ? { ...message, flags: (message.flags ?? 0) | 1 } : message;

const register: Handler = ({ body }, world) => {
  world.registered = CommandList.parse(body);
  world.registrations += 1;
  return { status: 200, json: world.registered };
};

/** Routes that carry no token of the bot's, because the interaction's own stands in the path. */
const TOKEN_IN_PATH: readonly (readonly [string, RegExp, Handler])[] = [
  ['POST', /^\/interactions\/(\d+)\/([^/]+)\/callback$/, callback],
  ['PATCH', /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/, editOriginal],
  ['DELETE', /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/, deleteOriginal],
  ['POST', /^\/webhooks\/(\d+)\/([^/]+)$/, followUp],
];

const WITH_TOKEN: readonly (readonly [string, RegExp, Handler])[] = [
  ['GET', /^\/gateway\/bot$/, ({ gatewayUrl }) => ({ status: 200, json: gatewayInfo(gatewayUrl) })],
  [
    'GET',
    /^\/applications\/@me$/,
    (_, { readsMessages }) => ({ status: 200, json: { ...APPLICATION, flags: readsMessages ? 1 << 19 : 0 } }),
  ],
  ['GET', /^\/users\/@me\/guilds$/, () => ({ status: 200, json: [{ id: GUILD, name: guild().name }] })],
  ['GET', /^\/guilds\/\d+\/roles$/, () => ({ status: 200, json: guild().roles })],
  ['GET', /^\/guilds\/\d+\/members\/\d+$/, () => ({ status: 200, json: guild().members[0] })],
  ['GET', /^\/guilds\/\d+\/channels$/, () => ({ status: 200, json: guild().channels })],
  ['GET', /^\/channels\/(\d+)$/, readChannel],
  [
    'GET',
    /^\/applications\/\d+\/guilds\/\d+\/commands$/,
    (_, { commandsAllowed, registered }) =>
      commandsAllowed ? { status: 200, json: registered } : refuse(403, 50001, 'Missing Access'),
  ],
  ['POST', /^\/users\/@me\/channels$/, openDirect],
  ['PUT', /^\/applications\/\d+\/commands$/, register],
  ['PUT', /^\/applications\/\d+\/guilds\/(\d+)\/commands$/, register],
  ['POST', /^\/channels\/(\d+)\/messages$/, createMessage],
  ['GET', /^\/channels\/(\d+)\/messages$/, history],
  ['GET', /^\/channels\/(\d+)\/messages\/(\d+)$/, readMessage],
  ['POST', /^\/channels\/(\d+)\/messages\/(\d+)\/crosspost$/, crosspost],
  ['POST', /^\/channels\/(\d+)\/threads$/, openPost],
  ['GET', /^\/guilds\/(\d+)\/threads\/active$/, threadsThat(false)],
  ['GET', /^\/channels\/(\d+)\/threads\/archived\/public$/, threadsThat(true)],
  [
    'POST',
    /^\/channels\/(\d+)\/typing$/,
    ({ params }, world) => {
      world.tell({ kind: 'typing', channel: params[0] ?? '' });
      return empty;
    },
  ],
];

function gatewayInfo(url: string) {
  return {
    url,
    shards: 1,
    session_start_limit: { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 },
  };
}

export type Route = { handler: Handler; params: readonly string[]; needsToken: boolean };

export function routeFor(method: string, path: string): Route | undefined {
  for (const [needsToken, table] of [
    [false, TOKEN_IN_PATH],
    [true, WITH_TOKEN],
  ] as const)
    for (const [verb, pattern, handler] of table) {
      const match = verb === method ? pattern.exec(path) : null;
      if (match !== null) return { handler, params: match.slice(1), needsToken };
    }
  return undefined;
}
