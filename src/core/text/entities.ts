import { HTML_ACCENTS, HTML_ENTITIES } from './symbols.ts';

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,10}));/g;
const ACCENTED = /^([A-Za-z])(grave|acute|circ|tilde|uml|ring|caron|cedil)$/;

/** Entities as the characters that they stand for, also where an ampersand was itself escaped; unknown ones stay. */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  const once = text.replace(ENTITY, decode);
  return once === text ? text : once.replace(ENTITY, decode);
}

function decode(entity: string, decimal?: string, hexadecimal?: string, name = ''): string {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  if (!Number.isNaN(code)) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  const [, letter, accent] = ACCENTED.exec(name) ?? [];
  if (letter !== undefined && accent !== undefined) return `${letter}${HTML_ACCENTS[accent] ?? ''}`.normalize('NFC');
  return HTML_ENTITIES.get(name) ?? entity;
}
