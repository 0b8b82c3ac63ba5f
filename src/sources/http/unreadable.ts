import type { z } from 'zod';

/** What a reader throws for a text that is not what it should be; the message is the end of a sentence. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  /** Whether it looks cut off or replaced, so that asking again may give it whole. */
  readonly passing: boolean;

  constructor(words: string, passing: boolean) {
    super(words);
    this.passing = passing;
  }
}

/** Reads JSON of a schema; throws `Unreadable`. */
export function readJson<T>(schema: z.ZodType<T>): (text: string) => T {
  return (text) => {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw new Unreadable('sent JSON that is cut off or broken', true);
    }
    return checked(schema, value);
  };
}

/** The value by a schema; throws `Unreadable` with the place that does not fit. */
export function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.map(String).join('.') || 'as a whole';
  throw new Unreadable(`answered in a form that is not known here (${where}: ${issue?.message ?? 'unknown'})`, false);
}
