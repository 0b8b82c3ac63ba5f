import { describe, expect, test } from 'vitest';
import { readActionId } from '../../../src/adapters/discord/action-id.ts';
import { type Message, renderMessage } from '../../../src/adapters/discord/render.ts';
import { printQuery } from '../../../src/core/query/print.ts';
import type { PaperCard, View } from '../../../src/core/view/block.ts';
import { card, GALLERY, MARKUP } from '../../gallery.ts';
import { allOf } from '../../platforms/discord/components.ts';
import { filesAmiss, isEmpty, MessageBody } from '../../platforms/discord/limits.ts';
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

const partsOf = ({ body }: Message) => allOf(MessageBody.parse(body).components ?? []);
const textsOf = (message: Message): string[] =>
  partsOf(message).flatMap((part) => (part.type === 10 ? [part.content] : []));
const textOf = (view: View): string => textsOf(renderMessage(view)).join('\n');

/** How many the message says are not on it. */
const announcedMissing = (text: string): number => Number(/… and (\d+) more$/m.exec(text)?.[1] ?? 0);

/** The queries that its buttons and menus carry. */
function carriedBy(message: Message): (string | undefined)[] {
  const ids = partsOf(message).flatMap((part) => {
    if (part.type === 2) return [part.custom_id];
    return part.type === 3 ? part.options.map(({ value }) => value) : [];
  });
  return ids
    .map(readActionId)
    .map((carried) => (carried?.by === 'key' ? message.kept.get(carried.value) : carried?.value));
}

