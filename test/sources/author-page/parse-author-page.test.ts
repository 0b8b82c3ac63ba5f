import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAuthorPage } from '../../../src/sources/author-page/parse-author-page.ts';
import type { Reading } from '../../../src/sources/reading.ts';

const page = readFileSync('data/author-page.txt', 'utf8');
const read = (text: string) => parseAuthorPage(text, { asOf: '2026-11-23' });

function batchOf(reading: Reading) {
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.batch;
}

describe('the author page that the catalogue ships with', () => {
  const { author, records, rejected, source } = batchOf(read(page));
  const paper = (start: string) => records.find(({ record }) => record.title.startsWith(start))?.record;

  it('has one author with five reported metrics', () => {
    expect(source).toBe('author-page');
    expect(author).toMatchObject({ name: 'Max Vladymyrov', field: 'LG', tracked: true });
    expect(author?.metrics.map(({ name, value }) => [name, value])).toEqual([
      ['h-index', 20],
      ['papers', 17],
      ['citations', 2075],
      ['novelty', 59],
      ['ai-score', 39],
    ]);
    expect(new Set(author?.metrics.map(({ source, asOf }) => `${source} ${asOf}`))).toEqual(
      new Set(['author-page 2026-11-23']),
    );
  });

  it('has 17 papers, each with a title, a day, a field, authors and an abstract', () => {
    expect(rejected).toEqual([]);
    expect(records).toHaveLength(17);
    for (const { record } of records) {
      expect(record.date).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(record.categories).toHaveLength(1);
      expect(record.abstract?.length).toBeGreaterThan(200);
      expect([...record.authors, ...record.unplacedAuthors].map(({ name }) => name)).toContain('Max Vladymyrov');
    }
    expect(records[0]?.line).toBe(12);
  });

  it('keeps what each line says', () => {
    expect(paper('Uncovering')).toMatchObject({
      date: '2023-09-11',
      categories: ['LG'],
      affiliations: ['deepmind'],
      authors: [{ name: 'Johannes von Oswald' }, { name: 'Maximilian Schlegel' }, { name: 'Alexander Meulemans' }],
      unplacedAuthors: [{ name: 'Max Vladymyrov' }],
      authorsComplete: false,
      code: false,
    });
    expect(paper('Transformers learn')).toMatchObject({ code: true, categories: ['LG'] });
    expect(paper('Fine-tuning')).toMatchObject({ categories: ['CV'], unplacedAuthors: [], authorsComplete: false });
    expect(paper('How new data')).toMatchObject({ date: '2025-04-13', affiliations: ['deepmind'] });
    expect(paper('No Pressure')).toMatchObject({ authors: [{ name: 'Max Vladymyrov' }], authorsComplete: true });
    expect(records.filter(({ record }) => record.authorsComplete)).toHaveLength(4);
  });
});

const lines = page.split('\n');
const at = (start: string) => lines.findIndex((line) => line.startsWith(start));
const replaced = (start: string, ...by: string[]) => lines.toSpliced(at(start), 1, ...by).join('\n');
const lineOf = (start: string) => at(start) + 1;

