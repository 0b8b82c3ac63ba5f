import { type Entry, parse } from '@retorquere/bibtex-parser';
import type { Rejected, SourcedRecord } from '../../core/catalogue/batch.ts';
import { dateOfParts, dateOfText } from '../clean/clean-dates.ts';
import type { Told } from '../clean/clean-people.ts';
import { readArxivId, readDoi } from '../clean/ids.ts';
import { type Conversion, toRecord } from '../conversion.ts';
import type { Reading } from '../reading.ts';

/** What programs for references keep beside the entries of papers. */
const NO_PAPERS: ReadonlySet<string> = new Set(['comment', 'string', 'preamble', 'control', 'xdata', 'set']);

/** Reads the entries of a BibTeX or BibLaTeX file; a broken one is rejected with its line and the others stand. */
export function parseBibtex(text: string, asOf: string): Reading {
  const { entries, errors } = parse(text, { sentenceCase: false });
  const records: SourcedRecord[] = [];
  const lineAt = (at: number): number => text.slice(0, Math.max(0, at)).split(/\r\n|\r|\n/).length;
  const rejected: Rejected[] = errors.map(({ error, input }) => ({
    line: lineAt(text.indexOf((input ?? '').trim())),
    reason: `this entry can’t be read: ${inWords(error)}`,
  }));
  let from = 0;
  for (const entry of entries) {
    // an entry that is reported as an error comes along without its text
    if (entry.input === '' || NO_PAPERS.has(entry.type)) continue;
    const at = text.indexOf(entry.input.trim(), from);
    if (at >= 0) from = at + 1;
    const line = lineAt(at);
    const made = entryToRecord(entry, asOf);
    if (made.ok) records.push({ record: made.record, line });
    else rejected.push({ line, reason: made.reason });
  }
  if (records.length + rejected.length === 0)
    return { ok: false, faults: [{ line: 1, reason: 'there is no entry in it' }] };
  return { ok: true, batch: { source: 'bibtex', records, rejected } };
}

const UNENDED = /^Unterminated (?:brace|quote)/i;

/** What the parser says of an entry that it can’t read, without its own places. */
function inWords(error: string): string {
  if (UNENDED.test(error)) return 'a brace or a quotation mark in it is never closed';
  return error.replace(/\s*at line \d+.*$/s, '').replace(/\\n/g, ' ');
}

function entryToRecord({ key, fields }: Entry, asOf: string): Conversion {
  const {
    title,
    subtitle,
    author = [],
    abstract,
    url,
    eprint,
    note,
    booktitle,
    journal,
    journaltitle,
    howpublished,
  } = fields;
  const isArxiv =
    /arxiv/i.test(fields.archiveprefix ?? fields.eprinttype ?? '') || readArxivId(eprint ?? '') !== undefined;
  const arxiv = [isArxiv ? eprint : undefined, url, note, journal]
    .map((one) => readArxivId(one ?? ''))
    .find((id) => id !== undefined);
  const primary = fields.primaryclass ?? fields.eprintclass;
  const doi = readDoi(fields.doi ?? '') ?? readDoi(url ?? '');
  return toRecord(
    {
      name: key,
      title: title && subtitle ? `${title}: ${subtitle}` : title,
      people: author.map(toTold),
      dates: [dateOfText(fields.date) ?? dateOfParts([fields.year?.slice(0, 4), fields.month, fields.day])],
      abstract,
      venue:
        journal ?? journaltitle ?? booktitle ?? (/https?:|^\\url/.test(howpublished ?? '') ? undefined : howpublished),
      categories: isArxiv && primary ? [primary] : [],
      ids: { arxiv, doi },
      page: (readArxivId(url ?? '') ?? readDoi(url ?? '')) ? undefined : url,
    },
    { source: 'bibtex', asOf },
  );
}

type Creator = NonNullable<Entry['fields']['author']>[number];

function toTold({ name, lastName, firstName, prefix, suffix }: Creator): Told {
  if (name !== undefined) return { name };
  return { given: firstName, family: [prefix, lastName].filter((part) => part).join(' '), suffix };
}

/** How a text that is BibTeX begins: an entry, perhaps behind comments. */
export const BEGINS_BIBTEX = /^\uFEFF?\s*(?:%[^\n]*\n\s*)*@[a-z]+\s*[{(]/i;
