import { describe, expect, test } from 'vitest';
import { renderMessage } from '../../../src/adapters/discord/render.ts';
import type { PaperCard, View } from '../../../src/core/view/block.ts';
import { card, GALLERY, MARKUP } from '../../gallery.ts';
import { isEmpty, MessageBody } from '../../platforms/discord/limits.ts';
import { schemaCheck as check, hasSchema } from '../../platforms/discord/schema.ts';

function papersOf({ blocks }: View): PaperCard[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paper') return [block.card];
    return block.kind === 'list' ? block.items.map((item) => item.card) : [];
  });
}

/** The text that people see: escapes resolved, whitespace and invisible characters aside. */
function seen(text: string): string {
  return text.replace(/\\([^0-9A-Za-z\s])/g, '$1').replace(/[\s\p{Cc}\p{Cf}]/gu, '');
}

function textOf(view: View): string {
  const { body } = renderMessage(view);
  const embeds = body.embeds.map(({ title = '', description = '', fields = [], footer }) =>
    [title, description, ...fields.flatMap(({ name, value }) => [name, value]), footer?.text ?? ''].join('\n'),
  );
  return [body.content, ...embeds].join('\n');
}

/** How many the message says are not on it. */
const announcedMissing = (text: string): number => Number(/… and (\d+) more$/m.exec(text)?.[1] ?? 0);

