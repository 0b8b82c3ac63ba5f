import type { APIEmbed } from 'discord.js';
import type { Item } from './items.ts';
import { BRAND_COLOUR, LIMITS } from './limits.ts';

/** `left`: how many items found no room. `content` stands above the embeds. */
export type Placed = { content?: string; embeds: APIEmbed[]; left: number };

/** Room for the line that says how many are left out. */
const RESERVE = 100;

/** Characters of the embed that count toward the total of a message. */
export function sizeOf({ title = '', description = '', fields = [], footer }: APIEmbed): number {
  const texts = fields.map(({ name, value }) => name.length + value.length);
  return title.length + description.length + (footer?.text.length ?? 0) + texts.reduce((sum, size) => sum + size, 0);
}

/** Fills embeds in the order of the items; a heading right before a card stands above it as content. */
export function placeItems(items: readonly Item[]): Placed {
  const footer = items.find((item) => item.kind === 'footer');
  let room = LIMITS.embedsTotal - RESERVE - (footer?.text.length ?? 0);
  for (const item of items) if (item.kind === 'line' && item.must) room -= item.text.length + 1;
  const embeds: APIEmbed[] = [];
  const cards = new Set<APIEmbed>();
  let content: string | undefined;
  let left = 0;

  const total = (): number => embeds.reduce((sum, embed) => sum + sizeOf(embed), 0);
  const open = (): APIEmbed | undefined => {
    if (embeds.length === LIMITS.message.embeds) return undefined;
    const embed: APIEmbed = { color: BRAND_COLOUR };
    embeds.push(embed);
    return embed;
  };
  const addLine = (text: string): boolean => {
    if (total() + text.length + 1 > room) return false;
    const last = embeds.at(-1);
    const full = last === undefined || (last.description?.length ?? 0) + text.length + 2 > LIMITS.embed.description;
    const fresh = full || last.fields !== undefined || cards.has(last) ? open() : last;
    const embed = fresh ?? (full || last.fields !== undefined ? undefined : last);
    if (embed === undefined) return false;
    embed.description = embed.description === undefined ? text : `${embed.description}\n${text}`;
    return true;
  };
  const place: { readonly [K in Item['kind']]: (item: Extract<Item, { kind: K }>, next: Item | undefined) => boolean } =
    {
      heading: ({ text }, next) => {
        if (next?.kind === 'card' && content === undefined && embeds.length === 0) {
          content = `**${text}**`;
          return true;
        }
        if (total() + text.length > room) return false;
        const embed = open();
        if (embed === undefined) return addLine(`**${text}**`);
        embed.title = text;
        return true;
      },
      card: ({ embed }) => {
        if (embeds.length === LIMITS.message.embeds || total() + sizeOf(embed) > room) return false;
        embeds.push(embed);
        cards.add(embed);
        return true;
      },
      line: ({ text, must }) => {
        if (must) room += text.length + 1;
        return addLine(text);
      },
      field: ({ field }) => {
        if (total() + field.name.length + field.value.length > room) return false;
        const last = embeds.at(-1);
        const fits = last !== undefined && !cards.has(last) && (last.fields?.length ?? 0) < LIMITS.embed.fields;
        const embed = fits ? last : open();
        if (embed === undefined) return false;
        embed.fields = [...(embed.fields ?? []), field];
        return true;
      },
      footer: () => true,
    };

  items.forEach((item, index) => {
    const put = place[item.kind] as (item: Item, next: Item | undefined) => boolean; // the table is total and keyed by the same kind
    const must = item.kind === 'footer' || (item.kind === 'line' && item.must);
    // After a gap nothing more is listed, so that what is shown is a beginning.
    if ((left > 0 && !must) || !put(item, items[index + 1])) left += 1;
  });
  if (footer !== undefined) {
    const last = embeds.at(-1) ?? open();
    if (last !== undefined) last.footer = { text: footer.text };
  }
  return { ...(content !== undefined && { content }), embeds, left };
}
