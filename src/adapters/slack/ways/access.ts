import type { Subscription } from '../../../core/model/subscription.ts';
import { cureOf } from '../refusals.ts';
import { AccessEvent } from '../wire.ts';
import type { AddWay } from './ways.ts';

type Happened = {
  team: string;
  at: string;
  channel: string | undefined;
  user: string | undefined;
  deactivated: boolean;
};
type Which = (subscription: Subscription) => boolean;

/** What an event means for what is followed: where, and Slack's error for it, or none where access is back. */
type Meaning = { where: (happened: Happened) => Which; error: string | undefined; removed?: true };

const inWorkspace = ({ team }: Happened): Which => {
  return ({ place }) => place.platform === 'slack' && place.workspace === team;
};
const inChannel = (happened: Happened): Which => {
  return (one) => inWorkspace(happened)(one) && one.place.channel === happened.channel;
};
/** Direct messages with a person, which only that person can have set up. */
const withPerson = (happened: Happened): Which => {
  return (one) => inWorkspace(happened)(one) && one.place.channel.startsWith('D') && one.createdBy === happened.user;
};

const MEANINGS = {
  channel_archive: { where: inChannel, error: 'is_archived' },
  group_archive: { where: inChannel, error: 'is_archived' },
  channel_unarchive: { where: inChannel, error: undefined },
  group_unarchive: { where: inChannel, error: undefined },
  channel_deleted: { where: inChannel, error: 'channel_deleted' },
  group_deleted: { where: inChannel, error: 'channel_deleted' },
  channel_left: { where: inChannel, error: 'not_in_channel' },
  group_left: { where: inChannel, error: 'not_in_channel' },
  app_uninstalled: { where: inWorkspace, error: 'app_uninstalled', removed: true },
} as const satisfies Readonly<Record<string, Meaning>>;

/** Told beforehand, a digest is not even tried; a channel that was renamed keeps its id, and nothing changes. */
export const addAccess: AddWay = (app, { access, background, removed }) => {
  function happened(body: unknown, meaningOf: (happened: Happened) => Meaning | undefined): void {
    const read = AccessEvent.safeParse(body);
    if (!read.success) return;
    const { team_id: team, event_time: seconds, event } = read.data;
    const { channel, user } = event;
    const what: Happened = {
      team,
      at: new Date(seconds * 1000).toISOString(),
      channel: typeof channel === 'object' ? channel.id : channel,
      user: typeof user === 'object' ? user.id : user,
      deactivated: typeof user === 'object' && user.deleted === true,
    };
    const meaning = meaningOf(what);
    if (meaning === undefined) return;
    const reason = meaning.error === undefined ? undefined : cureOf(meaning.error);
    background.run(`access:${team}`, async () => {
      if (meaning.removed && !(await removed(team, what.at))) return;
      await access(meaning.where(what), reason);
    });
  }

  for (const [type, meaning] of Object.entries(MEANINGS))
    app.event(type, async ({ body }) => happened(body, () => meaning));
  app.event('member_joined_channel', async ({ body, context }) =>
    happened(body, ({ user }) => (user === context.botUserId ? { where: inChannel, error: undefined } : undefined)),
  );
  app.event('tokens_revoked', async ({ body }) =>
    happened(body, () =>
      revokesBot(body) ? { where: inWorkspace, error: 'token_revoked', removed: true } : undefined,
    ),
  );
  app.event('user_change', async ({ body }) =>
    happened(body, ({ deactivated }) => (deactivated ? { where: withPerson, error: 'user_disabled' } : undefined)),
  );
};

/** Tokens of people may be revoked without harm: only the bot's is used. */
function revokesBot(body: unknown): boolean {
  const read = AccessEvent.safeParse(body);
  return read.success && (read.data.event.tokens?.bot ?? []).length > 0;
}
