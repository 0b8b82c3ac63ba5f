import type { APIEmbed, APIEmbedField } from 'discord.js';
import type { Block, Span } from '../../core/view/block.ts';
import { chartRows, legendOf } from '../../core/view/chart-rows.ts';
import { drawBars, fenced } from './chart.ts';
import type { Detail } from './detail.ts';
import { escapeMarkdown, link } from './escape.ts';
import { LIMITS } from './limits.ts';
import { renderCard, renderLine } from './paper-card.ts';
import { clean, oneLine, shorten } from './plain.ts';

/** What embeds are filled with, in markup. An item goes in whole or not at all. */
export type Item =
  | { kind: 'heading'; text: string }
  | { kind: 'card'; embed: APIEmbed }
  /** `must`: has its place before other lines. */
  | { kind: 'line'; text: string; must?: true }
  | { kind: 'field'; field: APIEmbedField }
  | { kind: 'footer'; text: string };

/** `cut`: something is missing that nothing in the items leads to. */
export type Items = { items: Item[]; cut: boolean };

const none: Items = { items: [], cut: false };
const line = (text: string, cut = false): Items => (text === '' ? none : { items: [{ kind: 'line', text }], cut });
const together = (parts: readonly Items[]): Items => ({
  items: parts.flatMap(({ items }) => items),
  cut: parts.some(({ cut }) => cut),
});

type Renderers = { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>, detail: Detail) => Items };

const RENDERERS: Renderers = {
  heading: ({ text }) => {
    const title = shorten(oneLine(text), LIMITS.embed.title, escapeMarkdown);
    return title.text === '' ? none : { items: [{ kind: 'heading', text: title.text }], cut: title.cut };
  },
  text: ({ spans }, { text: limit }) => {
    const whole = spans.map(renderSpan).join('');
    if (whole.length <= limit) return line(whole.trim());
    // Markup must not be cut in two, so a text that is too long loses its dress.
    const plain = shorten(clean(spans.map(({ text }) => text).join('')), limit, escapeMarkdown);
    return line(plain.text, true);
  },
  paper: ({ card }, detail) => {
    if (detail.roomy) {
      const { value, cut } = renderCard(card, detail);
      return { items: [{ kind: 'card', embed: value }], cut };
    }
    const { value, cut } = renderLine(card, '• ', '', detail);
    return line(value, cut);
  },
  list: ({ start, items }, detail) =>
    together(
      items.map(({ card, why = '' }, index) => {
        const { value, cut } = renderLine(card, `**${start + index}.** `, why, detail);
        return line(value, cut);
      }),
    ),
  facts: ({ facts }, detail) => {
    const columns = detail.roomy && facts.length <= LIMITS.embed.fields && facts.every(isShort);
    return together(facts.map((fact) => (columns ? asField(fact) : asLine(fact, detail))));
  },
  chart: (chart, detail) => {
    const rows = chartRows(chart);
    const shown = rows.slice(-detail.bars);
    const heading = chart.illustrates ? '' : shorten(oneLine(chart.title), detail.title, escapeMarkdown).text;
    const missing = rows.length - shown.length;
    const more = missing === 0 ? '' : `\n-# … and ${missing} more before`;
    return rows.length === 0
      ? line(heading && `**${heading}**`)
      : line(`${heading && `**${heading}**\n`}${fenced(drawBars(shown, legendOf(chart)))}${more}`, missing > 0);
  },
  code: ({ language, text }, detail) => {
    if (clean(text) === '') return none;
    const code = shorten(text, detail.code, (part) => fenced(part, language));
    return line(code.text, code.cut);
  },
  notice: ({ text }, detail) => {
    const notice = shorten(oneLine(text), detail.text, escapeMarkdown);
    return notice.text === ''
      ? none
      : { items: [{ kind: 'line', text: `ℹ️ ${notice.text}`, must: true }], cut: notice.cut };
  },
  buttons: () => none,
  menu: () => none,
  understood: ({ text }, detail) => {
    const footer = shorten(oneLine(text), Math.min(detail.text, LIMITS.embed.footer / 4));
    return footer.text === '' ? none : { items: [{ kind: 'footer', text: footer.text }], cut: footer.cut };
  },
};

/** The block in pieces; buttons and menus have none, they are components. */
export function renderItems(block: Block, detail: Detail): Items {
  const render = RENDERERS[block.kind] as (block: Block, detail: Detail) => Items; // the table is total and keyed by the same kind
  return render(block, detail);
}

const SPANS: { readonly [K in Span['kind']]: (text: string, url: string | undefined) => string } = {
  text: (text) => escapeMarkdown(text),
  strong: (text) => `**${escapeMarkdown(text)}**`,
  emphasis: (text) => `*${escapeMarkdown(text)}*`,
  code: (text) => (text.includes('`') ? escapeMarkdown(text) : `\`${text}\``),
  link: (text, url) => link(escapeMarkdown(text), url, LIMITS.embed.url),
};

function renderSpan(span: Span): string {
  // Marks around nothing would show as marks.
  if (clean(span.text) === '') return span.text.replace(/\s+/g, ' ');
  return SPANS[span.kind](span.text, span.kind === 'link' ? span.url : undefined);
}

type Fact = { label: string; value: string; note?: string };

/** Columns are narrow. */
const COLUMN = 60;

function isShort({ label, value, note = '' }: Fact): boolean {
  return label.length <= COLUMN && value.length <= COLUMN && note.length <= COLUMN;
}

function asField({ label, value, note = '' }: Fact): Items {
  const name = shorten(oneLine(label) || '–', LIMITS.embed.fieldName, escapeMarkdown);
  const main = shorten(oneLine(value) || '–', LIMITS.embed.fieldValue / 2, escapeMarkdown);
  const small = shorten(oneLine(note), LIMITS.embed.fieldValue / 2 - 4, escapeMarkdown);
  const field = { name: name.text, value: small.text ? `${main.text}\n-# ${small.text}` : main.text, inline: true };
  return { items: [{ kind: 'field', field }], cut: name.cut || main.cut || small.cut };
}

function asLine({ label, value, note = '' }: Fact, { fact: limit }: Detail): Items {
  const parts = [label, value, note].map((part) => shorten(oneLine(part), limit, escapeMarkdown));
  const [name, main, small] = parts.map(({ text }) => text);
  const text = `**${name || '–'}:** ${main || '–'}${small ? `\n-# ${small}` : ''}`;
  return line(
    text,
    parts.some(({ cut }) => cut),
  );
}
