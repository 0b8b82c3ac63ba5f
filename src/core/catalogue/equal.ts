/** Whether two values of plain data are equal in depth; a missing field equals one that is undefined. */
export function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return false;
  const fields: Record<string, unknown> = { ...a };
  const others: Record<string, unknown> = { ...b };
  return Object.keys({ ...fields, ...others }).every((key) => equal(fields[key], others[key]));
}
