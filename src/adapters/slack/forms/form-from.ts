import { z } from 'zod';

/** Where a form was opened, which it carries until it is sent. */
export const FormFrom = z.object({
  channel: z.string(),
  direct: z.boolean(),
  conversation: z.string(),
  /** Where the answer goes; without it to the person alone. */
  responseUrl: z.string().optional(),
  /** The person's direct channel, where it was opened on the home tab, which is then drawn anew. */
  home: z.string().optional(),
  /** The id of what is followed already, and is changed into what the form says. */
  subscription: z.string().optional(),
  /** What it showed, where only what is changed in it is meant. */
  shown: z.record(z.string(), z.string()).optional(),
});
export type FormFrom = z.infer<typeof FormFrom>;
