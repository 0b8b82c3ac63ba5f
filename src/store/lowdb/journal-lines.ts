import { crc32 } from 'node:zlib';
import { UnreadableFile } from './unreadable-file.ts';

const NEWLINE = 10;
const CHECK_DIGITS = 8;
export const RESTORE =
  'Put back a copy of the whole folder from a backup, or move the file away to go on without its changes.';

/** A line of a journal: a checksum, a space, and the JSON that it is of. */
export function printLine(json: string): string {
  return `${checkOf(json)} ${json}\n`;
}

/**
 * What the lines hold, and where the last sound one ends. What was being written when the machine stopped was never
 * acknowledged, and is no line: what has no end, or a gap of zeros, at the end. Throws `UnreadableFile` for any other damage.
 */
export function parseLines(bytes: Buffer, path: string): { values: readonly unknown[]; end: number } {
  const values: unknown[] = [];
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(NEWLINE, start);
    if (end < 0) return { values, end: start };
    const value = parseLine(bytes.subarray(start, end));
    if (value === undefined) {
      if (end === bytes.length - 1 && bytes.subarray(start, end).includes(0)) return { values, end: start };
      throw new UnreadableFile(path, `line ${values.length + 1} is damaged, its checksum does not fit`, RESTORE);
    }
    values.push(value);
    start = end + 1;
  }
}

/** Undefined for a damaged one. */
function parseLine(line: Buffer): unknown {
  const json = line.toString('utf8', CHECK_DIGITS + 1);
  return line.toString('latin1', 0, CHECK_DIGITS + 1) === `${checkOf(json)} ` ? JSON.parse(json) : undefined;
}

const checkOf = (json: string): string => crc32(json).toString(16).padStart(CHECK_DIGITS, '0');
