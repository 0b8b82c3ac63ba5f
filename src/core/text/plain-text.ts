import { withoutEntities } from './entities.ts';
import { withoutLatex } from './latex.ts';
import { withoutMarkup } from './markup.ts';

/** What takes no room, turns the direction of text, or stands for nothing. Joiners stay: emoji and some scripts need them. */
const INVISIBLE = /[\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/gu;

/** Anything but the plain letters, digits and signs of ASCII, for most texts are of these alone. */
const NEEDS_WORK = /[^\x20-\x7e]|[<&\\${}`]/;
const LOOSE_BLANKS = /\s{2,}|[^\S ]/g;
const LONE_SURROGATE = /[\uD800-\uDFFF]/gu;

/** A title, venue or affiliation in plain characters on one line; empty where nothing is left. */
export function plainLine(text: string): string {
  return plain(text).replace(LOOSE_BLANKS, ' ').trim();
}

/** An abstract in plain characters, its paragraphs parted by an empty line. */
export function plainParagraphs(text: string): string {
  return plain(text.replace(/\r\n?/g, '\n').replace(/\n[^\S\n]*\n/g, '<p>'))
    .split('\n')
    .map((paragraph) => paragraph.replace(LOOSE_BLANKS, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** Line feeds of the source are blanks; those that remain part paragraphs. */
function plain(text: string): string {
  if (!NEEDS_WORK.test(text)) return text;
  const unescaped = withoutEntities(text.replace(LONE_SURROGATE, '\uFFFD').replace(/[\r\n\t]/g, ' '));
  const untagged = withoutMarkup(unescaped);
  // Blanks that stood around a tag.
  const tight =
    untagged === unescaped ? untagged : untagged.replace(/([([])[^\S\n]+|[^\S\n]+([)\]]|[,.;:](?=\s|$))/g, '$1$2');
  const paragraphs = withoutLatex(tight).split('\n');
  return paragraphs
    .map((paragraph) => paragraph.replace(INVISIBLE, ''))
    .join('\n')
    .normalize('NFC');
}
