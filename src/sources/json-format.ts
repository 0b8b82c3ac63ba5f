import type { Batch, Rejected, SourcedRecord } from '../core/catalogue/batch.ts';
import type { Conversion } from './conversion.ts';
import { linesOf } from './lines.ts';
import type { Fault, Format, Reading } from './reading.ts';

/** What one JSON value of a source holds: papers, an author, or neither, with the reason. */
export type Unpacked =
  | { kind: 'papers'; values: readonly unknown[] }
  | { kind: 'author'; author: NonNullable<Batch['author']>; values: readonly unknown[] }
  | { kind: 'neither'; reason: string };

type JsonForm = {
  /** Stands in the provenance of its papers. */
  source: string;
  label: string;
  recognises(text: string): boolean;
  unpack(value: unknown, asOf: string): Unpacked;
  toRecord(value: unknown, asOf: string): Conversion;
};

type Part = { value: unknown; line?: number };

/** Saved answers of a source: one JSON value, or one a line. */
export function jsonFormat({ source, label, recognises, unpack, toRecord }: JsonForm): Format {
  function read(text: string, asOf: string): Reading {
    const parts = partsOf(text);
    if ('reason' in parts) return { ok: false, faults: [parts] };
    const records: SourcedRecord[] = [];
    const rejected: Rejected[] = [];
    const neither: Fault[] = [];
    let author: Batch['author'];
    for (const { value, line } of parts) {
      const at = line === undefined ? {} : { line };
      const unpacked = unpack(value, asOf);
      if (unpacked.kind === 'neither') {
        neither.push({ line: line ?? 1, reason: unpacked.reason });
        rejected.push({ ...at, reason: unpacked.reason });
        continue;
      }
      if (unpacked.kind === 'author') author = unpacked.author;
      for (const one of unpacked.values) {
        const made = toRecord(one, asOf);
        if (made.ok) records.push({ record: made.record, ...at });
        else rejected.push({ ...at, reason: made.reason });
      }
    }
    if (neither.length === parts.length) return { ok: false, faults: neither };
    return { ok: true, batch: { source, records, rejected, ...(author !== undefined && { author }) } };
  }

  return { label, recognises, read: (text, { asOf }) => read(text, asOf) };
}

/** The values of a text: the whole, else its lines, else where it stops being JSON. */
function partsOf(text: string): readonly Part[] | Fault {
  const whole = text.replace(/^\uFEFF/, '');
  try {
    return [{ value: JSON.parse(whole) }];
  } catch (error) {
    const lines = linesOf(whole).map((content, at) => ({ content, line: at + 1 }));
    const filled = lines.filter(({ content }) => content.trim() !== '');
    const values = filled.flatMap(({ content, line }) => parsedLine(content, line));
    if (values.length > 1 && values.length === filled.length) return values;
    const position = Number(/position (\d+)/.exec(String(error))?.[1] ?? whole.length);
    const line = whole.slice(0, position).split('\n').length;
    return { line, reason: 'it is cut off or no JSON from here on' };
  }
}

function parsedLine(content: string, line: number): Part[] {
  try {
    return [{ value: JSON.parse(content), line }];
  } catch {
    return [];
  }
}

/** The field of an object, of whatever form; undefined where there is none. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
