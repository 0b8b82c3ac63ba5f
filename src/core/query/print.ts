import { ADMITTED_FIELDS } from './admitted-fields.ts';
import { FIELDS } from './fields.ts';
import type { FieldName, Query } from './query.ts';

const BARE = /^[^\s"\\,]+$/;

function quote(value: string): string {
  return BARE.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;
}

function printField<K extends FieldName>(name: K, value: Query[K]): string[] {
  if (value === undefined) return [];
  const { key, print } = FIELDS[name];
  if (name === 'periods') return [`${key}:${print(value as never)}`]; // commas are part of its notation
  const values: readonly unknown[] = Array.isArray(value) ? value.map((one) => [one]) : [value];
  return values.map((one) => `${key}:${quote(print(one as never))}`); // `one` is of the field's own type: value, or a list of one
}

/** The one canonical text of a query, such as `papers author:"Max Vladymyrov" year:2024`; `parseQuery` reads it back. */
export function printQuery(query: Query): string {
  return [query.kind, ...ADMITTED_FIELDS[query.kind].flatMap((name) => printField(name, query[name]))].join(' ');
}
