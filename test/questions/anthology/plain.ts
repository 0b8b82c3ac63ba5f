const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
};

/** Without accents, as people type. */
export function unaccented(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđßıæœðþ]/g, (letter) => UNDECOMPOSED[letter] ?? letter);
}

/** Small letters and digits with single spaces between the words: what makes two names or titles equal here. */
export function plain(text: string): string {
  return unaccented(text.toLowerCase())
    .replace(/['’ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
