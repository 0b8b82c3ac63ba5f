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

/** Local wall-clock time, `09:00`. */
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Hours of each local day, `to` not included; they may span midnight. */
export const Quiet = z.object({ from: TimeOfDay, to: TimeOfDay });
export type Quiet = z.infer<typeof Quiet>;

export const Schedule = z.object({
  every: z.enum(EVERY),
  at: TimeOfDay,
  /** IANA time zone, `Europe/Zurich`. */
  zone: z.string(),
  /** Nothing is posted then; what falls due meanwhile is posted when they end. */
  quiet: Quiet.optional(),
});
export type Schedule = z.infer<typeof Schedule>;

export const Subscription = z.object({
  id: z.string(),
  place: Place,
  /** What is followed, as the canonical text of a `papers` query; `papers` alone is everything. */
  query: z.string(),
  /** Further such queries: a paper that any one of them matches is news. */
  or: z.array(z.string()).min(1).optional(),
  schedule: Schedule,
  /** Instant, ISO in UTC; only papers first seen later are news here. */
  since: z.iso.datetime(),
  createdBy: z.string(),
  /** Whether its digests tell what tracked authors have reached. */
  milestones: z.boolean().optional(),
  /** Nothing is posted until then, ISO in UTC, or until somebody resumes it; what comes meanwhile is posted afterwards. */
  paused: z.object({ until: z.iso.datetime().optional() }).optional(),
  /** Why nothing can be sent, where that is so. */
  broken: z.string().optional(),
  /** When that was last found, ISO in UTC. */
  brokenAt: z.iso.datetime().optional(),
  /** When who set it up was told of that, ISO in UTC. */
  toldAt: z.iso.datetime().optional(),
  /** Papers first seen up to then are dealt with, ISO in UTC; their rows of the ledger may be gone. */
  dealtWith: z.iso.datetime().optional(),
});
export type Subscription = z.infer<typeof Subscription>;