describe('harmless differences', () => {
  const whole = batchOf(read(page));
  it.each<[string, string]>([
    ['Windows line ends', page.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${page}`],
    ['blanks at the ends of lines', page.replaceAll('\n', '  \n')],
    ['no newline at the end', page.trimEnd()],
    ['blank lines at the end', `${page}\n\n`],
    [
      'a stray blank line after an author line',
      replaced('Max Vladymyrov, Andrey', lines[at('Max Vladymyrov, Andrey')] ?? '', ''),
    ],
  ])('%s', (_, text) => {
    const withoutLines = ({ records, ...rest }: typeof whole) => ({
      ...rest,
      records: records.map(({ record }) => record),
    });
    expect(withoutLines(batchOf(read(text)))).toEqual(withoutLines(whole));
  });

  it.each<[string, string, (batch: typeof whole) => unknown, unknown]>([
    [
      'a missing abstract',
      replaced('Nonlinear embedding manifold'),
      ({ records }) => records[15]?.record.abstract,
      undefined,
    ],
    [
      'an abstract of two paragraphs, one of two lines',
      replaced('Nonlinear embedding manifold', 'One', 'two.', '', 'Three in 2019.'),
      ({ records }) => records[15]?.record.abstract,
      'One two.\n\nThree in 2019.',
    ],
    [
      'a title on two lines',
      replaced('No Pressure!', 'No Pressure!', 'At all'),
      ({ records }) => records[15]?.record.title,
      'No Pressure! At all',
    ],
    [
      'a count that differs from the list',
      replaced('17papers', '23papers'),
      ({ records, author }) => [records.length, author?.metrics[1]?.value],
      [17, 23],
    ],
    [
      'a suffix after a comma',
      replaced('Max Vladymyrov, Miguel', 'Max Vladymyrov, Sammy Davis, Jr.'),
      ({ records }) => records[16]?.record.authors[1]?.name,
      'Sammy Davis Jr.',
    ],
    [
      'initials of the page’s own author',
      replaced('Max Vladymyrov, Miguel', 'M. Vladymyrov, Ada Lovelace'),
      ({ records }) => records[16]?.record.unplacedAuthors,
      [],
    ],
    [
      'a dotted category',
      replaced('LGJun 18', 'cs.LGJun 18, 2012Code'),
      ({ records }) => [records[16]?.record.categories, records[16]?.record.code],
      [['cs.LG'], true],
    ],
  ])('%s', (_, text, look, expected) => {
    expect(look(batchOf(read(text)))).toEqual(expected);
  });
});

describe('a damaged page is refused with each fault and its line', () => {
  it.each<[string, string, [number, RegExp][]]>([
    ['an empty file', '', [[1, /empty/]]],
    ['only blanks', '\n  \n', [[1, /empty/]]],
    ['HTML', '<!DOCTYPE html>\n<html></html>', [[1, /HTML/]]],
    ['a NUL byte', replaced('Meta-Learning', 'Meta\0Learning'), [[lineOf('Meta-Learning'), /no text/]]],
    [
      'no head',
      lines.slice(at('LGSep 11')).join('\n'),
      [
        [1, /head is missing/],
        [1, /17 Papers/],
      ],
    ],
    ['no name', lines.slice(2).join('\n'), [[1, /name is missing/]]],
    ['no h-index', replaced('h-index20'), [[1, /no h-index/]]],
    ['a metric that is no number', replaced('2,075citations', '2,07,5citations'), [[lineOf('2,075'), /no number/]]],
    [
      'a metric twice',
      replaced('AI Score39', 'AI Score39', 'AI Score40'),
      [[lineOf('AI Score') + 1, /second AI Score/]],
    ],
    [
      'an unknown line in the head',
      replaced('AI Score39', 'AI Score39', 'i10-index25'),
      [[lineOf('AI Score') + 1, /i10-index25/]],
    ],
    ['no count before the papers', replaced('17 Papers'), [[lineOf('17 Papers') + 1, /17 Papers/]]],
    ['no papers', lines.slice(0, at('LGSep 11')).join('\n'), [[lineOf('17 Papers'), /none follows/]]],
    ['30 February', replaced('CVMar 29', 'CVFeb 30, 2022'), [[lineOf('CVMar 29'), /Feb 30.*no day of the calendar/]]],
    ['a month that is none', replaced('CVMar 29', 'CVMax 29, 2022'), [[lineOf('CVMar 29'), /no day of the calendar/]]],
    ['a day to come', replaced('CVMar 29', 'CVMar 29, 2032'), [[lineOf('CVMar 29'), /2032-03-29 lies in the future/]]],
    ['an ISO date', replaced('CVMar 29', 'CV2022-03-29'), [[lineOf('CVMar 29'), /field and date/]]],
    ['a field without a date', replaced('CVMar 29', 'CV'), [[lineOf('CVMar 29'), /field and date/]]],
    ['no field and date', replaced('CVMar 29'), [[lineOf('CVMar 29') + 2, /lacks its field/]]],
    ['no field and date at the first paper', replaced('LGSep 11'), [[lineOf('LGSep 11'), /field and date/]]],
    ['no title', replaced('Fine-tuning'), [[lineOf('Fine-tuning'), /title is missing after “CVMar 29, 2022”/]]],
    ['an empty title', replaced('Fine-tuning', ''), [[lineOf('Fine-tuning'), /title is missing/]]],
    [
      'no authors',
      replaced('Max Vladymyrov, Miguel'),
      [[lineOf('Max Vladymyrov, Miguel'), /authors of “Partial-Hessian/]],
    ],
    [
      'a page cut after a field and date',
      lines.slice(0, lineOf('CVMar 29')).join('\n'),
      [
        [lineOf('Fine-tuning'), /title/],
        [lineOf('Fine-tuning'), /authors/],
      ],
    ],
    [
      'three faults',
      lines.with(at('h-index'), 'h-indexx').with(at('LGJun 26'), 'LGJun 31, 2019').with(at('GradMax'), '').join('\n'),
      [
        [1, /no h-index/],
        [lineOf('h-index'), /h-indexx/],
        [lineOf('GradMax'), /title/],
        [lineOf('LGJun 26'), /Jun 31/],
      ],
    ],
  ])('%s', (_, text, expected) => {
    const reading = read(text);
    const faults = reading.ok ? [] : reading.faults;
    expect(faults.map(({ line }) => line)).toEqual(expected.map(([line]) => line));
    for (const [index, [, reason]] of expected.entries()) expect(faults[index]?.reason).toMatch(reason);
  });
});
