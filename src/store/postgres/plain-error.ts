import { DatabaseError } from 'pg';

/** The parts of an error in which the database repeats what a row or a statement holds. */
const REPEATED = ['detail', 'where', 'internalQuery', 'hint'] as const;

/** What stands in quotation marks behind one of these words is a name of ours. */
const NAMED = /\b(constraint|relation|table|column|index|function|schema|database|role|extension|sequence) "([\w$]+)"/g;

/** Takes out of an error what people wrote, so that it may be logged; the code and the names of tables stay. */
export function makePlain(error: unknown): void {
  if (!(error instanceof DatabaseError)) return;
  for (const part of REPEATED) delete error[part];
  const { message, stack } = error;
  // What is repeated may hold quotation marks itself: all goes from the first to the last.
  const said = message
    .replace(NAMED, '$1 \u0001$2\u0001')
    .replace(/"[\s\S]*"/, '"…"')
    .replaceAll('\u0001', '"');
  error.message = said;
  if (stack !== undefined) error.stack = stack.replace(message, () => said);
}
