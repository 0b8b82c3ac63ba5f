import { z } from 'zod';

/** A channel, thread or direct message on a platform. */
export const Place = z.object({
  platform: z.enum(['discord', 'slack', 'terminal']),
  /** Slack workspace, Discord server; empty in a Discord direct message. */
  workspace: z.string(),
  channel: z.string(),
});
export type Place = z.infer<typeof Place>;

export const EVERY = ['day', 'weekdays', 'week'] as const;

export const Schedule = z.object({
  every: z.enum(EVERY),
  /** Local wall-clock time, `09:00`. */
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** IANA time zone, `Europe/Zurich`. */
  zone: z.string(),
});
export type Schedule = z.infer<typeof Schedule>;

export const Subscription = z.object({
  id: z.string(),
  place: Place,
  /** What is followed, as the canonical text of a `papers` query; `papers` alone is everything. */
  query: z.string(),
  schedule: Schedule,
  /** Instant, ISO in UTC; only papers first seen later are news here. */
  since: z.iso.datetime(),
  createdBy: z.string(),
  /** Why nothing can be sent, where that is so. */
  broken: z.string().optional(),
  /** When that was last found, ISO in UTC. */
  brokenAt: z.iso.datetime().optional(),
});
export type Subscription = z.infer<typeof Subscription>;

/** One paper in one subscription. `sending` was written before the message left, and is settled by asking the platform. */
export const LedgerRow = z.object({
  subscription: z.string(),
  paper: z.string(),
  state: z.enum(['sending', 'sent']),
  /** The mark that the message carries on the platform; one per digest, at most 25 characters. */
  digest: z.string(),
  at: z.iso.datetime(),
  message: z.string().optional(),
});
export type LedgerRow = z.infer<typeof LedgerRow>;
