import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { Unreadable } from '../http/unreadable.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  // `2401.10000` is an id, not a number.
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
  // A title may hold tags of its own; read as text they are cleaned like any other.
  stopNodes: ['*.title', '*.summary', '*.abstract', '*.description'],
});

/** Elements as objects, texts as strings, one entry as itself; throws `Unreadable` for what is cut off or no XML. */
export function parseXml(text: string): unknown {
  if (!/^\uFEFF?\s*</.test(text)) throw new Unreadable('sent no XML', true);
  if (XMLValidator.validate(text) !== true) throw new Unreadable('sent XML that is cut off or broken', true);
  return parser.parse(text);
}

/** The text of an element, whether or not it has attributes; an empty one is empty text. */
export const XmlText = z
  .unknown()
  .optional()
  .transform((value) => (typeof value === 'object' && value !== null && '#text' in value ? value['#text'] : value))
  .transform((value) => (typeof value === 'string' ? value : undefined));
