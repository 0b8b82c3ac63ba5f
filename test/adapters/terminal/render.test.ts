import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createPaint, wantsColour } from '../../../src/adapters/terminal/paint.ts';
import { plain } from '../../../src/adapters/terminal/plain.ts';
import { pickable, renderTerminal } from '../../../src/adapters/terminal/render.ts';
import { widthOf } from '../../../src/adapters/terminal/width.ts';
import { wrap } from '../../../src/adapters/terminal/wrap.ts';
import type { Block } from '../../../src/core/view/block.ts';
import { card, GALLERY } from '../../gallery.ts';

const look = { colour: false, width: 80, picks: true };
const render = (...blocks: Block[]) => renderTerminal({ blocks, audience: 'everyone' }, look);
const words = (text: string) => plain(text).replace(/\s+/g, '');

describe('a view in the terminal', () => {
  it.each(GALLERY.map(({ name, view }) => [name, view] as const))(
    'loses no title and obeys no escape: %s',
    (_, view) => {
      const shown = renderTerminal(view, look);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
      expect(shown).not.toMatch(/[\0-\x08\x0B-\x1F\x7F-\x9F]/);
      const titles = view.blocks.flatMap((block) =>
        block.kind === 'list'
          ? block.items.map(({ card: { title } }) => title)
          : block.kind === 'paper'
            ? [block.card.title]
            : [],
      );
      for (const title of titles) expect(words(shown)).toContain(words(title));
      expect(stripVTControlCharacters(renderTerminal(view, { ...look, colour: true }))).toBe(shown);
    },
  );

  it('says all of a paper', () => {
    expect(render({ kind: 'paper', card: card() })).toBe(
      [
        'Uncovering mesa-optimization algorithms in Transformers',
        'Johannes von Oswald, Maximilian Schlegel, Max Vladymyrov et al.',
        '11 September 2023 · LG · deepmind · code',
        '',
        'Some autoregressive models exhibit in-context learning capabilities.',
        '',
        'https://arxiv.org/abs/2309.05858',
        'https://doi.org/10.1000/182',
        'https://example.org/c',
      ].join('\n'),
    );
  });

  it('numbers papers and letters actions', () => {
    const action = (label: string) => ({ label, query: { kind: 'help' } as const });
    const blocks: Block[] = [
      { kind: 'list', start: 11, items: [{ card: card({ title: 'One' }), why: 'shares a word' }] },
      { kind: 'buttons', actions: [action('Cite'), action('Next')] },
      { kind: 'menu', placeholder: 'Others', actions: [action('Two')] },
    ];
    const shown = render(...blocks);
    expect(shown).toMatch(/^11\. One\n/);
    expect(shown).toContain('    shares a word');
    expect(shown).toContain('[a] Cite  [b] Next');
    expect(shown).toContain('Others\n[c] Two');
    expect(pickable({ blocks, audience: 'everyone' }).map(({ letter }) => letter)).toEqual(['a', 'b', 'c']);
  });

  it('lists the options of a choice also where nothing can be picked', () => {
    const actions = [{ label: 'Ada Lovelace', query: { kind: 'papers', author: 'Ada Lovelace' } as const }];
    const view = { blocks: [{ kind: 'menu', placeholder: 'Choose', actions } as const], audience: 'everyone' as const };
    expect(renderTerminal(view, { ...look, picks: false })).toContain('Ada Lovelace');
  });

  it('gives no letters to the papers of its list, which have numbers', () => {
    const open = { label: 'One', query: { kind: 'paper', paper: card().id } as const };
    const blocks: Block[] = [
      { kind: 'list', start: 1, items: [{ card: card() }] },
      { kind: 'menu', placeholder: 'Open', actions: [open] },
    ];
    expect(pickable({ blocks, audience: 'everyone' })).toEqual([]);
    expect(render(...blocks)).not.toContain('Open');
  });

  it('puts short facts in columns and long labels above their values', () => {
    const fact = (label: string) => ({ label, value: 'v', note: 'n' });
    expect(render({ kind: 'facts', facts: [fact('a'), fact('bcd')] })).toBe('a    v\n     n\nbcd  v\n     n');
    expect(render({ kind: 'facts', facts: [fact('x'.repeat(25))] })).toBe(`${'x'.repeat(25)}\n  v\n  n`);
  });

  it('draws a bar for each year', () => {
    const series = [{ label: 'Papers', values: [2, 1, 0] }];
    expect(render({ kind: 'chart', title: 'By year', labels: ['2023', '2024', '2025'], series, alt: '' })).toBe(
      ['By year', `2023  ${'█'.repeat(40)} 2`, `2024  ${'█'.repeat(20)} 1`, '2025  0'].join('\n'),
    );
  });
});

it.each<[string, string]>([
  ['\x1b[31mred\x1b[0m', 'red'],
  ['\x1b]8;;https://evil.example\x07link\x1b]8;;\x07', 'link'],
  ['\x1b]0;title\x07x', 'x'],
  ['a\x07\x08\rb\x9b31mc', 'abc'],
  ['tab\tand\nline', 'tab\tand\nline'],
])('makes %j harmless', (text, harmless) => {
  expect(plain(text)).toBe(harmless);
});

it.each<[string, number, string]>([
  ['one two three', 9, 'one two\nthree'],
  ['incomprehensibilities', 5, 'incomprehensibilities'],
  ['a\n\nb', 9, 'a\n\nb'],
  [createPaint(true).strong('one two'), 7, '\x1b[1mone two\x1b[22m'],
])('wraps %j at %i', (text, width, wrapped) => {
  expect(wrap(text, width)).toBe(wrapped);
});

it.each<[number | undefined, number]>([
  [undefined, 80],
  [0, 80],
  [72, 72],
  [240, 100],
])('on %s columns writes in %i', (columns, width) => {
  expect(widthOf(columns === undefined ? {} : { columns })).toBe(width);
});

it.each<[boolean, Record<string, string>, boolean]>([
  [true, {}, true],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { TERM: 'dumb' }, false],
  [false, {}, false],
])('gives colour to a terminal (%s) with %j: %s', (isTTY, environment, colour) => {
  expect(wantsColour({ isTTY }, environment)).toBe(colour);
});
