import type { RenderedMessage } from './render.ts';

/** The message as Slack is given it: nothing in it unfurls, links by itself or mentions anybody. */
export function harmless({ blocks, text }: Pick<RenderedMessage, 'blocks' | 'text'>) {
  return {
    text,
    blocks: [...blocks],
    mrkdwn: false,
    parse: 'none',
    link_names: false,
    unfurl_links: false,
    unfurl_media: false,
  } as const;
}
