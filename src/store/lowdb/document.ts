import { z } from 'zod';
import { UnreadableFile } from './unreadable-file.ts';

/** The form in which this program writes. */
const VERSION = 1;
const UPGRADE = 'Start the newer Offprint that wrote it, or point OFFPRINT_DATA at another folder.';

/** A value as it stands in a file: a JSON object with a version and one array a part. */
export type Document<T> = {
  /** Throws `UnreadableFile`, naming `path`, for what is not a sound text of such a value. */
  parse(text: string, path: string): T;
  /** The text in pieces, an entry a line, since one string may not hold it all. */
  print(value: T): Iterable<string>;
};

type Parts = Readonly<Record<string, readonly unknown[]>>;

/** `schema` reads the parts and turns them into the value; `partsOf` is the way back. */
export function defineDocument<T>(schema: z.ZodType<T>, partsOf: (value: T) => Parts): Document<T> {
  return {
    parse(text, path) {
      const json = parseJson(text, path);
      const { version } = checked(z.object({ version: z.int().min(1) }), json, path);
      if (version > VERSION) {
        const fault = `it was written by a newer Offprint (form ${version}, this one knows ${VERSION})`;
        throw new UnreadableFile(path, fault, UPGRADE);
      }
      return checked(schema, json, path);
    },
    *print(value) {
      yield `{\n"version": ${VERSION}`;
      for (const [part, entries] of Object.entries(partsOf(value))) {
        yield `,\n${JSON.stringify(part)}: [`;
        for (const [at, entry] of entries.entries()) yield `${at === 0 ? '' : ','}\n${JSON.stringify(entry)}`;
        yield entries.length === 0 ? ']' : '\n]';
      }
      yield '\n}\n';
    },
  };
}

function parseJson(text: string, path: string): unknown {
  if (text.trim() === '') throw new UnreadableFile(path, 'it is empty');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableFile(path, `it is not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}

function checked<T>(schema: z.ZodType<T>, json: unknown, path: string): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UnreadableFile(path, `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as expected'}`);
}
