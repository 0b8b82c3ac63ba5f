import { closeDirections } from './plain.ts';

/** Backslashes every character that Discord would read as markup, a mention, an emoji or the start of a link. */
export function escapeMarkdown(text: string): string {
  return closeDirections(text)
    .replace(/[\\*_~`|<[\]@]|:(?=\S)/g, '\\$&')
    .replace(/^(\s*)([#>+-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)(\.)(?=\s)/gm, '$1\\$2');
}

/** Text for a code block, which ends at the first three backticks. */
export function escapeCode(text: string): string {
  return text.replace(/`(?=`)/g, '`\u200b');
}

/** The address as it may stand in a masked link, or undefined where it is no web address or too long. */
export function safeUrl(url: string, limit: number): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const safe = href.replace(
    /[()<>|*_~`\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return safe.length <= limit ? safe : undefined;
}

/** A masked link; `dressed` is escaped already. Without a usable address only the text. */
export function link(dressed: string, url: string | undefined, limit: number): string {
  const safe = url === undefined ? undefined : safeUrl(url, limit);
  return safe === undefined || dressed === '' ? dressed : `[${dressed}](${safe})`;
}
