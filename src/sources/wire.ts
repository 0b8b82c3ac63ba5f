import { z } from 'zod';

/**
 * Fields of foreign answers. All may be missing, null or of a form that nobody expected, which is then as if they were
 * missing: only what a record can’t be without makes it be rejected.
 */
export const text = z.string().nullish().catch(undefined);
export const number = z.number().nullish().catch(undefined);
export const flag = z.boolean().nullish().catch(undefined);

/** A list of what fits `item`; entries that do not are left out. One entry alone stands for a list of it. */
export function listOf<T>(item: z.ZodType<T>): z.ZodType<T[]> {
  return z
    .unknown()
    .optional()
    .transform((value) => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]))
    .transform((entries) =>
      entries.flatMap((entry) => {
        const parsed = item.safeParse(entry);
        return parsed.success ? [parsed.data] : [];
      }),
    );
}

/** An object of these fields; undefined where there is none. */
export function maybe<T>(fields: z.ZodType<T>): z.ZodType<T | undefined> {
  return z
    .unknown()
    .optional()
    .transform((value) => {
      const parsed = fields.safeParse(value);
      return parsed.success ? parsed.data : undefined;
    });
}