describe.each(GALLERY)('$name', ({ view }) => {
  const { body, files, kept } = renderMessage(view);

  test('is inside every limit', () => {
    expect(MessageBody.safeParse(body).error?.issues ?? []).toEqual([]);
    expect(isEmpty(MessageBody.parse(body), files.length)).toBe(false);
    expect(Buffer.from(JSON.stringify(body)).toString()).not.toContain('\ufffd');
  });

  test.skipIf(!hasSchema)('is what the published schema takes (needs ../shared)', () => {
    const attachments = files.map(({ name }, index) => ({ id: String(index), filename: name }));
    const data = { ...body, attachments };
    expect(check('POST', '/channels/1/messages', data)).toEqual([]);
    expect(check('POST', '/interactions/1/token/callback', { type: 4, data: { ...data, flags: 64 } })).toEqual([]);
    expect(check('PATCH', '/webhooks/1/token/messages/@original', data)).toEqual([]);
  });

  test('pings nobody', () => {
    expect(body.allowed_mentions).toEqual({ parse: [] });
    const outsideCode = textOf(view).replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
    expect(outsideCode.replace(/\\[^0-9A-Za-z\s]/g, '').match(/@everyone|@here|<[@#]|<!/g) ?? []).toEqual(
      // A footer is plain text to Discord and needs no escapes.
      body.embeds.at(-1)?.footer?.text.match(/@everyone|@here|<[@#]|<!/g) ?? [],
    );
  });

  test('loses no paper without saying so', () => {
    const text = textOf(view);
    const shown = seen(text);
    const missing = papersOf(view).filter(({ title }) => !shown.includes(seen(title).slice(0, 50)));
    expect(missing.length).toBeLessThanOrEqual(announcedMissing(text));
  });

  test('loses no action', () => {
    const asked = view.blocks.flatMap((block) =>
      block.kind === 'buttons' || block.kind === 'menu' ? block.actions : [],
    );
    const offered = body.components.flatMap(({ components }) =>
      components.flatMap((component): readonly unknown[] => ('options' in component ? component.options : [component])),
    );
    const missing = Number(/… and (\d+) more to choose from/.exec(textOf(view))?.[1] ?? 0);
    expect(offered.length + missing).toBe(asked.length);
    expect([...kept.keys()].every((key) => JSON.stringify(body.components).includes(key))).toBe(true);
  });
});

const viewOf = (...blocks: View['blocks']): View => ({ blocks, audience: 'everyone' });

test('a paper card: linked title, authors, date and place, abstract, links', () => {
  expect(renderMessage(viewOf({ kind: 'paper', card: card() })).body.embeds).toEqual([
    {
      color: 0x3b5bdb,
      title: 'Uncovering mesa-optimization algorithms in Transformers',
      url: 'https://arxiv.org/abs/2309.05858',
      description: [
        'Johannes von Oswald, Maximilian Schlegel, Max Vladymyrov et al.',
        '**11 September 2023** · LG · deepmind',
        '',
        'Some autoregressive models exhibit in-context learning capabilities.',
        '',
        '[arXiv](https://arxiv.org/abs/2309.05858) · [DOI](https://doi.org/10.1000/182) · [Code](https://example.org/c)',
      ].join('\n'),
    },
  ]);
});

test('a list: numbered lines with linked titles, what was understood at the foot', () => {
  const list = { kind: 'list' as const, start: 11, items: [{ card: card(), why: 'shares Max Vladymyrov' }] };
  const [embed] = renderMessage(
    viewOf({ kind: 'heading', text: 'Papers' }, list, { kind: 'understood', text: 'papers' }),
  ).body.embeds;
  expect(embed).toEqual({
    color: 0x3b5bdb,
    title: 'Papers',
    description: [
      '**11.** [**Uncovering mesa-optimization algorithms in Transformers**](https://arxiv.org/abs/2309.05858)',
      'Johannes von Oswald, Maximilian Schlegel, Max Vladymyrov et al. · 11 September 2023 · LG · deepmind',
      '-# shares Max Vladymyrov',
    ].join('\n'),
    footer: { text: 'papers' },
  });
});

test('markup reaches people as those characters', () => {
  const text = textOf(viewOf({ kind: 'text', spans: [{ kind: 'text', text: MARKUP }] }));
  expect(text.replace(/\\([^0-9A-Za-z\s])/g, '$1').trim()).toBe(MARKUP);
  expect(text).toContain('\\@everyone');
  expect(text).toContain('\\<\\@1>');
});

test('a direction override ends with the title that has it', () => {
  const text = textOf(
    viewOf({ kind: 'heading', text: 'a \u202eb' }, { kind: 'text', spans: [{ kind: 'text', text: 'c' }] }),
  );
  expect(text).toContain('a \u202eb\u202c\nc');
});

test('a heading above cards stands above them', () => {
  const { body } = renderMessage(viewOf({ kind: 'heading', text: '2 new papers' }, { kind: 'paper', card: card() }));
  expect(body.content).toBe('**2 new papers**');
  expect(body.embeds).toHaveLength(1);
});

test('ten full cards under a heading keep an embed each', () => {
  const abstract = 'Words of an abstract. '.repeat(80);
  const cards = Array.from({ length: 10 }, (_, index) => ({
    kind: 'paper' as const,
    card: card({ title: `Paper ${index}`, abstract }),
  }));
  const { embeds } = renderMessage(viewOf({ kind: 'heading', text: '10 new papers' }, ...cards)).body;
  expect(embeds.map(({ title }) => title)).toEqual(cards.map(({ card: { title } }) => title));
  expect(embeds.every(({ description = '' }) => description.includes('Words of an'))).toBe(true);
});

test('long code is a file, whole', () => {
  const text = `@article{x, title = {${'Word '.repeat(2000)}}}`;
  expect(renderMessage(viewOf({ kind: 'code', language: 'bibtex', text })).files).toEqual([{ name: 'text.bib', text }]);
});

test('what had to be shortened goes along whole, as text', () => {
  const text = 'Words '.repeat(2000).trim();
  const long = renderMessage(viewOf({ kind: 'notice', text }));
  expect(long.files).toEqual([{ name: 'answer.txt', text: expect.stringContaining(text) }]);
  expect(renderMessage(viewOf({ kind: 'notice', text: 'short' })).files).toEqual([]);
});

test('a chart: a bar a line, the longest twenty wide', () => {
  const series = [{ label: 'Papers', values: [2, 4] }];
  const text = textOf(viewOf({ kind: 'chart', title: 'By year', labels: ['2023', '2024'], series, alt: '' }));
  expect(text).toContain(`**By year**\n\`\`\`\n2023 ${'█'.repeat(10)} 2\n2024 ${'█'.repeat(20)} 4\n\`\`\``);
});
