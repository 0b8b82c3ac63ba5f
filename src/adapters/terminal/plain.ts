import { stripVTControlCharacters } from 'node:util';

/** Text from outside without anything that a terminal would obey: escape sequences and control characters. */
export function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not get through
  return stripVTControlCharacters(text).replace(/[\0-\x08\x0B-\x1F\x7F-\x9F]/g, '');
}
