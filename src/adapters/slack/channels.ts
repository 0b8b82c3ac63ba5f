import { z } from 'zod';
import type { Clock, Log } from '../../core/ports.ts';
import type { ClientOf } from './clients.ts';
import { createKnown } from './known.ts';
import { cureOf, troubleOf } from './refusals.ts';

export type SlackChannel = { creator: string; private: boolean; archived: boolean; member: boolean };

export type Channels = {
  /** As it was within the last quarter of an hour; nothing where Slack does not tell. */
  known(team: string, channel: string): Promise<SlackChannel | undefined>;
  /** Why the app could not post there, with its cure; nothing where it can, or where Slack does not tell. */
  hindrance(team: string, channel: string): Promise<string | undefined>;
};

const ChannelInfo = z.object({
  channel: z.object({
    creator: z.string().optional(),
    is_private: z.boolean().optional(),
    is_archived: z.boolean().optional(),
    is_member: z.boolean().optional(),
  }),
});

const LIFETIME_MS = 15 * 60 * 1000;
/** Errors that say something about the channel rather than about the call. */
const TELLING: ReadonlySet<string> = new Set(['channel_not_found', 'is_archived', 'not_in_channel']);

export function createChannels(clientOf: ClientOf, clock: Clock, log: Log): Channels {
  async function ask(team: string, channel: string): Promise<SlackChannel> {
    const client = await clientOf(team);
    const info = ChannelInfo.parse(await client.conversations.info({ channel })).channel;
    return {
      creator: info.creator ?? '',
      private: info.is_private === true,
      archived: info.is_archived === true,
      member: info.is_member === true,
    };
  }

  return {
    known: createKnown(ask, { lifetimeMs: LIFETIME_MS, clock, log, failed: 'Slack did not tell about a channel' }),
    async hindrance(team, channel) {
      try {
        const { archived, member } = await ask(team, channel);
        return archived ? cureOf('is_archived') : member ? undefined : cureOf('not_in_channel');
      } catch (error) {
        const { code, reason } = troubleOf(error);
        return TELLING.has(code) ? reason : undefined;
      }
    },
  };
}
