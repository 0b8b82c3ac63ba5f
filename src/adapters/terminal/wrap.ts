import { stripVTControlCharacters } from 'node:util';

/** Breaks a text between words so that no line is wider than `width` columns where words allow; colours count nothing. */
export function wrap(text: string, width: number, indent = ''): string {
  return text
    .split('\n')
    .map((line) =>
      wrapLine(line, width - indent.length)
        .map((part) => (part === '' ? '' : indent + part))
        .join('\n'),
    )
    .join('\n');
}

function wrapLine(line: string, width: number): string[] {
  const [first = '', ...words] = line.split(' ');
  const lines: string[] = [];
  let current = first;
  let columns = columnsOf(first);
  for (const word of words) {
    const length = columnsOf(word);
    if (columns > 0 && columns + 1 + length > width) {
      lines.push(current);
      current = word;
      columns = length;
    } else {
      current = `${current} ${word}`;
      columns += length + 1;
    }
  }
  return [...lines, current];
}

const columnsOf = (text: string): number => stripVTControlCharacters(text).length;
