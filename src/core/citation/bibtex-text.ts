/** Braces as commands: BibTeX counts even escaped ones, so that a lone `\{` would run on to the end of the file. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** Text for a field in braces. Letters beyond ASCII stay: biber and today's BibTeX read UTF-8. */
export function bibtexText(text: string): string {
  return text.replace(/[\\{}~^&%$#_]/g, (character) => ESCAPES[character] ?? character);
}

/** Capitals that carry meaning: inside a word, or a word of one letter that is no article. */
const TELLING = /^.+\p{Lu}|^[B-Z]$/u;

/** A title in which styles that lower titles leave `ImageNet`, `SGD` and `Q-learning` alone. */
export function bibtexTitle(title: string): string {
  if (!/\p{Ll}/u.test(title)) return bibtexText(title);
  return title
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .map((piece) => (TELLING.test(piece) ? `{${piece}}` : bibtexText(piece)))
    .join('');
}

/** An address or DOI, which styles set as it is. */
export function bibtexVerbatim(address: string): string {
  return address.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
}
