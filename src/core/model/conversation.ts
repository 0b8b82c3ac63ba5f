import { z } from 'zod';

/** What was said last in a Slack thread, by a Discord user in a channel, or in a terminal session. */
export const Conversation = z.object({
  /** Canonical text of the last query that follow-ups may narrow. */
  query: z.string(),
  /** Ids of the papers shown, in the order shown. */
  papers: z.array(z.string()),
  /** How many papers came on the pages before, so that numbers point right. */
  offset: z.int().min(0),
  /** The paper that was picked or asked about last; `it` means this one. */
  focus: z.string().optional(),
  /** Instant of the last turn, ISO in UTC; follow-ups hold for 30 minutes. */
  at: z.iso.datetime(),
});
export type Conversation = z.infer<typeof Conversation>;
