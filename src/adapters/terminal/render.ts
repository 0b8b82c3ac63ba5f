import type { Action, Block, PaperCard, Span, View } from '../../core/view/block.ts';
import { barOf, chartRows, legendOf } from '../../core/view/chart-rows.ts';
import { blockLines } from '../../core/view/plain-text.ts';
import { createPaint, type Paint } from './paint.ts';
import { plain } from './plain.ts';
import { wrap } from './wrap.ts';

export type Look = {
  colour: boolean;
  /** Columns; text is broken between words. */
  width: number;
  /** Whether actions can be picked; else they are left out. */
  picks: boolean;
};

type Page = { paint: Paint; width: number; letters: ReadonlyMap<Action, string> };
type BlockRenderers = { [K in Block['kind']]: (block: Extract<Block, { kind: K }>, page: Page) => string };

/** An answer for a terminal; the same blocks as everywhere. */
export function renderTerminal(view: View, { colour, width, picks }: Look): string {
  const letters = new Map(picks ? pickable(view).map(({ letter, action }) => [action, letter]) : []);
  const page = { paint: createPaint(colour), width, letters };
  return view.blocks
    .map((block) => (BLOCKS[block.kind] as (block: Block, page: Page) => string)(block, page)) // total, keyed by the same kind
    .filter((text) => text !== '')
    .join('\n\n');
}

/** The actions of an answer, each with the letter that picks it; the papers of its list have their numbers. */
export function pickable({ blocks }: View): readonly { letter: string; action: Action }[] {
  const listed = new Set(
    blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(({ card }) => card.id) : [])),
  );
  return blocks
    .flatMap((block) => (block.kind === 'buttons' || block.kind === 'menu' ? block.actions : []))
    .filter(({ query }) => query.kind !== 'paper' || !listed.has(query.paper ?? ''))
    .slice(0, LETTERS.length)
    .map((action, index) => ({ letter: LETTERS.charAt(index), action }));
}

const LETTERS = 'abcdefghijklmnoprstuvwxyz'; // without q, which leaves
const WIDEST_BAR = 40;
const WIDEST_LABEL = 24;

const SPANS: { [K in Span['kind']]: (span: Extract<Span, { kind: K }>, paint: Paint) => string } = {
  text: ({ text }) => plain(text),
  strong: ({ text }, paint) => paint.strong(plain(text)),
  emphasis: ({ text }, paint) => paint.emphasis(plain(text)),
  code: ({ text }, paint) => paint.code(plain(text)),
  link: ({ text, url }, paint) =>
    text === url ? paint.link(plain(url)) : `${plain(text)} (${paint.link(plain(url))})`,
};

const BLOCKS: BlockRenderers = {
  heading: ({ text }, { paint, width }) => wrap(paint.strong(plain(text)), width),
  text: ({ spans }, { paint, width }) =>
    wrap(
      spans.map((span) => (SPANS[span.kind] as (span: Span, paint: Paint) => string)(span, paint)).join(''), // total, keyed by the same kind
      width,
    ),
  paper: ({ card }, page) => paperInFull(card, page),
  list: ({ start, items }, page) =>
    items.map(({ card, why }, index) => paperInShort(card, why, start + index, page)).join('\n'),
  facts: (block, page) => factLines(block.facts, page),
  chart: (chart, { paint }) => {
    const rows = chartRows(chart);
    if (rows.length === 0) return '';
    const column = Math.max(0, ...rows.map(({ label }) => plain(label).length));
    const lines = rows.map((row) => {
      const bar = barOf(row, WIDEST_BAR);
      return `${plain(row.label).padEnd(column)}  ${paint.bar(bar)}${bar === '' ? '' : ' '}${row.value}`;
    });
    return [paint.strong(plain(chart.title)), ...legendOf(chart).map(plain), ...lines].join('\n');
  },
  code: ({ text }, { paint }) => paint.code(plain(text)),
  notice: ({ text }, { paint, width }) => paint.notice(wrap(plain(text), width)),
  buttons: ({ actions }, page) => actionsInWords(actions, page).join('  '),
  menu: (menu, page) => {
    const shown = actionsInWords(menu.actions, page);
    if (shown.length === 0) return blockLines(menu).map(plain).join('\n');
    return [page.paint.faint(plain(menu.placeholder)), ...shown].join('\n');
  },
  understood: ({ text }, { paint, width }) => paint.faint(wrap(plain(text), width)),
};

type Facts = Extract<Block, { kind: 'facts' }>['facts'];

/** In two columns, or value below label where labels are long. */
function factLines(facts: Facts, { paint, width }: Page): string {
  const longest = Math.max(0, ...facts.map(({ label }) => plain(label).length));
  const column = longest > WIDEST_LABEL ? 0 : longest;
  return facts
    .map(({ label, value, note }) => {
      const indent = ' '.repeat(column + 2);
      const line =
        column > 0
          ? `${paint.faint(plain(label).padEnd(column))}  ${paint.strong(plain(value))}`
          : `${paint.strong(wrap(plain(label), width))}\n${wrap(plain(value), width, indent)}`;
      return note === undefined ? line : `${line}\n${paint.faint(wrap(plain(note), width, indent))}`;
    })
    .join('\n');
}

function actionsInWords(actions: readonly Action[], { paint, letters }: Page): string[] {
  return actions.flatMap((action) => {
    const letter = letters.get(action);
    return letter === undefined ? [] : [`${paint.code(`[${letter}]`)} ${plain(action.label)}`];
  });
}

const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join(' · ');

function paperInFull(
  { title, authors, date, about, abstract, code, links }: PaperCard,
  { paint, width }: Page,
): string {
  return [
    wrap(paint.strong(plain(title)), width),
    wrap(plain(authors), width),
    paint.faint(wrap(joined(plain(date), plain(about), code ? 'code' : ''), width)),
    ...(abstract === undefined ? [] : ['', wrap(plain(abstract), width), '']),
    ...Object.values(links).map((url) => paint.link(plain(url))),
  ].join('\n');
}

function paperInShort(card: PaperCard, why: string | undefined, number: number, { paint, width }: Page): string {
  const indent = '    ';
  const [link = ''] = Object.values(card.links);
  const facts = joined(plain(card.date), plain(card.about), card.code ? 'code' : '', paint.link(plain(link)));
  return [
    `${String(number).padStart(2)}. ${wrap(paint.strong(plain(card.title)), width, indent).trimStart()}`,
    wrap(plain(card.authors), width, indent),
    paint.faint(wrap(facts, width, indent)),
    ...(why === undefined ? [] : [paint.emphasis(wrap(plain(why), width, indent))]),
  ].join('\n');
}
