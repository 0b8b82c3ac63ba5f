import { FIELDS } from '../query/fields.ts';
import type { FieldName, Query } from '../query/query.ts';

/** What somebody would have to choose in the options of a command to ask the query, by their keys. */
export function optionsOf({ kind: _, ...fields }: Query): Readonly<Record<string, string>> {
  const names = Object.keys(fields) as FieldName[]; // a query has no other keys
  return Object.fromEntries(
    names.map((name) => {
      const { key, print } = FIELDS[name];
      return [key, print(fields[name] as never)]; // the value is of the field's own type
    }),
  );
}
