import { METRIC_NAMES, type Metric } from '../../core/model/metric.ts';
import { linesOf } from '../lines.ts';
import type { Fault, Reading, ReadOptions } from '../reading.ts';
import { readHead } from './head.ts';
import { readPapers } from './papers.ts';

export const AUTHOR_PAGE = 'author-page';

/** Reads an author page saved as text: all of it, or every fault that it has. The page's own author is an author of every paper. */
export function parseAuthorPage(text: string, { asOf }: ReadOptions): Reading {
  const lines = linesOf(text);
  const unreadable = notAPage(lines);
  if (unreadable !== undefined) return { ok: false, faults: [unreadable] };

  const faults: Fault[] = [];
  const head = readHead(lines, faults);
  const records = readPapers(lines, head.end, head.name, faults);
  if (faults.length === 0 && records.length === 0 && head.listed > 0)
    faults.push({ line: head.end, reason: `of the ${head.listed} papers announced here none follows` });
  for (const { record, line = 1 } of records.filter(({ record }) => record.date > dayAfter(asOf)))
    faults.push({ line, reason: `${record.date} lies in the future` });
  if (faults.length > 0) return { ok: false, faults: faults.toSorted((one, other) => one.line - other.line) };

  const metrics = METRIC_NAMES.flatMap((name): Metric[] => {
    const value = head.values.get(name);
    return value === undefined ? [] : [{ name, value, source: AUTHOR_PAGE, asOf }];
  });
  const author = { name: head.name, ...(head.field !== undefined && { field: head.field }), metrics, tracked: true };
  return { ok: true, batch: { source: AUTHOR_PAGE, records, rejected: [], author } };
}

/** A day ahead is today somewhere. */
function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** What can't be read line by line at all. */
function notAPage(lines: readonly string[]): Fault | undefined {
  const line = lines.findIndex((text) => text !== '') + 1;
  if (line === 0) return { line: 1, reason: 'the file is empty' };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const binary = lines.findIndex((text) => /[\0-\x08\x0E-\x1F]/.test(text)) + 1;
  if (binary > 0) return { line: binary, reason: 'there are bytes here that are no text, as in a binary file' };
  if (/^\s*<(?:!doctype|html|\?xml|head|body|div)/i.test(lines[line - 1] ?? ''))
    return { line, reason: 'this is HTML: save what the page shows as plain text' };
  return undefined;
}
