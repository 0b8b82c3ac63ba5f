import { FOREIGN, FORMAT_NAMES, FORMATS, type FormatName } from './formats.ts';
import type { Reading, ReadOptions } from './reading.ts';

/** Reads what a file holds, in the format given or else in the one that it looks like. */
export function readSource(bytes: Uint8Array, format: FormatName | undefined, options: ReadOptions): Reading {
  const text = new TextDecoder().decode(bytes);
  if (format === undefined) {
    const foreign = FOREIGN.find(({ begins }) => begins.test(text));
    if (foreign !== undefined) return refuse(1, `this looks like ${foreign.label}; ${knownFormats()}`);
  }
  const line = isUtf8(bytes) ? 0 : lineOfReplacement(text);
  if (line > 0) return refuse(line, 'there are bytes here that are no UTF-8 text, as in a binary file');
  const name = format ?? FORMAT_NAMES.find((one) => FORMATS[one].recognises(text)) ?? 'author-page';
  const reading = FORMATS[name].read(text, options);
  const isMeant = format !== undefined || name !== 'author-page' || HEAD.test(text) || text.trim() === '';
  if (reading.ok || isMeant) return reading;
  return { ok: false, faults: [{ line: 1, reason: AS_A_PAGE }, ...reading.faults] };
}

/** What some line in the head of an author page looks like. */
const HEAD = /^(?:h-index|Novelty|AI Score)\s*\d|^[\d,]+\s*(?:papers?|citations?)$/im;
const AS_A_PAGE = `it looks like no other format, so that it was read as an author page; ${knownFormats()}`;

/** A sentence of the formats that can be read. */
export function knownFormats(): string {
  return `these can be imported now: ${FORMAT_NAMES.join(', ')}`;
}

export function readFormatName(text: string): FormatName | undefined {
  return FORMAT_NAMES.find((name) => name === text.toLowerCase());
}

const refuse = (line: number, reason: string): Reading => ({ ok: false, faults: [{ line, reason }] });

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function lineOfReplacement(text: string): number {
  return text.slice(0, text.indexOf('\uFFFD')).split(/\r\n|\r|\n/).length;
}
