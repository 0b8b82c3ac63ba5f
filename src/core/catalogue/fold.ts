/** Letters that Unicode does not decompose. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ŋ: 'n',
  ħ: 'h',
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const ASCII = /^[\x00-\x7f]*$/;
const LATEX_ACCENT = /\\(?:["'`^~=.]|[uvHcdbkr](?![a-zA-Z]))\s*\{?([a-zA-Z])\}?/g;
const LATEX_LETTER = /\\(ss|ae|oe|aa|o|l|i|j|L|O|AE|OE|AA)(?![a-zA-Z])\s?/g;

/** Lower case, without diacritics, LaTeX or punctuation, with single spaces; hyphens part words, apostrophes do not. */
export function fold(text: string): string {
  const plain = text.includes('\\') ? text.replace(LATEX_ACCENT, '$1').replace(LATEX_LETTER, '$1') : text;
  // As most texts are: what follows costs several times as much.
  if (ASCII.test(plain))
    return plain
      .toLowerCase()
      .replace(/['`{}$]/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return plain
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[łøđðþßıæœŋħ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[\p{M}'’‘`´ʼ{}$\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The folded words of a text. */
export function words(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}
