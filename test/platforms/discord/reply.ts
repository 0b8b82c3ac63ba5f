import { filesAmiss, isEmpty, MessageBody } from './limits.ts';
import { BOT } from './people.ts';
import type { SentMessage, World } from './world.ts';

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
export type Handler = (call: Call, world: World) => Reply;

export const refuse = (status: number, code: number, message: string): Reply => ({ status, json: { code, message } });
export const unknown = (code: number, what: string): Reply => refuse(404, code, `Unknown ${what}`);
export const empty: Reply = { status: 204 };

/** A fault in a body: Discord's 50035, or 50006 where there is nothing to see. */
export class InvalidBody extends Error {}

/** A message of the bot’s, shown. */
export function post(world: World, channel: string, body: MessageBody, files: Call['files']): SentMessage {
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

/** The message that a body holds, with nothing amiss. */
export function messageIn({ body, files }: Call, data: unknown = body): MessageBody {
  const message = MessageBody.parse(data);
  if (isEmpty(message, files.length)) throw new InvalidBody('Cannot send an empty message');
  const amiss = filesAmiss(
    message,
    files.map(({ name }) => name),
  );
  if (amiss.length > 0) throw new InvalidBody(`files that are shown and not brought, or the reverse: ${amiss}`);
  return message;
}
