import { z } from 'zod';
import { ForumPost } from './limits.ts';
import { BOT, directChannel, guild, NEWS_CHANNEL, typeOf } from './people.ts';
import { type Handler, messageIn, post, refuse, unknown } from './reply.ts';
import type { ForumPost as Post, SentMessage, World } from './world.ts';

/** Discord says that it enforces a nonce for “the past few minutes”. */
const NONCE_MS = 5 * 60 * 1000;

export const createMessage: Handler = (call, world) => {
  const [channel = ''] = call.params;
  if (world.deleted.has(channel)) return unknown(10003, 'Channel');
  const { message_reference: reference, ...unrelated } = messageIn(call);
  const isGone = reference !== undefined && world.deleted.has(reference.message_id);
  if (isGone && reference.fail_if_not_exists !== false) return refuse(400, 50035, 'Invalid Form Body: Unknown message');
  const body = reference === undefined || isGone ? unrelated : { ...unrelated, message_reference: reference };
  const since = Date.parse(world.now) - NONCE_MS;
  const own = [...world.messages.values()].filter(
    (message) => message.channel_id === channel && Date.parse(message.timestamp) >= since,
  );
  const same = body.enforce_nonce && own.find(({ nonce }) => nonce !== undefined && nonce === body.nonce);
  return { status: 200, json: same || post(world, channel, body, call.files) };
};

export const crosspost: Handler = ({ params: [channel, id = ''] }, world) => {
  const message = world.messages.get(id);
  if (message === undefined) return unknown(10008, 'Message');
  if (channel !== NEWS_CHANNEL) return refuse(400, 50068, 'Invalid message type');
  if (world.published.has(id)) return refuse(400, 40033, 'This message has already been crossposted.');
  world.published.add(id);
  return { status: 200, json: { ...message, flags: (message.flags ?? 0) | 1 } };
};

export const openPost: Handler = (call, world) => {
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

export const threadsThat =
  (archived: boolean): Handler =>
  (_, world) => ({
    status: 200,
    json: {
      threads: [...world.posts.values()].filter((one) => one.archived === archived).map(asThread),
      members: [],
      has_more: false,
    },
  });

export const readChannel: Handler = ({ params: [id] }, { servers }) => {
  const known = servers.map(guild).flatMap(({ channels, threads }) => [...channels, ...threads]);
  const channel = known.find((one) => one.id === id);
  return channel === undefined ? unknown(10003, 'Channel') : { status: 200, json: channel };
};

const Recipient = z.object({ recipient_id: z.string() });

export const openDirect: Handler = ({ body }) => {
  const id = directChannel(Recipient.parse(body).recipient_id);
  return { status: 200, json: { id, type: typeOf(id) } };
};

export const readMessage: Handler = ({ params: [channel, id = ''] }, world) => {
  const message = world.messages.get(id);
  return message?.channel_id === channel ? { status: 200, json: message } : unknown(10008, 'Message');
};

/** As Discord does, history tells no nonce, and at most 100 messages at a time. */
export const history: Handler = ({ params: [channel = ''], query }, world) => {
  if (world.deleted.has(channel)) return unknown(10003, 'Channel');
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
