import { unescapeText } from './escape.ts';

const MARKUP = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g;

/**
 * What a person typed, from the text of an event: without the mention of the bot, names, channels and links as they
 * were seen (https://docs.slack.dev/messaging/formatting-message-text#retrieving-messages).
 */
export function readText(text: string, botUserId: string | undefined): string {
  const said = text.replace(MARKUP, (_, sign: string, target: string, label: string | undefined) => {
    if (sign === '@') return target === botUserId ? ' ' : `@${label ?? target}`;
    if (sign === '#') return `#${label ?? target}`;
    if (sign === '!') return label ?? `@${target}`;
    return target.startsWith('mailto:') ? (label ?? target) : target;
  });
  return unescapeText(said)
    .replace(/[ \t]+/g, ' ')
    .trim();
}
