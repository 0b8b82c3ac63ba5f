/** The little world in which the bot is a guest. */
export const BOT = {
  id: '100000000000000001',
  username: 'offprint',
  discriminator: '0',
  global_name: null,
  avatar: null,
  bot: true,
};
export const GUILD = '200000000000000001';
/** On another shard than the first, wherever there are two or more. */
export const OTHER_GUILD = '200000000004194305';
export const CHANNEL = '300000000000000001';
export const OTHER_CHANNEL = '300000000000000002';
export const NEWS_CHANNEL = '300000000000000003';
export const FORUM = '300000000000000004';
export const THREAD = '300000000000000005';
/** A channel that the bot does not see. */
export const HIDDEN_CHANNEL = '300000000000000006';
/** On the other server. */
export const CHANNEL_THERE = '300000000000000007';
export const FORUM_THERE = '300000000000000008';

/** Channels by server. */
const CHANNELS: Readonly<Record<string, readonly string[]>> = {
  [GUILD]: [CHANNEL, OTHER_CHANNEL, NEWS_CHANNEL, FORUM, HIDDEN_CHANNEL],
  [OTHER_GUILD]: [CHANNEL_THERE, FORUM_THERE],
};
/** The server of a channel; undefined for a direct message. */
export const serverOf = (channel: string): string | undefined =>
  channel === THREAD ? GUILD : Object.keys(CHANNELS).find((server) => CHANNELS[server]?.includes(channel));

/** Types by channel, as Discord numbers them: text, news, forum, public thread. */
const TYPES: Readonly<Record<string, number>> = {
  [CHANNEL]: 0,
  [OTHER_CHANNEL]: 0,
  [NEWS_CHANNEL]: 5,
  [FORUM]: 15,
  [THREAD]: 11,
  [HIDDEN_CHANNEL]: 0,
  [CHANNEL_THERE]: 0,
  [FORUM_THERE]: 15,
};
export const typeOf = (channel: string): number => TYPES[channel] ?? 1;
export const USER = '400000000000000001';
export const OTHER_USER = '400000000000000002';
const MANAGERS = '500000000000000001';

export const MANAGE_CHANNELS = String(1n << 4n);
const VIEW = 1n << 10n;
export const ATTACH_FILES = 1n << 15n;
export const READ_HISTORY = 1n << 16n;
/** View channels, send messages, also in threads, embed and attach, use commands. */
const EVERYBODY = VIEW | (1n << 11n) | (1n << 14n) | ATTACH_FILES | (1n << 31n) | (1n << 38n);
/** What the bot may do where nothing else is said. */
export const BOT_RIGHTS = EVERYBODY | READ_HISTORY;

export function user(id: string, bot = false) {
  return { id, username: `user${id.slice(-2)}`, discriminator: '0', global_name: null, avatar: null, bot };
}

export function member(manages: boolean) {
  return {
    roles: manages ? [MANAGERS] : [],
    joined_at: '2026-01-01T00:00:00Z',
    nick: null,
    deaf: false,
    mute: false,
    flags: 0,
  };
}

/** Where a direct message with a person goes. */
export function directChannel(person: string): string {
  return person.replace(/^4/, '6');
}

const role = (id: string, name: string, permissions: string) => ({
  id,
  name,
  permissions,
  color: 0,
  hoist: false,
  position: 0,
  managed: false,
  mentionable: false,
  flags: 0,
});

/** What everybody may do, the bot among them. */
export const everyone = (server: string, { history = true } = {}) =>
  role(server, '@everyone', String(history ? BOT_RIGHTS : EVERYBODY));

export function guild(server = GUILD) {
  const channels = (CHANNELS[server] ?? []).map((id, position) => ({
    id,
    type: typeOf(id),
    name: `channel-${position}`,
    position,
    permission_overwrites: id === HIDDEN_CHANNEL ? [{ id: server, type: 0, allow: '0', deny: String(VIEW) }] : [],
    guild_id: server,
  }));
  const thread = {
    id: THREAD,
    type: typeOf(THREAD),
    name: 'a thread',
    parent_id: CHANNEL,
    owner_id: USER,
    guild_id: GUILD,
    thread_metadata: {
      archived: false,
      auto_archive_duration: 1440,
      archive_timestamp: '2026-11-01T00:00:00Z',
      locked: false,
    },
  };
  return {
    id: server,
    name: server === GUILD ? 'The Lab' : 'The Other Lab',
    owner_id: '400000000000000099',
    unavailable: false,
    roles: [everyone(server), role(MANAGERS, 'managers', MANAGE_CHANNELS)],
    channels,
    threads: server === GUILD ? [thread] : [],
    members: [{ user: BOT, ...member(false) }],
    member_count: 3,
    emojis: [],
    stickers: [],
    features: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    joined_at: '2026-01-01T00:00:00Z',
    large: false,
  };
}
