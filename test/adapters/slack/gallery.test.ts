import { describe, expect, test } from 'vitest';
import { oneLine } from '../../../src/adapters/slack/escape.ts';
import { LIMITS } from '../../../src/adapters/slack/limits.ts';
import { renderView } from '../../../src/adapters/slack/render.ts';
import { renderUnfurl } from '../../../src/adapters/slack/render-unfurl.ts';
import { parseQuery } from '../../../src/core/query/parse.ts';
import { printQuery } from '../../../src/core/query/print.ts';
import { chartRows } from '../../../src/core/view/chart-rows.ts';
import { GALLERY } from '../../gallery.ts';
import { type JsonObject, limitFaults, walk } from '../../platforms/slack/block-limits.ts';
import { hasBlockSchema, schemaFaults } from '../../platforms/slack/block-schema.ts';
import { actionsIn, markupIn, shownText } from '../../platforms/slack/shown.ts';

describe.each(GALLERY)('$name', ({ view }) => {
  const message = renderView(view);
  const blocks: readonly JsonObject[] = JSON.parse(JSON.stringify(message.blocks));

  test('is inside every limit', () => {
    expect(limitFaults(blocks)).toEqual([]);
    expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(LIMITS.allBlocks);
    expect(message.text.length).toBeGreaterThan(0);
    expect(message.text.length).toBeLessThanOrEqual(LIMITS.text);
  });

  test.skipIf(!hasBlockSchema)('fits the published schema (needs ../shared)', () => {
    expect(schemaFaults(blocks)).toEqual([]);
  });

  test('pings nobody and has no markup', () => {
    expect(markupIn(blocks, message.text)).toEqual([]);
  });

  test('every button and option carries a query that reads back', () => {
    for (const { value } of actionsIn(blocks)) {
      const parsed = parseQuery(message.kept.get(value) ?? value);
      expect(parsed.ok && printQuery(parsed.value)).toBe(message.kept.get(value) ?? value);
    }
  });

  test('shows or counts every paper', () => {
    const papers = view.blocks.flatMap((block) => (block.kind === 'list' ? [block.items.length] : []));
    const counted = [...shownText(blocks).matchAll(/… and ([\d,]+) more papers?/g)].reduce(
      (sum, [, count = '']) => sum + Number(count.replace(',', '')),
      0,
    );
    const lines = walk(blocks).filter(({ text }) => typeof text === 'string' && /^\n?\d+\. $/.test(text)).length;
    expect(lines + counted).toBe(papers.reduce((sum, count) => sum + count, 0));
  });

  test('shows the beginning of every card', () => {
    const shown = shownText(blocks).replace(/\s+/g, ' ');
    for (const block of view.blocks) {
      if (block.kind !== 'paper') continue;
      const { title, authors } = block.card;
      for (const text of [title, authors]) expect(shown).toContain(oneLine(text).slice(0, 20).trim());
    }
  });

  test('shows or counts every fact, bar and choice; shows every button', () => {
    const shown = shownText(blocks);
    const counted = (what: string): number =>
      [...shown.matchAll(new RegExp(`… and ([\\d,]+) more ${what}`, 'g'))].reduce(
        (sum, [, n = '']) => sum + Number(n),
        0,
      );
    const all = { fact: 0, bar: 0, choice: 0, button: 0 };
    for (const block of view.blocks) {
      if (block.kind === 'facts') all.fact += block.facts.length;
      if (block.kind === 'chart') all.bar += chartRows(block).length;
      if (block.kind === 'menu') all.choice += block.actions.length;
      if (block.kind === 'buttons') all.button += block.actions.length;
    }
    const actions = actionsIn(blocks).filter(({ label }) => label !== 'Whole abstract');
    const bold = walk(blocks).filter(
      ({ text, style }) => /: $/.test(String(text)) && JSON.stringify(style) === '{"bold":true}',
    );
    const charts = walk(blocks)
      .filter(({ type }) => type === 'rich_text_preformatted')
      .map((chart) => shownText([chart]));
    const bars = charts.flatMap((chart) => chart.split('\n')).filter((line) => / (-?[\d.,]+|–)$/.test(line)).length;
    expect(actions.filter(({ type }) => type === 'button' || type === 'overflow')).toHaveLength(all.button);
    expect(actions.filter(({ type }) => type === 'static_select').length + counted('choice')).toBe(all.choice);
    expect(bold.length + counted('fact')).toBe(all.fact);
    expect(bars + counted('bar')).toBe(all.bar);
  });
});

const CARDS = GALLERY.flatMap(({ name, view }) =>
  view.blocks.some(({ kind }) => kind === 'paper') ? [{ name, view }] : [],
);

describe.each(CARDS)('$name, as a card below a link', ({ view }) => {
  const rendered = renderUnfurl(view);
  const blocks: readonly JsonObject[] = JSON.parse(JSON.stringify(rendered.blocks));

  test('is inside every limit, in plain text, and shows the title and the authors', () => {
    expect([...limitFaults(blocks), ...schemaFaults(blocks), ...markupIn(blocks, '')]).toEqual([]);
    expect(walk(blocks).filter(({ type }) => type === 'rich_text')).toEqual([]);
    const shown = shownText(blocks).replace(/\s+/g, ' ');
    for (const block of view.blocks) {
      if (block.kind !== 'paper') continue;
      for (const text of [block.card.title, block.card.authors])
        expect(shown).toContain(oneLine(text).slice(0, 20).trim());
    }
  });
});
