import { fieldOf, jsonFormat, type Unpacked } from '../json-format.ts';
import { workToRecord } from './work.ts';

/** Saved answers of Crossref: a work, a list of them, and single works as its snapshots have them. */
export const crossrefFormat = jsonFormat({
  source: 'crossref',
  label: 'an answer of Crossref',
  recognises: (text) =>
    /"message-type"\s*:|"is-referenced-by-count"\s*:|"reference-count"\s*:/.test(text.slice(0, 200_000)),
  unpack,
  toRecord: workToRecord,
});

function unpack(value: unknown): Unpacked {
  if (Array.isArray(value)) return { kind: 'papers', values: value };
  const [kind, message] = [fieldOf(value, 'message-type'), fieldOf(value, 'message')];
  if (kind === undefined)
    return typeof fieldOf(value, 'DOI') === 'string'
      ? { kind: 'papers', values: [value] }
      : { kind: 'neither', reason: 'it holds no works of Crossref' };
  if (kind === 'work') return { kind: 'papers', values: [message] };
  const items = fieldOf(message, 'items');
  if (kind === 'work-list' && Array.isArray(items)) return { kind: 'papers', values: items };
  if (fieldOf(value, 'status') !== 'ok') return { kind: 'neither', reason: `it is an error: ${errorIn(message)}` };
  const named = typeof kind === 'string' ? kind : 'message';
  return { kind: 'neither', reason: `it is a ${named} of Crossref, which holds no papers` };
}

/** Crossref tells errors as a list of objects, or as one. */
function errorIn(message: unknown): string {
  const [first] = Array.isArray(message) ? message : [message];
  const words = fieldOf(first, 'message') ?? fieldOf(first, 'description') ?? fieldOf(first, 'name');
  return typeof words === 'string' ? words.replace(/\.$/, '') : 'without a word of why';
}
