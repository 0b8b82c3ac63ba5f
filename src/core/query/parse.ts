import { done, fail, type Result } from '../failure.ts';
import { SOURCE_NAMES } from '../model/source-name.ts';
import { nearestWord } from '../reading/nearest-word.ts';
import { ADMITTED_FIELDS } from './admitted-fields.ts';
import { FIELDS, parsePeriods } from './fields.ts';
import { type FieldName, QUERY_KINDS, Query } from './query.ts';

type Token = { key: string | undefined; value: string; quoted: boolean };

const TOKEN = /(?:([a-z]+):)?"((?:[^"\\]|\\.)*)"|(\S+)/gs;
/** Prefixes that belong to a value and are no filters: of links, and of ids. */
export const VALUE_PREFIXES: ReadonlySet<string> = new Set(['http', 'https', 'doi', 'title', 's2', ...SOURCE_NAMES]);

function tokens(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(([, key, quoted, bare = '']) => {
    if (quoted !== undefined) return { key, value: quoted.replace(/\\(.)/gs, '$1'), quoted: true };
    const pair = /^([a-z]+):(.+)$/s.exec(bare);
    const named = pair?.[1] !== undefined && !VALUE_PREFIXES.has(pair[1]);
    return { key: named ? pair[1] : undefined, value: named ? (pair[2] ?? '') : bare, quoted: false };
  });
}

const LISTS: ReadonlySet<FieldName> = new Set(['with', 'without', 'categories', 'mentions']);

/** Reads the query language: the kind of query, then `key:value` pairs; words without a key are the `words` or the `paper`. */
export function parseQuery(text: string): Result<Query> {
  const [first, ...rest] = tokens(text.trim());
  const kind = QUERY_KINDS.find((known) => known === first?.value.toLowerCase());
  if (kind === undefined) {
    const command = first?.value ?? '';
    return fail({ kind: 'unknown-command', command, nearest: nearestWord(command.toLowerCase(), QUERY_KINDS) });
  }
  const admitted = ADMITTED_FIELDS[kind];
  const fields: Record<string, unknown> = { kind };
  const ends: { from?: string; to?: string } = {};
  const loose: string[] = [];
  for (const { key, value, quoted } of rest) {
    if (key === undefined) {
      loose.push(value);
    } else if ((key === 'from' || key === 'to') && admitted.includes('periods')) {
      ends[key] = value;
    } else {
      const name = admitted.find((candidate) => FIELDS[candidate].key === key);
      if (name === undefined)
        return fail({ kind: 'unknown-filter', filter: key, known: admitted.map((one) => FIELDS[one].key) });
      const parsed = LISTS.has(name) && quoted ? [value] : FIELDS[name].parse(value);
      if (parsed === undefined) return fail({ kind: 'bad-value', filter: key, value, expected: FIELDS[name].expected });
      const before = fields[name];
      fields[name] = Array.isArray(before) && Array.isArray(parsed) ? [...before, ...parsed] : parsed;
    }
  }
  if (ends.from !== undefined || ends.to !== undefined) {
    const range = `${ends.from ?? ''}..${ends.to ?? ''}`;
    const periods = parsePeriods(range);
    if (periods === undefined)
      return fail({ kind: 'bad-value', filter: 'from and to', value: range, expected: FIELDS.periods.expected });
    fields.periods = periods;
  }
  return placeLoose(fields, loose, admitted);
}

function placeLoose(
  fields: Record<string, unknown>,
  loose: readonly string[],
  admitted: readonly FieldName[],
): Result<Query> {
  if (loose.length > 0) {
    const home = (['words', 'author', 'who', 'command', 'metric'] as const).find((name) => admitted.includes(name));
    const text = loose.join(' ');
    if (home === undefined)
      return fail({ kind: 'unknown-filter', filter: text, known: admitted.map((one) => FIELDS[one].key) });
    const parsed = FIELDS[home].parse(text);
    if (parsed === undefined)
      return fail({ kind: 'bad-value', filter: FIELDS[home].key, value: text, expected: FIELDS[home].expected });
    fields[home] ??= parsed;
  }
  const query = Query.safeParse(fields);
  if (query.success) return done(query.data);
  const fault = String(query.error.issues[0]?.path[0] ?? 'query');
  return fail({ kind: 'bad-value', filter: fault, value: String(fields[fault]), expected: 'a fitting value' });
}
