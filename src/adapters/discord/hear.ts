import { type Message, MessageType, PermissionFlagsBits } from 'discord.js';
import type { Heard } from './read.ts';

/** A message of a person: said to the bot, or among people. */
export type Hearing = { heard: Heard; addressed: boolean };

/** What somebody says where the bot listens; undefined where it is no person, or nothing that is said. */
export function hear(message: Message, bot: string): Hearing | undefined {
  const { author, id, channel, channelId, guildId, type, content } = message;
  const spoken = type === MessageType.Default || type === MessageType.Reply;
  if (!spoken || author.bot || author.system || message.webhookId !== null) return undefined;
  const direct = guildId === null;
  // A reply mentions its addressee without saying so, and need not be a question to the bot.
  const addressed = direct || new RegExp(`<@!?${bot}>`).test(content);
  const rights = addressed ? message.member?.permissionsIn(channelId) : undefined;
  const mayManage = direct || rights?.has(PermissionFlagsBits.ManageChannels) === true;
  const within = channel.isThread() ? channel.parentId : null;
  const where = { channel: channelId, ...(within !== null && { within }), server: guildId ?? undefined };
  return { heard: { id, text: content, ...where, user: author.id, mayManage }, addressed };
}
