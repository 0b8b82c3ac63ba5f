import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/sources/formats.ts';
import { readFormatName, readSource } from '../../src/sources/read-source.ts';

const options = { asOf: '2026-11-23' };
const bytes = (text: string) => new TextEncoder().encode(text);
const faults = (content: Uint8Array) => {
  const reading = readSource(content, undefined, options);
  return reading.ok ? [] : reading.faults;
};

describe('a file', () => {
  it.each<[string, string, number]>([
    ['author-page', 'data/author-page.txt', 17],
    ['jsonl', 'data/arxiv-ids.jsonl', 16],
  ])('in format %s is known by its content', (source, file, papers) => {
    const content = readFileSync(file);
    for (const format of [undefined, readFormatName(source)]) {
      const reading = readSource(content, format, options);
      expect(reading.ok && [reading.batch.source, reading.batch.records.length]).toEqual([source, papers]);
    }
  });

  it.each<[string, string, RegExp]>([
    ['a web page', '<!DOCTYPE html><title>x</title>', /a web page/],
    ['an answer in Crossref’s old form', '<?xml version="1.0"?>\n<crossref_result version="3.0">', /old XML/],
    ['RIS', 'TY  - JOUR\n', /RIS/],
  ])('that looks like %s is refused with the formats known', (_, text, label) => {
    const [fault] = faults(bytes(text));
    expect(fault?.reason).toMatch(label);
    for (const name of FORMAT_NAMES) expect(fault?.reason).toContain(name);
  });

  it('that is not UTF-8 is refused with the line', () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
    expect(faults(png)).toMatchObject([{ line: 1, reason: expect.stringMatching(/no UTF-8/) }]);
    expect(faults(new Uint8Array([...bytes('Ada\nLG\n'), 0xff]))).toMatchObject([{ line: 3 }]);
  });

  it('of Crossref that names no kind of message is refused in words', () => {
    expect(faults(bytes('{"status":"ok","message-type":{},"message":{}}'))).toEqual([
      { line: 1, reason: 'it is a message of Crossref, which holds no papers' },
    ]);
  });

  it('that is nothing known is read as an author page, so that its faults are named', () => {
    const [first, ...others] = faults(bytes('Dear all,\nplease find attached.\n'));
    expect(first?.reason).toMatch(/read as an author page; these can be imported now/);
    expect(others.length).toBeGreaterThan(1);
  });
});

it('knows formats by name in any case', () => {
  expect(readFormatName('JSONL')).toBe('jsonl');
  expect(readFormatName('CSL-JSON')).toBe('csl-json');
  expect(readFormatName('ris')).toBeUndefined();
});
