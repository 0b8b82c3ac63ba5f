import {
  BOT,
  BOT_RIGHTS,
  CHANNEL,
  directChannel,
  GUILD,
  MANAGE_CHANNELS,
  member,
  serverOf,
  typeOf,
  USER,
  user,
} from './people.ts';
import type { SentMessage, World } from './world.ts';

/** Who does something, and where; on the server's first channel if nothing is said. */
export type Who = {
  user?: string;
  channel?: string;
  direct?: boolean;
  manages?: boolean;
  bot?: boolean;
  /** What the bot may do there. */
  botMay?: bigint;
  /** The app is the asker's own, and not the server's. */
  guest?: boolean;
};

export function whereIs({ user: person = USER, channel = CHANNEL, direct = false }: Who): string {
  return direct ? directChannel(person) : channel;
}

const placeOf = (who: Who): string => serverOf(whereIs(who)) ?? GUILD;

function actor(who: Who) {
  const { user: person = USER, direct = false, manages = false } = who;
  if (direct) return { user: user(person), context: 1 };
  const permissions = manages ? MANAGE_CHANNELS : '0';
  return { member: { ...member(manages), user: user(person), permissions }, guild_id: placeOf(who), context: 0 };
}

/** An INTERACTION_CREATE event; `data` by its type. */
export function interactionPayload(
  type: number,
  data: unknown,
  who: Who,
  ids: { id: string; token: string },
  source?: SentMessage,
) {
  const channel = whereIs(who);
  return {
    ...ids,
    application_id: BOT.id,
    type,
    data,
    channel_id: channel,
    channel: { id: channel, type: typeOf(channel) },
    ...actor(who),
    ...(source && {
      message: { ...source, type: 0, mentions: [], attachments: [], edited_timestamp: null, tts: false },
    }),
    version: 1,
    locale: 'en-GB',
    guild_locale: 'en-GB',
    app_permissions: String(who.botMay ?? BOT_RIGHTS),
    entitlements: [],
    authorizing_integration_owners: who.guest ? { 1: who.user ?? USER } : { 0: who.direct ? '0' : placeOf(who) },
    attachment_size_limit: 10_485_760,
  };
}

/** A MESSAGE_CREATE event. */
export function messagePayload(text: string, who: Who, world: World) {
  const { user: person = USER, direct = false, manages = false, bot = false } = who;
  const mentions = text.includes(`<@${BOT.id}>`) ? [BOT] : [];
  return {
    id: world.nextId(),
    type: 0,
    channel_id: whereIs(who),
    channel_type: direct ? 1 : 0,
    ...(!direct && { guild_id: placeOf(who), member: member(manages) }),
    author: user(person, bot),
    content: text,
    timestamp: '2026-11-23T12:00:00Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions,
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    flags: 0,
  };
}
