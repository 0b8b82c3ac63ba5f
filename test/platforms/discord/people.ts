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
export const CHANNEL = '300000000000000001';
export const OTHER_CHANNEL = '300000000000000002';
export const USER = '400000000000000001';
export const OTHER_USER = '400000000000000002';
const MANAGERS = '500000000000000001';

export const MANAGE_CHANNELS = String(1n << 4n);
/** View channels, send messages, embed links, attach files, use commands. */
const EVERYBODY = (1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 15n) | (1n << 31n);
const READ_HISTORY = 1n << 16n;

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
export const everyone = ({ history = true } = {}) =>
  role(GUILD, '@everyone', String(history ? EVERYBODY | READ_HISTORY : EVERYBODY));

export function guild() {
  const channels = [CHANNEL, OTHER_CHANNEL].map((id, position) => ({
    id,
    type: 0,
    name: `channel-${position}`,
    position,
    permission_overwrites: [],
    guild_id: GUILD,
  }));
  return {
    id: GUILD,
    name: 'The Lab',
    owner_id: '400000000000000099',
    unavailable: false,
    roles: [everyone(), role(MANAGERS, 'managers', MANAGE_CHANNELS)],
    channels,
    threads: [],
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
