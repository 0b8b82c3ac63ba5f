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
  /** What is followed already, and is given up for what the form says: a query of `papers`. */
  replaces: z.string().optional(),
});
export type FormFrom = z.infer<typeof FormFrom>;
