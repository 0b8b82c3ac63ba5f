import { describe, expect, test } from 'vitest';
import { type RenderedMessage, renderView } from '../../../src/adapters/slack/render.ts';
import type { Query } from '../../../src/core/query/query.ts';
import type { Block, View } from '../../../src/core/view/block.ts';
import { card, MARKUP } from '../../gallery.ts';
import { type JsonObject, limitFaults, objectsIn, walk } from '../../platforms/slack/block-limits.ts';
import { actionsIn, shownText } from '../../platforms/slack/shown.ts';

const wire = ({ blocks }: RenderedMessage): readonly JsonObject[] => JSON.parse(JSON.stringify(blocks));
const view = (...blocks: readonly Block[]): View => ({ blocks, audience: 'everyone' });
const shown = (...blocks: readonly Block[]): string => shownText(wire(renderView(view(...blocks))));

describe('more than a message holds', () => {
  const notices = Array.from({ length: 70 }, (_, at): Block => ({ kind: 'notice', text: `notice ${at + 1}` }));

  test('is counted, and what was understood stays last', () => {
    const blocks = wire(renderView(view(...notices, { kind: 'understood', text: 'everything' })));
    expect(limitFaults(blocks)).toEqual([]);
    const lines = shownText(blocks).split('\n');
    expect(lines.slice(-3)).toEqual(['notice 48', '… and 22 more parts', 'everything']);
  });

  test('keeps every card of a long digest', () => {
    const cards = Array.from({ length: 10 }, (_, at): Block => {
      return { kind: 'paper', card: card({ title: `Title ${at + 1}`, abstract: 'Many words. '.repeat(300) }) };
    });
    const text = shown(...cards);
    expect(cards.filter((_, at) => text.includes(`Title ${at + 1}`))).toHaveLength(10);
    expect(text).not.toContain('more part');
  });
});

describe('a card', () => {
  test('has the linked title, authors, date, field, abstract and links', () => {
    const [block] = renderView(view({ kind: 'paper', card: card() })).blocks;
    expect(block).toMatchObject({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'link', url: 'https://arxiv.org/abs/2309.05858', text: card().title, style: { bold: true } },
            { text: `\n${card().authors}` },
            { text: '\n11 September 2023 · LG · deepmind', style: { italic: true } },
          ],
        },
        { type: 'rich_text_quote', elements: [{ text: card().abstract }] },
        { type: 'rich_text_section', elements: [{ text: 'arXiv' }, {}, { text: 'DOI' }, {}, { text: 'Code' }] },
      ],
    });
  });

  test('leads from a shortened abstract to the whole one', () => {
    const message = renderView(view({ kind: 'paper', card: card({ abstract: 'Many words. '.repeat(200) }) }));
    expect(shownText(wire(message))).toContain('…');
    expect(actionsIn(wire(message))).toMatchObject([
      { label: 'Whole abstract', value: 'paper paper:arxiv:2309.05858 aspect:abstract' },
    ]);
  });

  test('reaches people as its characters', () => {
    const text = shown({ kind: 'paper', card: card({ title: '<!channel> & *bold*', authors: MARKUP }) });
    expect(text).toContain('<!channel> & *bold*');
    expect(text).toContain(MARKUP);
  });

  test('has no link to what is no web address', () => {
    const message = renderView(view({ kind: 'paper', card: card({ links: { page: 'javascript:alert(1)' } }) }));
    expect(walk(wire(message)).filter(({ type }) => type === 'link')).toEqual([]);
    expect(shownText(wire(message))).toContain('Page');
  });
});

describe('text', () => {
  test('keeps its words beside the chart, the facts and the code', () => {
    const text = shown(
      { kind: 'facts', facts: [{ label: 'h-index', value: '20', note: 'as of 2026' }] },
      {
        kind: 'chart',
        title: 'By year',
        labels: ['2023', '2024'],
        series: [{ label: 'Papers', values: [1, 2] }],
        alt: '',
      },
      { kind: 'code', language: 'bibtex', text: '@misc{x}' },
      { kind: 'understood', text: 'papers in 2024' },
    );
    expect(text).toBe(
      [
        'h-index: 20 — as of 2026',
        `By year2023 ${'█'.repeat(12)} 1\n2024 ${'█'.repeat(24)} 2`,
        '@misc{x}',
        'papers in 2024',
      ].join('\n'),
    );
  });

  test('for notifications is escaped', () => {
    expect(renderView(view({ kind: 'heading', text: '<!channel> & co' })).text).toContain('&lt;!channel&gt; &amp; co');
  });
});

describe('a page turn', () => {
  const asked: Query = { kind: 'papers', author: 'Max Vladymyrov', page: 2 };
  const actions = [
    { label: 'Previous', query: { kind: 'papers', author: 'Max Vladymyrov' } },
    { label: 'Next', query: { ...asked, page: 3 } },
    { label: 'Oldest first', query: { ...asked, sort: 'oldest' } },
  ] satisfies { label: string; query: Query }[];

  test('is told from another question by the action id', () => {
    const answered = { query: asked, answer: { kind: 'thanks' }, understood: '', notices: [] } as const;
    const message = renderView({ ...view({ kind: 'buttons', actions }), answered });
    expect(actionsIn(wire(message)).map(({ id }) => id)).toEqual(['query:turn:1', 'query:turn:2', 'query:ask:3']);
  });

  test('is none where the message is no answer, such as a digest', () => {
    expect(actionsIn(wire(renderView(view({ kind: 'buttons', actions })))).map(({ id }) => id)).toEqual([
      'query:ask:1',
      'query:ask:2',
      'query:ask:3',
    ]);
  });
});

describe('many buttons', () => {
  const actions = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ label: `B${at}`, query: { kind: 'papers', page: at + 1 } }) as const);
  const shape = (count: number) =>
    walk(wire(renderView(view({ kind: 'buttons', actions: actions(count) })))).flatMap(({ type, options }) =>
      type === 'button' ? ['button'] : type === 'overflow' ? [`${objectsIn(options).length} more`] : [],
    );

  test.each([
    [5, 'button button button button button'],
    [6, 'button button button button 2 more'],
    [9, 'button button button button 5 more'],
    [10, Array.from({ length: 10 }, () => 'button').join(' ')],
  ])('%i are %s', (count, expected) => {
    expect(shape(count).join(' ')).toBe(expected);
  });
});
