/** LaTeX, HTML, and UTF-8 that was read as Latin-1. */
const DAMAGED = /[\\$\uFFFD]|<\/?[a-z]|&#?\w+;|Ã[\u0080-\u00BF]|â€/i;

const shouts = (text: string): boolean => text.length > 3 && text === text.toUpperCase() && /\p{Lu}/u.test(text);

/** Letters beyond ASCII: accents that a poorer source left out. */
export function accentsOf(text: string): number {
  return text.normalize('NFC').match(/(?!\p{ASCII})\p{L}/gu)?.length ?? 0;
}

/** Which of two spellings to keep: undamaged, not in capitals, with its accents, the longer. In whichever order they are given. */
export function betterText(a: string, b: string): string {
  const better =
    Number(DAMAGED.test(b)) - Number(DAMAGED.test(a)) ||
    Number(shouts(b)) - Number(shouts(a)) ||
    accentsOf(a) - accentsOf(b) ||
    a.length - b.length ||
    (a > b ? 1 : -1);
  return better > 0 ? a : b;
}
