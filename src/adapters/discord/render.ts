import type { APIActionRowComponent, APIComponentInMessageActionRow, APIEmbed } from 'discord.js';
import type { View } from '../../core/view/block.ts';
import { type Attached, attachmentsOf } from './attachments.ts';
import { renderComponents } from './components.ts';
import { DETAILS, type Detail } from './detail.ts';
import { type Placed, placeItems } from './embeds.ts';
import { renderItems } from './items.ts';
import { BRAND_COLOUR } from './limits.ts';

/** A message as the API takes it; who may see it is for the caller to add. */
export type Body = {
  content: string;
  embeds: APIEmbed[];
  components: APIActionRowComponent<APIComponentInMessageActionRow>[];
  allowed_mentions: { parse: [] };
};

export type Message = {
  body: Body;
  files: readonly Attached[];
  /** Queries too long for an id, by the key in it. Keep them before the message is sent. */
  kept: ReadonlyMap<string, string>;
};

type Attempt = Placed & { cut: boolean };

/** The view inside every limit, in the most detail that fits; what is shortened without a link to it is in a file. */
export function renderMessage(view: View): Message {
  const attempt = mostDetailed(view);
  const { rows, kept, left } = renderComponents(view);
  if (attempt.left > 0) addLine(attempt.embeds, `… and ${attempt.left} more`);
  if (left > 0) addLine(attempt.embeds, `… and ${left} more to choose from`);
  const files = attachmentsOf(view, attempt.cut || attempt.left > 0 || left > 0);
  const empty = attempt.embeds.length === 0 && rows.length === 0 && attempt.content === undefined;
  const body: Body = {
    content: empty ? '…' : (attempt.content ?? ''),
    embeds: attempt.embeds,
    components: rows,
    allowed_mentions: { parse: [] },
  };
  return { body, files, kept };
}

function mostDetailed(view: View): Attempt {
  const [first, ...others] = DETAILS;
  let attempt = attemptAt(view, first);
  for (const detail of others) {
    if (attempt.left === 0) break;
    attempt = attemptAt(view, detail);
  }
  return attempt;
}

function attemptAt({ blocks }: View, detail: Detail): Attempt {
  const rendered = blocks.map((block) => renderItems(block, detail));
  const placed = placeItems(rendered.flatMap(({ items }) => items));
  return { ...placed, cut: rendered.some(({ cut }) => cut) };
}

function addLine(embeds: APIEmbed[], text: string): void {
  const last = embeds.at(-1) ?? { color: BRAND_COLOUR };
  if (embeds.length === 0) embeds.push(last);
  last.description = `${last.description ?? ''}\n${text}`.trim();
}
