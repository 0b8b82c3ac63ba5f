import type { types } from '@slack/bolt';
import type { View } from '../../core/view/block.ts';
import { oneLine } from './escape.ts';
import type { KeptQueries } from './kept-queries.ts';
import { LIMITS } from './limits.ts';
import { type Draft, renderButtons } from './render-actions.ts';
import { context, plainText } from './rich-text.ts';
import { shorten } from './shorten.ts';

const ABSTRACT = 300;
const AUTHORS = 300;

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

/**
 * The paper of a view as a card below a link. In plain text: Slack has refused rich text there
 * (https://github.com/slackapi/java-slack-sdk/issues/948), and in marked-up text nothing could be escaped for certain.
 */
export function renderUnfurl({ blocks, answered }: View): { blocks: types.KnownBlock[]; kept: KeptQueries } {
  const draft: Draft = { asked: answered?.query, alone: true, actions: 0, kept: new Map(), charts: new Map() };
  const rendered = blocks.flatMap((block): types.KnownBlock[] => {
    if (block.kind === 'buttons') return renderButtons(block.actions, draft);
    if (block.kind !== 'paper') return [];
    const { title, authors, date, about, abstract = '' } = block.card;
    const short = shorten(oneLine(abstract), ABSTRACT);
    return [
      { type: 'header', text: plainText(shorten(oneLine(title), LIMITS.header) || '…') },
      ...context(joined([shorten(oneLine(authors), AUTHORS), oneLine(date), shorten(oneLine(about), AUTHORS)])),
      ...(short === '' ? [] : [{ type: 'section' as const, text: plainText(short) }]),
    ];
  });
  return { blocks: rendered, kept: draft.kept };
}
