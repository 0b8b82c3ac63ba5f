import { z } from 'zod';

/** Reads what a source had kept; as if nothing had been where it was written by another version. */
export function readState<T>(schema: z.ZodType<T>, state: string | undefined): T | undefined {
  if (state === undefined) return undefined;
  try {
    return schema.safeParse(JSON.parse(state)).data;
  } catch {
    return undefined;
  }
}

/** How many papers and citations an author had: where both are as they were, no list is asked for. */
export const Counts = z.object({ papers: z.number().optional(), citations: z.number().optional() });
export type Counts = z.infer<typeof Counts>;

export function countsOf({ papers, citations }: Counts): Counts {
  return { ...(papers !== undefined && { papers }), ...(citations !== undefined && { citations }) };
}

export function sameCounts(a: Counts | undefined, b: Counts): boolean {
  return a?.papers !== undefined && a.papers === b.papers && a.citations === b.citations;
}
