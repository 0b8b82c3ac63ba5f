import type { types } from '@slack/bolt';
import type { Block } from '../../core/view/block.ts';
import { plainCharacters } from './escape.ts';
import { type Draft, renderButtons, renderMenu } from './render-actions.ts';
import { leadsToAbstract, renderCard, renderList } from './render-card.ts';
import { renderChart } from './render-chart.ts';
import { renderCode, renderFacts, renderHeading, renderSpans } from './render-text.ts';
import { context } from './rich-text.ts';
import type { Room } from './room.ts';
import { shorten } from './shorten.ts';

type Renderers = {
  [K in Block['kind']]: (block: Extract<Block, { kind: K }>, room: Room, draft: Draft) => types.KnownBlock[];
};

const small = (text: string, room: Room): types.KnownBlock[] => context(shorten(plainCharacters(text), room.note));

const RENDERERS: Renderers = {
  heading: ({ text }, room) => renderHeading(shorten(text, room.text)),
  text: ({ spans }, room) => renderSpans(spans, room.text),
  paper: ({ card }, room, draft) => {
    const abstract = draft.asked?.aspect === 'abstract' ? room.text : room.abstract;
    const leads = leadsToAbstract(card, { ...room, abstract }, draft.alone);
    return [...renderCard(card, { ...room, abstract }), ...renderButtons(leads, draft)];
  },
  list: (block, room) => renderList(block, room),
  facts: (block, room) => renderFacts(block, room),
  chart: (block, room, draft) => renderChart(block, room, draft.charts.get(block)),
  code: ({ text }, room) => renderCode(text, room),
  notice: ({ text }, room) => small(text, room),
  buttons: ({ actions }, _, draft) => renderButtons(actions, draft),
  menu: ({ placeholder, actions }, room, draft) => renderMenu(placeholder, actions, room, draft),
  understood: ({ text }, room) => small(text, room),
};

export function renderBlock(block: Block, room: Room, draft: Draft): types.KnownBlock[] {
  const render = RENDERERS[block.kind] as (block: Block, room: Room, draft: Draft) => types.KnownBlock[]; // the table is total and keyed by the same kind
  return render(block, room, draft);
}
