import type { Block, PaperCard, Span, View } from './block.ts';
import { barOf, chartRows, legendOf } from './chart-rows.ts';

const BAR = 30;

/** A card in a few lines: title, authors, date and the rest, links, abstract. */
function cardLines({ title, authors, date, about, abstract, code, links }: PaperCard): string[] {
  const details = [date, about, code ? 'code' : ''].filter((part) => part !== '').join(' · ');
  return [title, authors, details, ...Object.values(links), ...(abstract === undefined ? [] : ['', abstract])];
}

function itemLines(number: number, { card, why }: { card: PaperCard; why?: string }): string[] {
  const details = [card.authors, card.date, card.about].filter((part) => part !== '').join(' · ');
  const link = Object.values(card.links)[0];
  const indent = ' '.repeat(`${number}. `.length);
  return [
    `${number}. ${card.title}`,
    ...[details, why, link].filter((line) => line !== undefined).map((line) => indent + line),
  ];
}

const spanText = (span: Span): string => (span.kind === 'link' ? `${span.text} (${span.url})` : span.text);

const LINES: { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => readonly string[] } = {
  heading: ({ text }) => [text],
  text: ({ spans }) => [spans.map(spanText).join('')],
  paper: ({ card }) => cardLines(card),
  list: ({ start, items }) => items.flatMap((item, index) => itemLines(start + index, item)),
  facts: ({ facts }) =>
    facts.map(({ label, value, note }) => `${label}: ${value}${note === undefined ? '' : ` (${note})`}`),
  chart: (chart) => {
    const rows = chartRows(chart);
    if (rows.length === 0) return [];
    const widest = Math.max(...rows.map(({ label }) => label.length));
    return [
      chart.title,
      ...legendOf(chart),
      ...rows.map((row) => [row.label.padStart(widest), barOf(row, BAR), row.value].filter(Boolean).join(' ')),
    ];
  },
  code: ({ text }) => text.split('\n'),
  notice: ({ text }) => [`Note: ${text}`],
  buttons: () => [],
  menu: ({ actions, placeholder }) =>
    placeholder === 'Choose' ? actions.map(({ label }, index) => `${index + 1}. ${label}`) : [],
  understood: ({ text }) => [`— ${text}`],
};

/** The lines of one block; buttons and menus that only lead on have none. */
export function blockLines(block: Block): readonly string[] {
  const lines = LINES[block.kind] as (block: Block) => readonly string[]; // the table is total and keyed by the same kind
  return lines(block);
}

/** A view as plain text, blocks parted by empty lines. */
export function renderText({ blocks }: View): string {
  return blocks
    .map((block) => blockLines(block).join('\n'))
    .filter((lines) => lines !== '')
    .join('\n\n');
}
