import type { z } from 'zod';
import type { Batch } from '../../core/catalogue/batch.ts';
import type { Conversion } from '../conversion.ts';
import { linesOf } from '../lines.ts';
import type { Reading } from '../reading.ts';
import { Line } from './line.ts';
import { toRecord } from './to-record.ts';
import { type Placed, wholeJson } from './whole-json.ts';

const SOURCE = 'jsonl';

/**
 * Reads a paper a line, or lists of papers in one JSON value; what can't be read is rejected with its reason and the
 * others stand.
 */
export function parseJsonl(text: string): Reading {
  const whole = wholeJson(text);
  return whole === undefined ? parseLines(text) : parsePlaced(whole);
}

function parseLines(text: string): Reading {
  const records: Batch['records'][number][] = [];
  const rejected: Batch['rejected'][number][] = [];
  for (const [index, content] of linesOf(text).entries()) {
    if (content.trim() === '') continue;
    const line = index + 1;
    const read = readLine(content);
    if (read.ok) records.push({ record: read.record, line });
    else rejected.push({ line, reason: read.reason });
  }
  if (records.length + rejected.length === 0) return { ok: false, faults: [{ line: 1, reason: 'the file is empty' }] };
  return { ok: true, batch: { source: SOURCE, records, rejected } };
}

function parsePlaced(placed: readonly Placed[]): Reading {
  const records: Batch['records'][number][] = [];
  const rejected: Batch['rejected'][number][] = [];
  for (const { value, place } of placed) {
    const read = readValue(value);
    if (read.ok) records.push({ record: read.record });
    else rejected.push({ reason: `${place}: ${read.reason}` });
  }
  return { ok: true, batch: { source: SOURCE, records, rejected } };
}

function readLine(content: string): Conversion {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return { ok: false, reason: 'it is not JSON' };
  }
  return readValue(value);
}

function readValue(value: unknown): Conversion {
  const line = Line.safeParse(value);
  return line.success ? toRecord(line.data) : { ok: false, reason: inWords(line.error) };
}

function inWords({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message }) => (path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`))
    .join('; ');
}
