import { z } from 'zod';
import type { Operation, OwnTables, Table } from '../cell.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** The form in which this program writes. Form 1 had no journal. */
const FORM = 2;
const UPGRADE = 'Start the newer Offprint that wrote it, or point OFFPRINT_DATA at another folder.';

/** Tables as they rest in a file. */
export type Resting<Kinds> = {
  tables: OwnTables<Kinds>;
  /** The journal that goes on from here; undefined where there can be none. */
  journal: string | undefined;
  /** Journals whose changes are in the tables already. */
  folded: readonly string[];
};

/** Tables as text: a JSON object with an array for each kind of entry. */
export type Document<Kinds> = {
  empty(): OwnTables<Kinds>;
  /** Throws `UnreadableFile`, naming `path`, for what is not a sound text of such tables. */
  parse(text: string, path: string): Resting<Kinds>;
  /** The text in pieces, an entry a line, since one string may not hold it all. */
  print(resting: Resting<Kinds>): Iterable<string>;
  /** A change as it stands at `place` in a journal. */
  parseChange(json: unknown, path: string, place: string): readonly Operation<Kinds>[];
  /** Undefined where it would be of more characters than `most`. */
  printChange(operations: readonly Operation<Kinds>[], most: number): string | undefined;
};

/** How the entries of a kind are read and found. */
export type KindOf<Entry> = { entry: z.ZodType<Entry>; keyOf: (entry: Entry) => string };

/** Kinds stand in the file in the order given. */
export function defineDocument<Kinds extends object>(
  kinds: {
    readonly [Kind in keyof Kinds]: KindOf<Kinds[Kind]>;
  },
): Document<Kinds> {
  const rows = Object.entries<KindOf<unknown>>(kinds as Readonly<Record<string, KindOf<unknown>>>); // whose entries are read by their own kind only
  const head = z.object({ journal: z.string().optional(), folded: z.array(z.string()).default([]) });
  const tables = z.object(Object.fromEntries(rows.map(([kind, { entry, keyOf }]) => [kind, keyed(entry, keyOf)])));
  const operation = z.tuple([z.enum(rows.map(([kind]) => kind)), z.string()]).rest(z.unknown());
  const entries = new Map(rows.map(([kind, { entry }]) => [kind, entry.optional()]));
  return {
    empty: () => Object.fromEntries(rows.map(([kind]) => [kind, new Map()])) as OwnTables<Kinds>, // without entries
    parse(text, path) {
      const json = parseJson(text, path);
      checkForm(json, FORM, path);
      const { journal, folded } = checked(head, json, path);
      const read = checked(tables, json, path) as OwnTables<Kinds>; // each table was read by its own kind
      return { journal, folded, tables: read };
    },
    *print({ tables, journal, folded }) {
      yield `{\n"version": ${FORM}`;
      if (journal !== undefined) yield `,\n"journal": "${journal}",\n"folded": ${JSON.stringify(folded)}`;
      for (const [kind, table] of Object.entries<Table<unknown>>(tables)) {
        yield `,\n${JSON.stringify(kind)}: [`;
        let separator = '\n';
        for (const entry of table.values()) {
          yield `${separator}${JSON.stringify(entry)}`;
          separator = ',\n';
        }
        yield table.size === 0 ? ']' : '\n]';
      }
      yield '\n}\n';
    },
    parseChange(json, path, place) {
      const read = checked(z.array(operation), json, path, place).map(([kind, key, entry]) => ({
        kind,
        key,
        entry: checked(entries.get(kind) ?? z.undefined(), entry, path, `${place}, ${key}`),
      }));
      return read as object as readonly Operation<Kinds>[]; // each entry was read by its own kind
    },
    printChange(operations, most) {
      let text = '';
      for (const { kind, key, entry } of operations) {
        text += `${text === '' ? '[' : ','}${JSON.stringify(entry === undefined ? [kind, key] : [kind, key, entry])}`;
        if (text.length > most) return undefined;
      }
      return `${text}]`;
    },
  };
}

/** Throws `UnreadableFile` where a later program wrote the file, or none did. */
export function checkForm(json: unknown, newest: number, path: string): void {
  const { version } = checked(z.object({ version: z.int().min(1) }), json, path);
  if (version <= newest) return;
  const fault = `it was written by a newer Offprint (form ${version}, this one knows ${newest})`;
  throw new UnreadableFile(path, fault, UPGRADE);
}

/** An array of entries into a map by key; a key that stands twice is a fault, for one of the two would be lost. */
function keyed<Entry>(entry: z.ZodType<Entry>, keyOf: (entry: Entry) => string) {
  return z.array(entry).transform((all, context) => {
    const map = new Map<string, Entry>();
    for (const [at, one] of all.entries()) {
      const key = keyOf(one);
      if (map.has(key)) context.addIssue({ code: 'custom', path: [at], message: `“${key}” stands here a second time` });
      map.set(key, one);
    }
    return map;
  });
}

function parseJson(text: string, path: string): unknown {
  if (text.trim() === '') throw new UnreadableFile(path, 'it is empty');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableFile(path, `it is not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}

/** What the schema makes of it; throws `UnreadableFile` where `place` in the file at `path` is not as expected. */
export function checked<T>(schema: z.ZodType<T>, json: unknown, path: string, place = ''): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = [place, issue?.path.join('.')].filter(Boolean).join(', ') || 'the whole';
  throw new UnreadableFile(path, `${where}: ${issue?.message ?? 'not as expected'}`);
}
