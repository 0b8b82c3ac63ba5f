import type { PaperRecord } from '../../../src/core/model/paper.ts';

/** What a record out of any source must not hold: markup, entities, LaTeX accents, loose blanks, names that are none. */
const IN_TEXT: readonly (readonly [string, RegExp])[] = [
  ['a tag', /<\/?(?:jats|mml|i|b|em|sub|sup|scp|p|br|italic|bold|math|inline-formula)[:\s>/]/i],
  ['an entity', /&(?:amp|lt|gt|quot|nbsp|#\d+|#x[\da-f]+);/i],
  ['a LaTeX accent', /\\["'`^~=.][a-z{]/i],
  ['a line feed or loose blanks', /[\n\r\t]|\s{2}|^\s|\s$/],
  ['what nobody sees', /[\p{Cc}\u200B\u202A-\u202E\uFEFF]/u],
];
const IN_NAME: readonly (readonly [string, RegExp])[] = [
  ['more than a name', /[;{}\\<>|]|\bet al\b/i],
  ['a mark', /[*†‡§¹²³]$|\p{Ll}\d$/u],
  ['no letter', /^\P{L}*$/u],
  ['nobody', /^(?:deleted author|anonymous|null|undefined|none|n\/a)$/i],
  ['surname first', /^[^,]+, [^,]+$/],
];

export function faultsOfRecord(record: PaperRecord): string[] {
  const inText = (text: string, where: string) =>
    IN_TEXT.filter(([, form]) => form.test(text)).map(([what]) => `${where}: ${what} in ${text}`);
  return [
    ...(record.title.trim() === '' ? ['an empty title'] : inText(record.title, 'title')),
    ...(record.venue === undefined ? [] : inText(record.venue, 'venue')),
    ...record.affiliations.flatMap((name) => inText(name, 'affiliation')),
    ...(record.abstract ?? '').split('\n\n').flatMap((paragraph) => inText(paragraph, 'abstract')),
    ...record.authors.flatMap(({ name }) => [
      ...inText(name, 'name'),
      ...IN_NAME.filter(([, form]) => form.test(name)).map(([what]) => `name: ${what} in ${name}`),
    ]),
  ];
}
