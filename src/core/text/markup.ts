import { lowered, raised } from './symbols.ts';

/** Tags of HTML, JATS and MathML as titles and abstracts have them; what merely looks like a tag (`<C,A>`) is text. */
const INLINE =
  'i|em|b|bf|it|strong|italic|bold|u|underline|tt|monospace|sc|scp|small|big|font|span|a|roman|sans-serif|named-content|styled-content|xref|ext-link|email|inline-formula|disp-formula|tex-math|alternatives|inline-graphic|graphic|img|math|semantics|annotation|m[a-z]{1,12}|formula|overline|strike|s|q|cite|code|abbr|bdi|wbr|nobr';
const BLOCK =
  'p|br|div|sec|section|title|list|list-item|ul|ol|li|dl|dt|dd|h[1-6]|table|tr|td|th|abstract|label|hr|blockquote|body|html';
const PREFIX = '(?:jats:|mml:|m:|inf:)?';
const REST = '(?:\\s[^<>]*)?\\s*';

const COMMENT = /<!--[\s\S]*?-->|<!\[CDATA\[|\]\]>/g;
/** The TeX beside MathML says the same once more. */
const TWICE = new RegExp(
  `<${PREFIX}tex-math\\b[^>]*>[\\s\\S]*?</${PREFIX}tex-math>(?=[\\s\\S]*?<${PREFIX}math\\b)|<${PREFIX}annotation\\b[^>]*>[\\s\\S]*?</${PREFIX}annotation>`,
  'gi',
);
const HEADING = new RegExp(
  `<${PREFIX}title${REST}>\\s*(?:abstract|summary|zusammenfassung|résumé)[.:]?\\s*</${PREFIX}title>`,
  'gi',
);
const SHIFTED = new RegExp(`\\s*<${PREFIX}(sup|sub)${REST}>\\s*([^<>]*?)\\s*</${PREFIX}\\1>`, 'gi');
/** Crossref loses the blanks around emphasised words: `and<i>Functional Ecology</i>`, `an<scp>R</scp>package`. */
const GLUED_NAME = /(?<=\p{Ll})(?=<(?:i|em|italic|b|scp|sc)>\p{Lu}\p{Ll})/gu;
const GLUED_LETTER = /(?<=\p{Ll})<(i|em|italic|b|scp|sc)>(\p{Lu}+)<\/\1>(?=\p{Ll})/gu;
const INLINE_TAG = new RegExp(`</?${PREFIX}(?:${INLINE}|sup|sub)${REST}/?>`, 'gi');
const BLOCK_TAG = new RegExp(`\\s*</?${PREFIX}(?:${BLOCK})${REST}/?>\\s*`, 'gi');

/** The text without tags; paragraphs and headings stand apart by a line feed. */
export function withoutMarkup(text: string): string {
  if (!text.includes('<')) return text;
  return text
    .replace(COMMENT, '')
    .replace(TWICE, '')
    .replace(HEADING, '')
    .replace(SHIFTED, (_, kind: string, inner: string) => {
      const shift = kind.toLowerCase() === 'sup' ? raised : lowered;
      return shift(inner) ?? inner;
    })
    .replace(GLUED_NAME, ' ')
    .replace(GLUED_LETTER, ' $2 ')
    .replace(INLINE_TAG, '')
    .replace(BLOCK_TAG, '\n');
}