describe.each(GALLERY)('$name', ({ view }) => {
  const message = renderMessage(view);
  const drawn = renderMessage(view, { pictures: true });
  const { body, files } = message;

  test('is inside every limit', () => {
    for (const one of [message, drawn]) {
      expect(MessageBody.safeParse(one.body).error?.issues ?? []).toEqual([]);
      const names = [...one.files, ...one.charts].map(({ name }) => name);
      expect(filesAmiss(MessageBody.parse(one.body), names)).toEqual([]);
      expect(names.length).toBeLessThanOrEqual(10);
      expect(isEmpty(MessageBody.parse(one.body), names.length)).toBe(false);
      expect(Buffer.from(JSON.stringify(one.body)).toString()).not.toContain('\ufffd');
    }
  });

  test.skipIf(!hasSchema)('is what the published schema takes (needs ../shared)', () => {
    const attachments = files.map(({ name }, index) => ({ id: String(index), filename: name }));
    const data = { ...body, attachments };
    expect(check('POST', '/channels/1/messages', data)).toEqual([]);
    expect(check('POST', '/interactions/1/token/callback', { type: 4, data })).toEqual([]);
    expect(check('PATCH', '/webhooks/1/token/messages/@original', data)).toEqual([]);
    expect(check('POST', '/channels/1/messages', drawn.body)).toEqual([]);
  });

  test('pings nobody', () => {
    expect(body.allowed_mentions).toEqual({ parse: [] });
    const outsideCode = textOf(view).replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
    expect(outsideCode.replace(/\\[^0-9A-Za-z\s]/g, '').match(/@everyone|@here|<[@#]|<!/g)).toBeNull();
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
    const carried = carriedBy(message);
    const missing = Number(/… and (\d+) more to choose from/.exec(textOf(view))?.[1] ?? 0);
    expect(asked.filter(({ query }) => !carried.includes(printQuery(query)))).toHaveLength(missing);
    expect(carried).not.toContain(undefined);
  });
});

const viewOf = (...blocks: View['blocks']): View => ({ blocks, audience: 'everyone' });

test('a paper card: linked title, authors, date and place, abstract, links', () => {
  expect(textsOf(renderMessage(viewOf({ kind: 'paper', card: card() })))).toEqual([
    [
      '### [Uncovering mesa-optimization algorithms in Transformers](https://arxiv.org/abs/2309.05858)',
      'Johannes von Oswald, Maximilian Schlegel, Max Vladymyrov et al.',
      '**11 September 2023** · LG · deepmind',
      '',
      'Some autoregressive models exhibit in-context learning capabilities.',
      '',
      '[arXiv](https://arxiv.org/abs/2309.05858) · [DOI](https://doi.org/10.1000/182) · [Code](https://example.org/c)',
    ].join('\n'),
  ]);
});

test('a long abstract is folded, and a button beside it shows the whole', () => {
  const paper = { kind: 'paper' as const, card: card({ abstract: 'Words of an abstract. '.repeat(80).trim() }) };
  const folded = renderMessage(viewOf(paper));
  expect(textsOf(folded)[0]?.length).toBeLessThan(900);
  expect(carriedBy(folded)).toEqual(['paper paper:arxiv:2309.05858 aspect:abstract']);
  expect(folded.files).toEqual([]);
  const answered = {
    query: { kind: 'paper', paper: 'arxiv:2309.05858', aspect: 'abstract' },
    answer: { kind: 'thanks' },
    understood: '',
    notices: [],
  } as const;
  const whole = renderMessage({ ...viewOf(paper), answered });
  expect(textsOf(whole)[0]).toContain(paper.card.abstract);
  expect(carriedBy(whole)).toEqual(['paper paper:arxiv:2309.05858']);
});

test('a list: numbered papers with linked titles, each with a button that opens it; what was understood at the foot', () => {
  const list = { kind: 'list' as const, start: 11, items: [{ card: card(), why: 'shares Max Vladymyrov' }] };
  const open = { label: card().title, query: { kind: 'paper', paper: 'arxiv:2309.05858' } } as const;
  const message = renderMessage(
    viewOf(
      { kind: 'heading', text: 'Papers' },
      list,
      { kind: 'menu', placeholder: 'Open a paper', actions: [open] },
      { kind: 'understood', text: 'papers' },
    ),
  );
  expect(textsOf(message)).toEqual([
    '### Papers',
    [
      '**11.** [**Uncovering mesa-optimization algorithms in Transformers**](https://arxiv.org/abs/2309.05858)',
      'Johannes von Oswald, Maximilian Schlegel, Max Vladymyrov et al. · 11 September 2023 · LG · deepmind',
      '-# shares Max Vladymyrov',
    ].join('\n'),
    '-# papers',
  ]);
  // The menu would offer the same once more.
  expect(carriedBy(message)).toEqual(['paper paper:arxiv:2309.05858']);
});

test('facts: a line each, a short note beside and a long one below', () => {
  const long = 'The largest number h such that h of the papers have at least h citations each.';
  const facts = [
    { label: 'Mark Sandler', value: '9 papers', note: '2021–2025' },
    { label: 'h-index', value: '20', note: long },
    { label: 'Years', value: '' },
  ];
  expect(textOf(viewOf({ kind: 'facts', facts }))).toBe(
    `**Mark Sandler:** 9 papers · 2021–2025\n**h-index:** 20\n-# ${long}\n**Years:** –`,
  );
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

test('ten full cards under a heading keep a button and the beginning of the abstract each', () => {
  const abstract = 'Words of an abstract. '.repeat(80);
  const cards = Array.from({ length: 10 }, (_, index) => ({
    kind: 'paper' as const,
    card: card({ id: `arxiv:${index}`, title: `Paper ${index}`, abstract }),
  }));
  const message = renderMessage(viewOf({ kind: 'heading', text: '10 new papers' }, ...cards));
  const [, ...texts] = textsOf(message);
  expect(texts.map((text) => /Paper \d/.exec(text)?.[0])).toEqual(cards.map(({ card: { title } }) => title));
  expect(texts.every((text) => text.includes('Words of an'))).toBe(true);
  expect(carriedBy(message)).toEqual(cards.map(({ card: { id } }) => `paper paper:${id}`));
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

const YEARS = {
  kind: 'chart' as const,
  title: 'By year',
  labels: ['2023', '2024'],
  series: [{ label: 'Papers', values: [2, 4] }],
  alt: 'Two papers in 2023, four in 2024',
};

test('a chart in text: a bar a line, the longest twenty wide', () => {
  expect(textOf(viewOf(YEARS))).toContain(
    `**By year**\n\`\`\`\n2023 ${'█'.repeat(10)} 2\n2024 ${'█'.repeat(20)} 4\n\`\`\``,
  );
});

test('a chart as a picture: in its place, with what it shows in words', () => {
  const message = renderMessage(viewOf({ kind: 'heading', text: 'Trend' }, YEARS), { pictures: true });
  expect(message.charts).toEqual([{ name: 'chart-1.png', chart: YEARS }]);
  expect(partsOf(message).find(({ type }) => type === 12)).toMatchObject({
    items: [{ media: { url: 'attachment://chart-1.png' }, description: YEARS.alt }],
  });
});
