/** The lines of a text whatever ends them, without a byte order mark and without blanks at their ends. */
export function linesOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replaceAll('\u00A0', ' ').trimEnd());
}

/** Runs of white space as one blank each, none at the ends. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const LONGEST = 60;

/** A piece of a file in quotation marks, short enough for a message. */
export function quote(text: string): string {
  const piece = tidy(text);
  return `“${piece.length > LONGEST ? `${piece.slice(0, LONGEST - 1)}…` : piece}”`;
}
