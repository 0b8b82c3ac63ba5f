import { ChannelType, PermissionFlagsBits } from 'discord.js';
import { listed } from '../../core/query/in-words.ts';

const { ViewChannel, SendMessages, SendMessagesInThreads, AttachFiles, ReadMessageHistory, Administrator } =
  PermissionFlagsBits;

type Right = { name: string; bit: bigint };
const VIEW: Right = { name: 'View Channel', bit: ViewChannel };
const READ: Right = { name: 'Read Message History', bit: ReadMessageHistory };
const ATTACH: Right = { name: 'Attach Files', bit: AttachFiles };
const SEND: Right = { name: 'Send Messages', bit: SendMessages };
const SEND_IN_THREADS: Right = { name: 'Send Messages in Threads', bit: SendMessagesInThreads };

const THREADS: ReadonlySet<ChannelType> = new Set([
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]);

/** What a digest takes in a channel of that type, in the words of Discord’s settings. */
function neededIn(type: ChannelType): readonly Right[] {
  if (THREADS.has(type)) return [VIEW, SEND_IN_THREADS, ATTACH, READ];
  // Discord calls the same right so in forums.
  if (type === ChannelType.GuildForum) return [VIEW, { ...SEND, name: 'Create Posts' }, SEND_IN_THREADS, ATTACH, READ];
  return [VIEW, SEND, ATTACH, READ];
}

/** The rights that a digest takes there and the bot lacks, by the names under which they are given. */
export function missingRights(rights: bigint, type: ChannelType): readonly string[] {
  if ((rights & Administrator) !== 0n) return [];
  return neededIn(type).flatMap(({ name, bit }) => ((rights & bit) === 0n ? [name] : []));
}

/** Where the bot is invited from, with the scopes and the rights that it needs. */
export function inviteUrl(application: string): string {
  const rights = [VIEW, SEND, SEND_IN_THREADS, ATTACH, READ].reduce((sum, { bit }) => sum | bit, 0n);
  return `https://discord.com/oauth2/authorize?client_id=${application}&scope=bot+applications.commands&permissions=${rights}`;
}

/** A sentence on why no digest can be posted, with its cure; undefined where one can. */
export function hindranceOf(rights: bigint, type: ChannelType): string | undefined {
  const missing = missingRights(rights, type).map((name) => `“${name}”`);
  if (missing.length === 0) return undefined;
  return `No digest can be posted until the bot has ${listed(missing, 'and')}: give its role ${missing.length === 1 ? 'that right' : 'these rights'} under Edit Channel → Permissions.`;
}

export const UNREAD =
  'Discord does not let the bot read messages: switch on “Message Content Intent” on its Bot page in the developer portal, and start it again.';

export const NOT_INVITED =
  'No digest can be posted, for the bot is not on that server: somebody who manages it has to invite the bot first.';
