import { type APIComponentInContainer, type APITextDisplayComponent, ButtonStyle, ComponentType } from 'discord.js';
import { printQuery } from '../../core/query/print.ts';
import type { Action, Chart } from '../../core/view/block.ts';
import type { ActionIds } from './action-id.ts';
import { LIMITS } from './limits.ts';
import { oneLine, shorten } from './plain.ts';

/** Itself, its text and its button. */
const SECTION = 3;

/** A container that is being filled; what does not fit is not put in, and told by `false`. */
export function createContainer(room: { text: number; components: number }, ids: ActionIds) {
  const parts: APIComponentInContainer[] = [];
  const charts: { name: string; chart: Chart }[] = [];
  /** Queries that have a button beside a text. */
  const offered = new Set<string>();
  let { text: characters, components } = room;
  let last: APITextDisplayComponent | undefined;

  const fits = (takes: number, length: number): boolean => takes <= components && length <= characters;
  const add = (part: APIComponentInContainer, takes: number, length: number): true => {
    components -= takes;
    characters -= length;
    parts.push(part);
    last = part.type === ComponentType.TextDisplay ? part : undefined;
    return true;
  };

  return {
    parts,
    charts,
    offered,
    free: () => components,
    /** Keeps room for a text that must come later, or, with −1, gives it back. */
    reserve(text: string, times: 1 | -1): void {
      components -= times;
      characters -= times * lengthOf(text);
    },
    /** `joins`: goes on from the text before. Where there is no component left, each text does. */
    text(text: string, joins: boolean): boolean {
      const length = lengthOf(text);
      if (last === undefined || (!joins && components > 0))
        return fits(1, length) && add({ type: ComponentType.TextDisplay, content: text }, 1, length);
      if (!fits(0, length)) return false;
      last.content += joins ? `\n${text}` : `\n\n${text}`;
      characters -= length;
      return true;
    },
    /** A text with a button beside it. */
    section(text: string, { label, query }: Action): boolean {
      const length = lengthOf(text);
      if (!fits(SECTION, length)) return false;
      offered.add(printQuery(query));
      const type = ComponentType.Button as const;
      const accessory = { type, style: ButtonStyle.Secondary as const, label, custom_id: ids.idFor(query) };
      const texts = [{ type: ComponentType.TextDisplay as const, content: text }];
      return add({ type: ComponentType.Section, components: texts, accessory }, SECTION, length);
    },
    picture(chart: Chart): boolean {
      if (!fits(1, 0) || charts.length === LIMITS.message.files) return false;
      const name = `chart-${charts.length + 1}.png`;
      charts.push({ name, chart });
      const description = shorten(oneLine(chart.alt) || oneLine(chart.title) || '–', LIMITS.alt).text;
      const items = [{ media: { url: `attachment://${name}` }, description }];
      return add({ type: ComponentType.MediaGallery, items }, 1, 0);
    },
  };
}

/** With the empty line that may go before it. */
const lengthOf = (text: string): number => text.length + 2;
