import type { PaperRecord } from '../../core/model/paper.ts';
import { quote, tidy } from '../lines.ts';
import type { Fault } from '../reading.ts';
import { isSamePerson, readAuthorLine } from './author-line.ts';
import { isStart, looksLikeStart, readStart } from './start-line.ts';

type Listed = { record: PaperRecord; line: number };

/** Reads the papers from the line with index `from` on; what is missing or wrong goes to `faults`. */
export function readPapers(lines: readonly string[], from: number, owner: string, faults: Fault[]): Listed[] {
  const listed: Listed[] = [];
  let start = nextText(lines, from);
  while (start < lines.length) {
    const end = endOfPaper(lines, start);
    const record = readPaper(lines.slice(start, end), start + 1, owner, faults);
    if (record !== undefined) listed.push({ record, line: start + 1 });
    start = nextText(lines, end);
  }
  return listed;
}

/** `line` is the number of the first of these lines: field and date, title, blank, authors, blank, abstract. */
function readPaper(lines: readonly string[], line: number, owner: string, faults: Fault[]): PaperRecord | undefined {
  const first = (lines[0] ?? '').trim();
  const start = readStart(first);
  if (start === undefined) faults.push({ line, reason: startFault(first) });

  const onlyTitle = !isStart(first) && (lines[1] ?? '').trim() === '';
  const titled = endOfText(lines, 1);
  const title = tidy(lines.slice(onlyTitle ? 0 : 1, titled).join(' '));
  if (title === '') faults.push({ line: line + 1, reason: `a title is missing after ${quote(first)}` });

  const byline = nextText(lines, titled);
  const named = endOfText(lines, byline);
  const people = readAuthorLine(tidy(lines.slice(byline, named).join(' ')));
  if (people === undefined)
    faults.push({ line: line + Math.min(byline, 3), reason: `the authors of ${quote(title || first)} are missing` });

  const abstract = paragraphs(lines, named);
  for (const { text, at } of abstract.filter(({ text }) => isByline(text)))
    faults.push({
      line: line + at,
      reason: `${quote(text)} are authors of a paper that lacks its field, date and title`,
    });
  if (start === undefined || title === '' || people === undefined) return undefined;

  const isListed = owner === '' || people.names.some((name) => isSamePerson(name, owner));
  return {
    title,
    authors: people.names.map((name) => ({ name })),
    unplacedAuthors: isListed ? [] : [{ name: owner }],
    authorsComplete: people.complete && isListed,
    date: start.date,
    ...(abstract.length > 0 && { abstract: abstract.map(({ text }) => text).join('\n\n') }),
    categories: [start.category],
    affiliations: [...people.affiliations],
    code: start.code,
    ids: {},
    urls: {},
  };
}

function startFault(line: string): string {
  if (isStart(line)) return `${quote(line)} has no day of the calendar`;
  return `a paper begins with its field and date, such as “LGSep 11, 2023”, not with ${quote(line)}`;
}

const isByline = (text: string): boolean => / et al\.(?: · .*)?$/.test(text) && readAuthorLine(text) !== undefined;

function paragraphs(lines: readonly string[], from: number): { text: string; at: number }[] {
  const found: { text: string; at: number }[] = [];
  for (let at = nextText(lines, from); at < lines.length; at = nextText(lines, endOfText(lines, at)))
    found.push({ text: tidy(lines.slice(at, endOfText(lines, at)).join(' ')), at });
  return found;
}

/** Index of the first line with text, at `from` or later. */
function nextText(lines: readonly string[], from: number): number {
  const index = lines.findIndex((line, at) => at >= from && line.trim() !== '');
  return index === -1 ? lines.length : index;
}

/** Index of the first blank line, at `from` or later. */
function endOfText(lines: readonly string[], from: number): number {
  const index = lines.findIndex((line, at) => at >= from && line.trim() === '');
  return index === -1 ? lines.length : index;
}

/** Index after the last line of the paper that begins at `start`. */
function endOfPaper(lines: readonly string[], start: number): number {
  for (let index = start + 1; index < lines.length; index++) {
    const [before = '', line = '', next = ''] = lines.slice(index - 1, index + 2).map((text) => text.trim());
    if (isStart(line)) return index;
    const mayBeDamaged = index > start + 4 && before === '';
    if (mayBeDamaged && looksLikeStart(line, next)) return index;
  }
  return lines.length;
}
