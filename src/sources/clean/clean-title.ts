import { plainLine, plainParagraphs } from '../../core/text/plain-text.ts';

const LONGEST_TITLE = 20_000;
const LONGEST_ABSTRACT = 60_000;
/** At the end, unless the same mark opens what it closes: `*bold*`. */
const FOOTNOTE_MARK = /(?<!([*†‡§¶])[^*†‡§¶]+)\s*[*†‡§¶]+$/;
const NO_TITLE = /^(?:untitled|no title|title|null|undefined|n\/a|none|\[not available\]|not available)$/i;
const NO_ABSTRACT =
  /^(?:abstract|summary|no abstract(?: is)?(?: available)?|abstract (?:not available|unavailable)|not available|n\/a|none|null|undefined|international audience)\.?$/i;
const HEADING = /^(?:abstract|summary)\s*(?:[:.—–-]\s*|\n+)(?=\S)/i;

/** A title in plain characters; undefined where it says nothing. */
export function cleanTitle(text: string | null | undefined): string | undefined {
  const title = plainLine((text ?? '').slice(0, LONGEST_TITLE)).replace(FOOTNOTE_MARK, '');
  return /[\p{L}\p{N}]/u.test(title) && !NO_TITLE.test(title) ? title : undefined;
}

/** An abstract in plain characters without its heading; undefined where it says nothing. */
export function cleanAbstract(text: string | null | undefined): string | undefined {
  const abstract = plainParagraphs((text ?? '').slice(0, LONGEST_ABSTRACT)).replace(HEADING, '');
  return /\p{L}/u.test(abstract) && !NO_ABSTRACT.test(abstract) ? abstract : undefined;
}

/** A venue, publisher or institution in plain characters; undefined where it says nothing. */
export function cleanName(text: string | null | undefined): string | undefined {
  const name = plainLine(text ?? '');
  return /[\p{L}\p{N}]/u.test(name) && !/^(?:null|undefined|n\/a|none|unknown)$/i.test(name) ? name : undefined;
}
