import type { types } from '@slack/bolt';
import type { LinkName } from '../../core/model/paper.ts';
import type { Action, Block, PaperCard } from '../../core/view/block.ts';
import { oneLine } from './escape.ts';
import { type Inline, link, quote, richText, section, text } from './rich-text.ts';
import type { Room } from './room.ts';
import { andMore, first, shorten } from './shorten.ts';

const LINK_LABELS: { readonly [K in LinkName]: string } = { arxiv: 'arXiv', doi: 'DOI', page: 'Page', code: 'Code' };
/** In the order in which a title prefers them. */
const LINK_NAMES = ['arxiv', 'doi', 'page', 'code'] as const satisfies readonly LinkName[];

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

function title({ title: whole, links }: PaperCard, limit: number): Inline[] {
  const url = links.arxiv ?? links.doi ?? links.page;
  return link(shorten(oneLine(whole), limit) || '…', url, { bold: true });
}

function linkRow({ links, code }: PaperCard): Inline[] {
  const row = LINK_NAMES.flatMap((name) => (links[name] === undefined ? [] : [link(LINK_LABELS[name], links[name])]));
  if (code && links.code === undefined) row.push(text('Code available'));
  return row.flatMap((inlines, at) => (at === 0 ? inlines : [...text(' · '), ...inlines]));
}

/** One paper in full: title, authors, date and field, abstract, links. */
export function renderCard(card: PaperCard, room: Room): types.KnownBlock[] {
  const lines = [
    ...text(`\n${shorten(oneLine(card.authors), room.authors)}`),
    ...text(`\n${joined([oneLine(card.date), shorten(oneLine(card.about), room.authors)])}`, { italic: true }),
  ].filter((line) => line.text?.trim());
  const abstract = room.abstract === 0 ? '' : shorten((card.abstract ?? '').trim(), room.abstract);
  return richText(section(...title(card, room.title), ...lines), quote(...text(abstract)), section(...linkRow(card)));
}

/** The button to the whole abstract, where it is cut and the card is the answer, or has no link to lead there. */
export function leadsToAbstract({ id, abstract = '', links }: PaperCard, room: Room, alone: boolean): Action[] {
  const linked = (links.arxiv ?? links.doi ?? links.page) !== undefined;
  if (abstract.trim().length <= room.abstract || (linked && !alone)) return [];
  return [{ label: 'Whole abstract', query: { kind: 'paper', paper: id, aspect: 'abstract' } }];
}

const about = (card: PaperCard): string => shorten(oneLine(card.about), 60);

/** Numbered papers, each with its authors and date on the line below. */
export function renderList({ start, items }: Extract<Block, { kind: 'list' }>, room: Room): types.KnownBlock[] {
  const { shown, more } = first(items, room.items);
  const lines = shown.flatMap(({ card, why }, at) => [
    ...text(`${at === 0 ? '' : '\n'}${start + at}. `),
    ...title(card, Math.min(room.title, 300)),
    ...text(
      `\n${joined([shorten(oneLine(card.authors), Math.min(room.authors, 200)), oneLine(card.date), about(card)])}`,
    ),
    ...(why === undefined ? [] : text(`\n${shorten(oneLine(why), Math.min(room.value, 300))}`, { italic: true })),
  ]);
  return richText(section(...lines), section(...text(andMore(more, 'paper'))));
}
