import type { Action, Block, Chart, Span } from '../../core/view/block.ts';
import { chartRows, legendOf } from '../../core/view/chart-rows.ts';
import { drawBars, fenced } from './chart.ts';
import type { Detail } from './detail.ts';
import { escapeMarkdown, link } from './escape.ts';
import { LIMITS } from './limits.ts';
import { renderCard, renderLine } from './paper-card.ts';
import { clean, oneLine, shorten } from './plain.ts';

/** What a message is filled with, in markup. A piece goes in whole or not at all. */
export type Piece =
  /** `must`: has its place before other texts. `action`: a button beside it, where there is room for one. */
  | { kind: 'text'; text: string; must?: true; action?: Action }
  | { kind: 'picture'; chart: Chart }
  | { kind: 'foot'; text: string };

/** The pieces of one block. `cut`: something is missing that nothing in them leads to. */
export type Pieces = { pieces: readonly Piece[]; cut: boolean };

/** How the whole message is to look. */
export type Look = Detail & {
  /** Charts are pictures. */
  pictures: boolean;
  /** Many papers stand in full, so that each is short and opened by a button of its own. */
  many: boolean;
  /** The abstract is what was asked for. */
  unfolded: boolean;
};

const none: Pieces = { pieces: [], cut: false };
const line = (text: string, cut = false): Pieces => (text === '' ? none : { pieces: [{ kind: 'text', text }], cut });
const together = (parts: readonly Pieces[]): Pieces => ({
  pieces: parts.flatMap(({ pieces }) => pieces),
  cut: parts.some(({ cut }) => cut),
});

type Renderers = { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>, look: Look) => Pieces };

const RENDERERS: Renderers = {
  heading: ({ text }) => {
    const title = shorten(oneLine(text), LIMITS.heading, escapeMarkdown);
    return line(title.text && `### ${title.text}`, title.cut);
  },
  text: ({ spans }, { text: limit }) => {
    const whole = spans.map(renderSpan).join('');
    if (whole.length <= limit) return line(whole.trim());
    // Markup must not be cut in two, so a text that is too long loses its dress.
    const plain = shorten(clean(spans.map(({ text }) => text).join('')), limit, escapeMarkdown);
    return line(plain.text, true);
  },
  paper: ({ card }, look) => {
    const { text, cut, action } = renderCard(card, look);
    return { pieces: [{ kind: 'text', text, ...(action && { action }) }], cut };
  },
  list: ({ start, items }, look) =>
    together(
      items.map(({ card, why = '' }, index) => {
        const { text, cut, action } = renderLine(card, `**${start + index}.** `, why, look);
        return { pieces: [{ kind: 'text', text, ...(action && { action }) }], cut };
      }),
    ),
  facts: ({ facts }, look) => together(facts.map((fact) => asLine(fact, look))),
  chart: (chart, look) => {
    const rows = chartRows(chart);
    if (look.pictures && chart.labels.length > 0) return { pieces: [{ kind: 'picture', chart }], cut: false };
    const shown = rows.slice(-look.bars);
    const heading = chart.illustrates ? '' : shorten(oneLine(chart.title), look.title, escapeMarkdown).text;
    const missing = rows.length - shown.length;
    const more = missing === 0 ? '' : `\n-# … and ${missing} more before`;
    return rows.length === 0
      ? line(heading && `**${heading}**`)
      : line(`${heading && `**${heading}**\n`}${fenced(drawBars(shown, legendOf(chart)))}${more}`, missing > 0);
  },
  code: ({ language, text }, look) => {
    if (clean(text) === '') return none;
    const code = shorten(text, look.code, (part) => fenced(part, language));
    return line(code.text, code.cut);
  },
  notice: ({ text }, look) => {
    const notice = shorten(oneLine(text), look.text, escapeMarkdown);
    return notice.text === ''
      ? none
      : { pieces: [{ kind: 'text', text: `ℹ️ ${notice.text}`, must: true }], cut: notice.cut };
  },
  buttons: () => none,
  menu: () => none,
  understood: ({ text }, look) => {
    const foot = shorten(oneLine(text), Math.min(look.text, LIMITS.foot), escapeMarkdown);
    return foot.text === '' ? none : { pieces: [{ kind: 'foot', text: foot.text }], cut: foot.cut };
  },
};

/** The block in pieces; buttons and menus have none, they are components. */
export function renderPieces(block: Block, look: Look): Pieces {
  const render = RENDERERS[block.kind] as (block: Block, look: Look) => Pieces; // the table is total and keyed by the same kind
  return render(block, look);
}

const SPANS: { readonly [K in Span['kind']]: (text: string, url: string | undefined) => string } = {
  text: (text) => escapeMarkdown(text),
  strong: (text) => `**${escapeMarkdown(text)}**`,
  emphasis: (text) => `*${escapeMarkdown(text)}*`,
  code: (text) => (text.includes('`') ? escapeMarkdown(text) : `\`${text}\``),
  link: (text, url) => link(escapeMarkdown(text), url, LIMITS.url),
};

function renderSpan(span: Span): string {
  // Marks around nothing would show as marks.
  if (clean(span.text) === '') return span.text.replace(/\s+/g, ' ');
  return SPANS[span.kind](span.text, span.kind === 'link' ? span.url : undefined);
}

/** A longer note stands below its fact. */
const BESIDE = 40;

type Fact = { label: string; value: string; note?: string };

function asLine({ label, value, note = '' }: Fact, { fact: limit }: Look): Pieces {
  const parts = [label, value, note].map((part) => shorten(oneLine(part), limit, escapeMarkdown));
  const [name, main, small] = parts.map(({ text }) => text);
  const beside = note.length <= BESIDE;
  const text = `**${name || '–'}:** ${main || '–'}${small ? (beside ? ` · ${small}` : `\n-# ${small}`) : ''}`;
  return line(
    text,
    parts.some(({ cut }) => cut),
  );
}
