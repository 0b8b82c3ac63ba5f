import type { z } from 'zod';
import type { Batch } from '../../core/catalogue/batch.ts';
import { linesOf } from '../lines.ts';
import type { Reading } from '../reading.ts';
import { Line } from './line.ts';
import { type Conversion, toRecord } from './to-record.ts';

const SOURCE = 'jsonl';

/** Reads a paper a line; a line that can't be read is rejected with its reason and the others stand. */
export function parseJsonl(text: string): Reading {
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

function readLine(content: string): Conversion {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return { ok: false, reason: 'it is not JSON' };
  }
  const line = Line.safeParse(value);
  return line.success ? toRecord(line.data) : { ok: false, reason: inWords(line.error) };
}

function inWords({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message }) => (path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`))
    .join('; ');
}
