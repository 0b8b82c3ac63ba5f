import type { types } from '@slack/bolt';
import { printQuery } from '../../core/query/print.ts';
import type { Query } from '../../core/query/query.ts';
import type { Action } from '../../core/view/block.ts';
import type { ChartFiles } from './chart-files.ts';
import { oneLine } from './escape.ts';
import { type KeptQueries, valueFor } from './kept-queries.ts';
import { LIMITS } from './limits.ts';
import { context, plainText } from './rich-text.ts';
import type { Room } from './room.ts';
import { andMore, first, shorten } from './shorten.ts';

/** What is counted and collected while one message is rendered. */
export type Draft = {
  /** The query that the message answers, where it is an answer. */
  asked: Query | undefined;
  /** Whether it shows just one paper in full. */
  alone: boolean;
  /** Numbers the action ids, which must differ within a message. */
  actions: number;
  kept: KeptQueries;
  /** Charts that have a picture. */
  charts: ChartFiles;
};

export const ACTION_ID = /^query:(ask|turn):\d+$/;

/** Whether an action only turns the page of the answer on which it stands. */
export function turnsPage(action: Query, asked: Query | undefined): boolean {
  const first = ({ page: _, ...rest }: Query): string => printQuery(rest);
  return asked !== undefined && action.page !== asked.page && first(action) === first(asked);
}

const label = (text: string, limit: number): string => shorten(oneLine(text), limit) || '…';

function actionId(draft: Draft, turns: boolean): string {
  draft.actions += 1;
  return `query:${turns ? 'turn' : 'ask'}:${draft.actions}`;
}

/** More buttons than these crowd a message; those after them go into an overflow menu, as many as it takes. */
const BUTTONS = 4;

export function renderButtons(actions: readonly Action[], draft: Draft): types.KnownBlock[] {
  const { shown, more } = first(actions, BUTTONS);
  const rest = actions.slice(BUTTONS);
  const turns = rest.some(({ query }) => turnsPage(query, draft.asked));
  if (more < 2 || more > LIMITS.overflow || turns) return renderRows(actions, draft);
  const [row] = renderRows(shown, draft);
  if (row?.type !== 'actions') return renderRows(actions, draft);
  const overflow = {
    type: 'overflow' as const,
    action_id: actionId(draft, false),
    options: rest.map((action) => option(action, draft)),
  };
  return [{ ...row, elements: [...row.elements, overflow] }];
}

function renderRows(actions: readonly Action[], draft: Draft): types.KnownBlock[] {
  const rows: Action[][] = [];
  for (let at = 0; at < actions.length; at += LIMITS.actionElements) {
    rows.push(actions.slice(at, at + LIMITS.actionElements));
  }
  return rows.map((row) => ({
    type: 'actions',
    elements: row.map(({ label: said, query }) => ({
      type: 'button',
      action_id: actionId(draft, turnsPage(query, draft.asked)),
      text: plainText(label(said, LIMITS.buttonText)),
      value: valueFor(printQuery(query), LIMITS.buttonValue, draft.kept),
    })),
  }));
}

/** A label that is too long for an option goes on in its second line. */
function option({ label: said, query }: Action, draft: Draft): types.PlainTextOption {
  const whole = oneLine(said);
  const text = label(whole, LIMITS.optionText);
  const rest = whole.length > LIMITS.optionText ? whole.slice(text.length - 1).trim() : '';
  return {
    text: plainText(text),
    value: valueFor(printQuery(query), LIMITS.optionValue, draft.kept),
    ...(rest !== '' && { description: plainText(label(rest, LIMITS.optionDescription)) }),
  };
}

export function renderMenu(placeholder: string, actions: readonly Action[], room: Room, draft: Draft) {
  const { shown, more } = first(actions, Math.min(room.options, LIMITS.options));
  if (shown.length === 0) return [];
  const menu: types.KnownBlock = {
    type: 'actions',
    elements: [
      {
        type: 'static_select',
        action_id: actionId(draft, false),
        placeholder: plainText(label(placeholder, LIMITS.placeholder)),
        options: shown.map((action) => option(action, draft)),
      },
    ],
  };
  return [menu, ...context(andMore(more, 'choice'))];
}
