import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { printQuery } from '../../core/query/print.ts';
import type { Action, View } from '../../core/view/block.ts';
import type { ActionIds } from './action-id.ts';
import { LIMITS } from './limits.ts';
import { oneLine, shorten } from './plain.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;
export type Group =
  | { as: 'buttons'; actions: readonly Action[] }
  | { as: 'menu'; placeholder: string; actions: readonly Action[] };

/** Buttons and menus in rows; where there are too many for the rows of one message, all of them in menus. */
export function groupActions({ blocks }: View): readonly Group[] {
  const groups = blocks.flatMap((block): Group[] => {
    if (block.kind === 'buttons')
      return split(block.actions, LIMITS.button.perRow).map((actions) => ({ as: 'buttons', actions }));
    if (block.kind === 'menu') return menus(block.placeholder, block.actions);
    return [];
  });
  return groups.length <= LIMITS.message.rows ? groups : allInMenus(groups);
}

/** How many components the rows take. */
export function componentsOf(groups: readonly Group[]): number {
  const shown = groups.slice(0, LIMITS.message.rows);
  return shown.reduce((sum, { as, actions }) => sum + 1 + (as === 'menu' ? 1 : actions.length), 0);
}

/** The rows, without menus all of whose queries have a button elsewhere. `left`: actions that found no room. */
export function renderRows(groups: readonly Group[], ids: ActionIds, offered: ReadonlySet<string>) {
  const needed = groups.filter(
    ({ as, actions }) => as === 'buttons' || !actions.every(({ query }) => offered.has(printQuery(query))),
  );
  const shown = needed.slice(0, LIMITS.message.rows);
  const left = needed.slice(LIMITS.message.rows).reduce((sum, { actions }) => sum + actions.length, 0);
  return { rows: shown.map((group, index) => row(group, index, ids)), left };
}

function allInMenus(groups: readonly Group[]): Group[] {
  const placeholder = groups.find((group) => group.as === 'menu')?.placeholder ?? '';
  return menus(
    placeholder,
    groups.flatMap(({ actions }) => actions),
  );
}

function menus(placeholder: string, actions: readonly Action[]): Group[] {
  return split(actions, LIMITS.menu.options).map((part) => ({ as: 'menu', placeholder, actions: part }));
}

function row(group: Group, index: number, ids: ActionIds): Row {
  if (group.as === 'buttons') {
    const buttons = group.actions.map(({ label, query }) => ({
      type: ComponentType.Button as const,
      style: ButtonStyle.Secondary as const,
      label: labelled(label, LIMITS.button.label),
      custom_id: ids.idFor(query),
    }));
    return { type: ComponentType.ActionRow, components: buttons };
  }
  const options = group.actions.map(({ label, query }) => ({
    label: labelled(label, LIMITS.menu.label),
    value: ids.idFor(query),
  }));
  const placeholder = shorten(oneLine(group.placeholder), LIMITS.menu.placeholder).text;
  const menu = {
    type: ComponentType.StringSelect as const,
    custom_id: `menu:${index}`,
    options,
    ...(placeholder !== '' && { placeholder }),
  };
  return { type: ComponentType.ActionRow, components: [menu] };
}

function labelled(label: string, limit: number): string {
  return shorten(oneLine(label) || '…', limit).text;
}

function split<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
