import type { APIEmbed } from 'discord.js';
import type { LinkName } from '../../core/model/paper.ts';
import type { PaperCard } from '../../core/view/block.ts';
import type { Detail } from './detail.ts';
import { escapeMarkdown, link, safeUrl } from './escape.ts';
import { BRAND_COLOUR, LIMITS } from './limits.ts';
import { clean, oneLine, shorten } from './plain.ts';

const LINKS: { readonly [K in LinkName]: string } = { arxiv: 'arXiv', doi: 'DOI', page: 'Page', code: 'Code' };
const LINK_NAMES = Object.keys(LINKS) as LinkName[]; // the table above is total and has no other keys

/** Something rendered; `cut` where a part is missing that no link on it leads to. */
export type Rendered<T> = { value: T; cut: boolean };

/** A paper as an embed of its own: linked title, authors, date and place, abstract, links. */
export function renderCard(card: PaperCard, detail: Detail): Rendered<APIEmbed> {
  const url = mainLink(card);
  const title = shorten(oneLine(card.title) || '…', Math.min(detail.title, LIMITS.embed.title), escapeMarkdown);
  const authors = shorten(oneLine(card.authors), detail.authors, escapeMarkdown);
  const abstract = shorten(clean(card.abstract ?? ''), detail.abstract, escapeMarkdown);
  const lines = [authors.text, dateLine(card), abstract.text && `\n${abstract.text}`, linksLine(card)];
  const description = lines.filter(Boolean).join('\n');
  return {
    value: { color: BRAND_COLOUR, title: title.text, ...(url && { url }), ...(description && { description }) },
    cut: url === undefined && (title.cut || authors.cut || abstract.cut),
  };
}

/** A paper in short; `mark` stands before it, in markup. */
export function renderLine(card: PaperCard, mark: string, why: string, detail: Detail): Rendered<string> {
  const url = mainLink(card);
  const title = shorten(oneLine(card.title) || '…', detail.title, escapeMarkdown);
  const authors = shorten(oneLine(card.authors), detail.line, escapeMarkdown);
  const about = [
    authors.text,
    escapeMarkdown(oneLine(card.date)),
    shorten(oneLine(card.about), detail.line, escapeMarkdown).text,
  ];
  const reason = shorten(oneLine(why), detail.line, escapeMarkdown);
  const lines = [
    `${mark}${link(`**${title.text}**`, url, LIMITS.embed.url)}`,
    about.filter(Boolean).join(' · '),
    reason.text && `-# ${reason.text}`,
  ];
  return {
    value: lines.filter(Boolean).join('\n'),
    cut: reason.cut || (url === undefined && (title.cut || authors.cut)),
  };
}

function mainLink({ links }: PaperCard): string | undefined {
  const urls = LINK_NAMES.flatMap((name) => links[name] ?? []);
  return urls.map((url) => safeUrl(url, LIMITS.embed.url)).find((url) => url !== undefined);
}

function dateLine({ date, about, code, links }: PaperCard): string {
  const flag = code && links.code === undefined ? 'code' : '';
  const parts = [date, [about, flag].filter(Boolean).join(' · ')].map(
    (part) => shorten(oneLine(part), LIMITS.embed.title, escapeMarkdown).text,
  );
  const [day, rest] = parts;
  return [day && `**${day}**`, rest].filter(Boolean).join(' · ');
}

function linksLine({ links }: PaperCard): string {
  const named = LINK_NAMES.flatMap((name) => {
    const url = links[name] === undefined ? undefined : safeUrl(links[name], LIMITS.embed.title);
    return url === undefined ? [] : [`[${LINKS[name]}](${url})`];
  });
  return named.length === 0 ? '' : `\n${named.join(' · ')}`;
}
