import { type APIContainerComponent, ComponentType, MessageFlags } from 'discord.js';
import type { Query } from '../../core/query/query.ts';
import type { Chart, View } from '../../core/view/block.ts';
import { type ActionIds, createActionIds } from './action-id.ts';
import { textFilesOf } from './attachments.ts';
import { componentsOf, type Group, groupActions, renderRows } from './components.ts';
import { DETAILS, type Detail } from './detail.ts';
import { BRAND_COLOUR, LIMITS } from './limits.ts';
import { renderPieces } from './pieces.ts';
import { type Placed, placePieces } from './place-pieces.ts';

/** A message as the API takes it; who may see it is for the caller to add. */
export type Body = {
  flags: number;
  components: [APIContainerComponent];
  allowed_mentions: { parse: [] };
};

export type Message = {
  body: Body;
  files: readonly { name: string; text: string }[];
  /** To be drawn and sent along under these names. */
  charts: readonly { name: string; chart: Chart }[];
  /** Queries too long for an id, by the key in it. Keep them before the message is sent. */
  kept: ReadonlyMap<string, string>;
};

type Attempt = Placed & { cut: boolean; ids: ActionIds };

/** The view inside every limit, in the most detail that fits; what is shortened without a way to it is in a file. */
export function renderMessage(view: View, { pictures = false } = {}): Message {
  const groups = groupActions(view);
  const { parts, cut, left, charts, offered, ids } = mostDetailed(view, groups, pictures);
  const { rows, left: unchosen } = renderRows(groups, ids, offered);
  const notes = [
    ...(left > 0 ? [`… and ${left} more`] : []),
    ...(unchosen > 0 ? [`… and ${unchosen} more to choose from`] : []),
  ];
  const files = textFilesOf(view, cut || notes.length > 0).slice(0, LIMITS.message.files - charts.length);
  const said = [...parts, ...notes.map(asText)];
  const shown = [
    ...(said.length + rows.length + files.length === 0 ? [asText('…')] : said),
    ...files.map(({ name }) => ({ type: ComponentType.File as const, file: { url: `attachment://${name}` } })),
    ...rows,
  ];
  const container = { type: ComponentType.Container as const, accent_color: BRAND_COLOUR, components: shown };
  const body: Body = {
    flags: MessageFlags.IsComponentsV2,
    components: [container],
    allowed_mentions: { parse: [] },
  };
  return { body, files, charts, kept: ids.kept };
}

const asText = (content: string) => ({ type: ComponentType.TextDisplay as const, content });

function mostDetailed(view: View, groups: readonly Group[], pictures: boolean): Attempt {
  const [first, ...others] = DETAILS;
  let attempt = attemptAt(view, groups, first, pictures);
  for (const detail of others) {
    if (attempt.left === 0) break;
    attempt = attemptAt(view, groups, detail, pictures);
  }
  return attempt;
}

/** For the container itself, two notes on what is left out, and a file with all of it. */
const ALWAYS = 4;

function attemptAt(view: View, groups: readonly Group[], detail: Detail, pictures: boolean): Attempt {
  const { blocks, answered } = view;
  const many = blocks.filter(({ kind }) => kind === 'paper').length > 1;
  const unfolded = answered?.query.aspect === 'abstract';
  const rendered = blocks.map((block) => renderPieces(block, { ...detail, many, unfolded, pictures }));
  const codes = blocks.filter(({ kind }) => kind === 'code').length;
  const free = LIMITS.message.components - ALWAYS - componentsOf(groups) - Math.min(codes, LIMITS.message.files);
  const ids = createActionIds(shownBy(view));
  const placed = placePieces(
    rendered.map(({ pieces }) => pieces),
    free,
    ids,
  );
  return { ...placed, ids, cut: rendered.some(({ cut }) => cut) };
}

/** The query that leads to what is shown; of a paper that was searched for, the one that names it. */
function shownBy({ answered }: View): Query | undefined {
  return answered?.answer.kind === 'paper' ? { kind: 'paper', paper: answered.answer.paper.id } : answered?.query;
}
