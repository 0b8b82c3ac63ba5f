import type { LinkName } from '../../core/model/paper.ts';
import type { Action, PaperCard } from '../../core/view/block.ts';
import { UNFOLDED } from './detail.ts';
import { escapeMarkdown, link, safeUrl } from './escape.ts';
import { LIMITS } from './limits.ts';
import type { Look } from './pieces.ts';
import { clean, oneLine, shorten } from './plain.ts';

const LINKS: { readonly [K in LinkName]: string } = { arxiv: 'arXiv', doi: 'DOI', page: 'Page', code: 'Code' };
const LINK_NAMES = Object.keys(LINKS) as LinkName[]; // the table above is total and has no other keys

/** A paper in markup, and what a button beside it does; `cut` where a part is missing that nothing on it leads to. */
export type RenderedPaper = { text: string; cut: boolean; action?: Action };

const opening = ({ id }: PaperCard): Action => ({ label: 'Open', query: { kind: 'paper', paper: id } });

/** A paper in full: linked title, authors, date and place, the abstract folded, links. */
export function renderCard(card: PaperCard, look: Look): RenderedPaper {
  const url = mainLink(card);
  const title = shorten(oneLine(card.title) || '…', look.title, escapeMarkdown);
  const authors = shorten(oneLine(card.authors), look.authors, escapeMarkdown);
  const fold = look.unfolded ? Math.max(UNFOLDED, look.abstract) : look.abstract;
  const abstract = shorten(clean(card.abstract ?? ''), fold, escapeMarkdown);
  const heading = link(look.many ? `**${title.text}**` : title.text, url, LIMITS.url);
  const lines = [
    look.many ? heading : `### ${heading}`,
    authors.text,
    dateLine(card),
    abstract.text.length > 1 && (look.many ? abstract.text : `\n${abstract.text}`),
    linksLine(card, look),
  ];
  const action = actionFor(card, look, abstract.cut);
  return {
    text: lines.filter(Boolean).join('\n'),
    cut: url === undefined && action === undefined && (title.cut || authors.cut || abstract.cut),
    ...(action && { action }),
  };
}

function actionFor(card: PaperCard, { many, unfolded }: Look, folded: boolean): Action | undefined {
  if (many) return opening(card);
  if (unfolded) return { label: 'Fold', query: { kind: 'paper', paper: card.id } };
  return folded ? { label: 'Abstract', query: { kind: 'paper', paper: card.id, aspect: 'abstract' } } : undefined;
}

/** A paper in short; `mark` stands before it, in markup. */
export function renderLine(card: PaperCard, mark: string, why: string, look: Look): RenderedPaper {
  const url = mainLink(card);
  const title = shorten(oneLine(card.title) || '…', look.title, escapeMarkdown);
  const authors = shorten(oneLine(card.authors), look.line, escapeMarkdown);
  const about = [
    authors.text,
    escapeMarkdown(oneLine(card.date)),
    shorten(oneLine(card.about), look.line, escapeMarkdown).text,
  ];
  const reason = shorten(oneLine(why), look.line, escapeMarkdown);
  const lines = [
    `${mark}${link(`**${title.text}**`, url, LIMITS.url)}`,
    about.filter(Boolean).join(' · '),
    reason.text && `-# ${reason.text}`,
  ];
  return {
    text: lines.filter(Boolean).join('\n'),
    cut: reason.cut || (url === undefined && (title.cut || authors.cut)),
    action: opening(card),
  };
}

function mainLink({ links }: PaperCard): string | undefined {
  const urls = LINK_NAMES.flatMap((name) => links[name] ?? []);
  return urls.map((url) => safeUrl(url, LIMITS.url)).find((url) => url !== undefined);
}

function dateLine({ date, about, code, links }: PaperCard): string {
  const flag = code && links.code === undefined ? 'code' : '';
  const parts = [date, [about, flag].filter(Boolean).join(' · ')].map(
    (part) => shorten(oneLine(part), LIMITS.heading, escapeMarkdown).text,
  );
  const [day, rest] = parts;
  return [day && `**${day}**`, rest].filter(Boolean).join(' · ');
}

/** Where many papers stand together, the title alone leads away. */
function linksLine({ links }: PaperCard, { many }: Look): string {
  const named = LINK_NAMES.flatMap((name) => {
    const url = links[name] === undefined ? undefined : safeUrl(links[name], LIMITS.url);
    return url === undefined ? [] : [`[${LINKS[name]}](${url})`];
  });
  return named.length === 0 || many ? '' : `\n${named.join(' · ')}`;
}
