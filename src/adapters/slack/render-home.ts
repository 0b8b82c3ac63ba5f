import type { types } from '@slack/bolt';
import { followedTextInWords } from '../../core/announcements/followed-in-words.ts';
import { pausedInWords } from '../../core/announcements/paused-in-words.ts';
import { scheduleInWords } from '../../core/announcements/schedule-in-words.ts';
import type { Subscription } from '../../core/model/subscription.ts';
import type { View } from '../../core/view/block.ts';
import { oneLine } from './escape.ts';
import { completingId } from './forms/completing.ts';
import type { Whose } from './home.ts';
import { type KeptQueries, valueFor } from './kept-queries.ts';
import { LIMITS } from './limits.ts';
import { renderView } from './render.ts';
import { renderHeading } from './render-text.ts';
import { context, plainText, richText, section, text } from './rich-text.ts';
import { andMore, first, shorten } from './shorten.ts';

/** `rests`: until when, ISO in UTC; undefined until somebody ends it; false where it does not. */
type Row = Subscription & { rests: string | undefined | false };

type Shown = {
  whose: Whose;
  mine: readonly Row[];
  others: readonly Row[];
  /** Why what was done on the home tab failed. */
  notice: string | undefined;
};

/** Rows of two blocks each, so that both lists fit beside the rest. */
const ROWS = 15;
const WORDS = 300;

/** What a row of the home tab does, and the channel where; `edit` opens a form. */
export const HOME_ACTION = /^home:\d+$/;

export function renderHome(overview: View, shown: Shown): { view: types.HomeView; kept: KeptQueries } {
  const { blocks, kept } = renderView(overview);
  const draft = { rows: 0, kept };
  const list = (heading: string, subscriptions: readonly Row[]): types.KnownBlock[] => {
    const { shown: rows, more } = first(subscriptions, ROWS);
    return [
      ...renderHeading(heading),
      ...(rows.length === 0
        ? context('Nothing; “/follow” starts.')
        : rows.flatMap((row) => renderRow(row, shown.whose, draft))),
      ...context(andMore(more, 'subscription')),
    ];
  };
  return {
    kept,
    view: {
      type: 'home',
      private_metadata: shown.whose.channel,
      blocks: [
        ...(shown.notice === undefined ? [] : richText(section(...text(shown.notice)))),
        ...find(),
        ...blocks,
        ...list('What you follow', shown.mine),
        ...list('What others follow here', shown.others),
      ],
    },
  };
}

/** Any paper and any author, as they are being typed. */
function find(): types.KnownBlock[] {
  const menu = (command: string, key: string, placeholder: string) => ({
    type: 'external_select' as const,
    action_id: completingId('find', command, key),
    placeholder: plainText(placeholder),
    min_query_length: 0,
  });
  const elements = [menu('paper', 'paper', 'Find a paper …'), menu('author', 'author', 'Find an author …')];
  return [{ type: 'actions', elements }];
}

function renderRow(subscription: Row, whose: Whose, draft: { rows: number; kept: KeptQueries }) {
  const { id, place, schedule, broken, rests } = subscription;
  const words = shorten(oneLine(`${followedTextInWords(subscription)}: ${scheduleInWords(schedule)}`), WORDS);
  const where =
    place.channel === whose.channel ? [] : [...text(' in '), { type: 'channel' as const, channel_id: place.channel }];
  const why =
    broken === undefined ? [] : text(`\ncan’t announce: ${shorten(oneLine(broken), WORDS)}`, { italic: true });
  const resting = rests === false ? [] : text(` (${pausedInWords(rests, schedule)})`);
  draft.rows += 1;
  const option = (label: string, verb: string, asked: string): types.PlainTextOption => ({
    text: plainText(label),
    value: valueFor(`${verb} ${place.channel} ${asked}`, LIMITS.optionValue, draft.kept),
  });
  const menu: types.KnownBlock = {
    type: 'actions',
    elements: [
      {
        type: 'overflow',
        action_id: `home:${draft.rows}`,
        options: [
          option('Edit', 'edit', id),
          rests === false
            ? option('Pause', 'do', `following do:pause subscription:${id}`)
            : option('Resume', 'do', `following do:resume subscription:${id}`),
          option('Remove', 'do', `unfollow subscription:${id}`),
        ],
      },
    ],
  };
  return [...richText(section(...text(words), ...where, ...resting, ...why)), menu];
}
