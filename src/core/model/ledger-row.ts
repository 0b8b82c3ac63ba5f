import { z } from 'zod';

/** What can take out of its digest a paper that was due: its authors or publisher, or that it left the catalogue. */
export const STAGES = ['withdrawn', 'gone'] as const;

const Entry = z.object({
  subscription: z.string(),
  /** The paper’s id, or `withdrawal-of:` and it for the word that it was withdrawn after it had been announced. */
  paper: z.string(),
  /** When it came into this state, ISO in UTC. */
  at: z.iso.datetime(),
});

/** The mark that the message carries on the platform; one per digest, at most 25 characters. */
const digest = z.string();

/**
 * One paper, or its withdrawal, in one subscription. No row: nothing was decided that could not be decided again. `pending`, `failed` and
 * `broken` papers have certainly not been posted; `sent` and `dropped` ones never will be again.
 */
export const LedgerRow = z.discriminatedUnion('state', [
  /** Due, and waiting for its turn. */
  Entry.extend({ state: z.literal('pending') }),
  /** Written before the message left; settled by asking the platform. `by` is the process that sends it, alone until `until`. */
  Entry.extend({
    state: z.literal('sending'),
    digest,
    by: z.string().optional(),
    until: z.iso.datetime().optional(),
    /** The earlier message that it follows up. */
    below: z.string().optional(),
  }),
  Entry.extend({ state: z.literal('sent'), digest, message: z.string().optional() }),
  /** The platform would not have this message; it is tried again. */
  Entry.extend({ state: z.literal('failed'), reason: z.string(), tries: z.int().min(1) }),
  /** The platform lets nothing be posted there; it is tried again. */
  Entry.extend({ state: z.literal('broken'), reason: z.string() }),
  Entry.extend({ state: z.literal('dropped'), stage: z.enum(STAGES), reason: z.string() }),
]);
export type LedgerRow = z.infer<typeof LedgerRow>;
export type RowState = LedgerRow['state'];
export type RowIn<S extends RowState> = Extract<LedgerRow, { state: S }>;
/** What tells one row from another. */
export type RowKey = Pick<LedgerRow, 'subscription' | 'paper'>;
