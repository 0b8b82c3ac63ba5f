import type { types } from '@slack/bolt';
import { plainCharacters } from './escape.ts';
import { LIMITS } from './limits.ts';

/** Rich text is the one form in which nothing is markup: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
export type Inline = types.RichTextText | types.RichTextLink;
/** A channel by its name, which Slack shows only to those who may know it. */
export type ChannelName = types.RichTextChannelMention;
export type Style = { bold?: true; italic?: true; code?: true };

/** Nothing where the text is empty, which Slack refuses. */
export function text(content: string, style?: Style): Inline[] {
  const characters = plainCharacters(content);
  return characters === '' ? [] : [{ type: 'text', text: characters, ...(style && { style }) }];
}

/** The text alone where the address is none that Slack would open. */
export function link(content: string, url: string | undefined, style?: Style): Inline[] {
  const characters = plainCharacters(content).trim();
  if (url === undefined || characters === '' || !opens(url)) return text(content, style);
  return [{ type: 'link', url, text: characters, ...(style && { style }) }];
}

function opens(url: string): boolean {
  return /^https?:\/\/\S+$/.test(url) && url.length <= LIMITS.url && URL.canParse(url);
}

type RichTextPart = types.RichTextBlock['elements'][number];

/** Each part may be empty, and is then left out. */
export function richText(...parts: readonly (RichTextPart | undefined)[]): types.KnownBlock[] {
  const elements = parts.filter((part) => part !== undefined);
  return elements.length === 0 ? [] : [{ type: 'rich_text', elements }];
}

type Part<T> = { type: T; elements: Inline[] };

const part = <T extends 'rich_text_quote' | 'rich_text_preformatted'>(type: T) => {
  return (...inlines: readonly Inline[]): Part<T> | undefined => {
    return inlines.some((inline) => inline.text?.trim()) ? { type, elements: [...inlines] } : undefined;
  };
};

export function section(...inlines: readonly (Inline | ChannelName)[]): types.RichTextSection | undefined {
  const shows = inlines.some((inline) => inline.type === 'channel' || inline.text?.trim());
  return shows ? { type: 'rich_text_section', elements: [...inlines] } : undefined;
}
export const quote = part('rich_text_quote');
export const preformatted = part('rich_text_preformatted');

/** Small grey text; nothing where it is empty. */
export function context(content: string): types.KnownBlock[] {
  const characters = plainCharacters(content).trim();
  return characters === '' ? [] : [{ type: 'context', elements: [plainText(characters)] }];
}

/** `emoji: false`, so that `:smile:` in a title stays what it is. */
export function plainText(content: string): types.PlainTextElement {
  return { type: 'plain_text', text: content, emoji: false };
}
