import type { Query } from '../src/core/query/query.ts';
import type { Action, Block, PaperCard, View } from '../src/core/view/block.ts';

/** Markup of every platform that must reach people as those characters. */
export const MARKUP = '@everyone @here <@1> <@&2> <!channel> <!here> <#1> <t:0> *_~|>#- `x` & &amp; \\ /cite:1 :tada:';
const EVIL = '[x](http://evil.example) <http://evil.example|y> https://evil.example';
const RIGHT_TO_LEFT = 'a \u202egnp.exe\u202c b \u2067c\u2069 d';
const EMOJI = '👩‍👩‍👧‍👦🏳️‍🌈👍🏽 e\u0301\u0302 🇨🇭';
const CJK = '深度学习における注意機構の理論的解析と応用についての研究';
const ARABIC = 'التعلم العميق في الشبكات العصبية';

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index + 1);
const long = (words: string, length: number): string =>
  `${words} `.repeat(Math.ceil(length / (words.length + 1))).trim();

export function card(change: Partial<PaperCard> = {}): PaperCard {
  return {
    id: 'arxiv:2309.05858',
    title: 'Uncovering mesa-optimization algorithms in Transformers',
    authors: 'Johannes von Oswald, Maximilian Schlegel, Max Vladymyrov et al.',
    date: '11 September 2023',
    about: 'LG · deepmind',
    abstract: 'Some autoregressive models exhibit in-context learning capabilities.',
    code: true,
    links: {
      arxiv: 'https://arxiv.org/abs/2309.05858',
      doi: 'https://doi.org/10.1000/182',
      code: 'https://example.org/c',
    },
    ...change,
  };
}

const numbered = (number: number, change: Partial<PaperCard> = {}): PaperCard =>
  card({ id: `arxiv:2401.${String(number).padStart(5, '0')}`, title: `Paper number ${number}`, ...change });

const page = (number: number): Query => ({ kind: 'papers', author: 'Max Vladymyrov', page: number });
const action = (label: string, query: Query = { kind: 'papers', words: label }): Action => ({ label, query });

function view(name: string, blocks: readonly Block[], audience: View['audience'] = 'everyone') {
  return { name, view: { blocks, audience } satisfies View };
}

const list = (length: number, change: (number: number) => Partial<PaperCard> = () => ({})): Block => ({
  kind: 'list',
  start: 1,
  items: range(length).map((number) => ({ card: numbered(number, change(number)) })),
});

const understood: Block = { kind: 'understood', text: 'papers by Max Vladymyrov in 2024' };

/** Views that strain a renderer. Each must come out inside every limit, pinging nobody, with nothing silently lost. */
export const GALLERY: readonly { name: string; view: View }[] = [
  view('nothing at all', []),
  view('empty texts', [
    { kind: 'heading', text: '' },
    { kind: 'text', spans: [] },
    {
      kind: 'text',
      spans: [
        { kind: 'strong', text: '' },
        { kind: 'link', text: '', url: 'https://example.org' },
      ],
    },
    { kind: 'list', start: 1, items: [] },
    { kind: 'facts', facts: [] },
    { kind: 'chart', title: '', labels: [], series: [], alt: '' },
    { kind: 'code', language: '', text: '' },
    { kind: 'buttons', actions: [] },
    { kind: 'menu', placeholder: '', actions: [] },
    { kind: 'understood', text: '' },
  ]),
  view('an ordinary paper', [
    { kind: 'paper', card: card() },
    { kind: 'buttons', actions: [action('Cite', { kind: 'cite', paper: 'arxiv:2309.05858' })] },
    { kind: 'menu', placeholder: 'Other matches', actions: [action('Another', { kind: 'paper', paper: 'arxiv:1' })] },
    understood,
  ]),
  view('a title of 5,000 characters', [{ kind: 'paper', card: card({ title: long('A very long title', 5000) }) }]),
  view('a title of 5,000 characters without a space', [{ kind: 'paper', card: card({ title: 'x'.repeat(5000) }) }]),
  view('a title of 5,000 asterisks', [{ kind: 'paper', card: card({ title: '*'.repeat(5000) }) }]),
  view('300 authors', [
    {
      kind: 'paper',
      card: card({
        authors: range(300)
          .map((n) => `Ada Lovelace ${n}`)
          .join(', '),
      }),
    },
  ]),
  view('an abstract of 20,000 characters', [
    { kind: 'paper', card: card({ abstract: long('Words & more <words>', 20_000) }) },
  ]),
  view('a bare paper', [
    { kind: 'paper', card: card({ authors: '', about: '', abstract: undefined, code: false, links: {} }) },
  ]),
  view('markup everywhere', [
    { kind: 'heading', text: MARKUP },
    { kind: 'text', spans: (['text', 'strong', 'emphasis', 'code'] as const).map((kind) => ({ kind, text: MARKUP })) },
    { kind: 'text', spans: [{ kind: 'link', text: `${MARKUP} ${EVIL}`, url: 'https://example.org/a_(b)?c=|d' }] },
    { kind: 'paper', card: card({ title: MARKUP, authors: MARKUP, about: MARKUP, abstract: MARKUP, date: MARKUP }) },
    { kind: 'list', start: 1, items: [{ card: card({ title: MARKUP, authors: MARKUP }), why: MARKUP }] },
    { kind: 'facts', facts: [{ label: MARKUP, value: MARKUP, note: MARKUP }] },
    { kind: 'chart', title: MARKUP, labels: [MARKUP], series: [{ label: MARKUP, values: [3] }], alt: MARKUP },
    { kind: 'code', language: 'bibtex', text: `${MARKUP}\n\`\`\`\n<!channel> @everyone` },
    { kind: 'notice', text: MARKUP },
    { kind: 'buttons', actions: [action(MARKUP)] },
    { kind: 'menu', placeholder: MARKUP, actions: [action(MARKUP)] },
    { kind: 'understood', text: MARKUP },
  ]),
  view('markup at the start of lines', [
    {
      kind: 'paper',
      card: card({ title: '# Big', authors: '- one', about: '> quoted', abstract: '1. one\n> two\n-# three' }),
    },
    { kind: 'notice', text: '> not a quotation\n# nor a heading\n* nor a list' },
  ]),
  view('links in titles', [
    { kind: 'paper', card: card({ title: EVIL, authors: EVIL, links: {} }) },
    { kind: 'list', start: 1, items: [{ card: card({ title: EVIL }) }, { card: card({ title: EVIL, links: {} }) }] },
    { kind: 'text', spans: [{ kind: 'text', text: EVIL }] },
  ]),
  view('links that are no web addresses', [
    {
      kind: 'paper',
      card: card({
        links: { arxiv: 'javascript:alert(1)', page: 'not a url', code: `https://e.org/${'x'.repeat(4000)}` },
      }),
    },
    { kind: 'text', spans: [{ kind: 'link', text: 'here', url: 'javascript:alert(1)' }] },
  ]),
  view('right to left, emoji, CJK', [
    { kind: 'heading', text: `${RIGHT_TO_LEFT} ${EMOJI} ${CJK} ${ARABIC}` },
    ...[RIGHT_TO_LEFT, EMOJI, CJK, ARABIC].map(
      (title): Block => ({ kind: 'paper', card: card({ title, authors: title }) }),
    ),
    { kind: 'chart', title: CJK, labels: [CJK, ARABIC, EMOJI], series: [{ label: CJK, values: [2, 2, 2] }], alt: CJK },
  ]),
  view('emoji where it must be cut', [
    { kind: 'paper', card: card({ title: '👩‍👩‍👧‍👦'.repeat(200), abstract: '🏳️‍🌈'.repeat(3000) }) },
  ]),
  view('control characters', [
    { kind: 'paper', card: card({ title: 'a\u0000b\u0007c\r\nd\u2028e\u200bf', abstract: '\u200b\n\n\n\n\n\u00a0' }) },
  ]),
  view('spaces only', [
    { kind: 'heading', text: '   ' },
    { kind: 'paper', card: card({ title: ' ', authors: ' ' }) },
  ]),
  view('forty facts', [
    { kind: 'heading', text: 'Metrics' },
    {
      kind: 'facts',
      facts: range(40).map((n) => ({ label: `Fact ${n}`, value: `${n * 1000}`, note: `as of 2026-01-${n} ${MARKUP}` })),
    },
  ]),
  view('long facts', [
    {
      kind: 'facts',
      facts: range(12).map((n) => ({ label: long(`Label ${n}`, 400), value: long(`Value ${n}`, 2000) })),
    },
  ]),
  view('a list of ten long titles', [
    list(10, (n) => ({ title: long(`Long title ${n}`, 600), authors: long('A. Name,', 900) })),
  ]),
  view('a list of sixty', [list(60), { kind: 'buttons', actions: [action('Next', page(2))] }, understood]),
  view('a list of a thousand', [list(1000), understood]),
  view('a list with reasons', [
    {
      kind: 'list',
      start: 991,
      items: range(10).map((n) => ({ card: numbered(n), why: `shares ${long('Max Vladymyrov,', 300)}` })),
    },
  ]),
  view('a digest of twelve cards and a list', [
    { kind: 'heading', text: '72 new papers' },
    ...range(12).map((n): Block => ({ kind: 'paper', card: numbered(n, { abstract: long('An abstract', 3000) }) })),
    list(60),
    { kind: 'notice', text: 'arXiv has not answered since 12 November.' },
  ]),
  view('thirty buttons', [{ kind: 'buttons', actions: range(30).map((n) => action(`Button ${n}`)) }]),
  view('buttons with long labels', [
    { kind: 'buttons', actions: range(3).map((n) => action(long(`Label ${n}`, 200))) },
  ]),
  view('buttons that ask the same', [
    { kind: 'buttons', actions: ['One', 'Two', 'Three'].map((label) => action(label, page(2))) },
  ]),
  view('the same question by button and by menu', [
    { kind: 'buttons', actions: [action('One', page(2))] },
    { kind: 'menu', placeholder: 'Choose', actions: [action('One', page(2)), action('Again', page(2))] },
  ]),
  view('buttons with an empty label', [{ kind: 'buttons', actions: [action('', page(2)), action(' ', page(3))] }]),
  view('queries over 100 characters', [
    {
      kind: 'buttons',
      actions: range(3).map((n) => action(`Long ${n}`, { kind: 'papers', words: long(`topic ${n} "quoted"`, 300) })),
    },
    {
      kind: 'menu',
      placeholder: 'Which?',
      actions: range(3).map((n) => action(`Long ${n}`, { kind: 'papers', author: long(`Name${n}`, 300) })),
    },
  ]),
  view('a menu of 200', [
    {
      kind: 'menu',
      placeholder: long('Choose', 400),
      actions: range(200).map((n) => action(long(`Option ${n}`, 300), page(n))),
    },
  ]),
  view('seven menus and six rows of buttons', [
    ...range(7).map(
      (n): Block => ({ kind: 'menu', placeholder: `Menu ${n}`, actions: [action(`Only ${n}`, page(n))] }),
    ),
    ...range(6).map((n): Block => ({ kind: 'buttons', actions: [action(`Button ${n}`, page(n + 50))] })),
  ]),
  view('a chart of eighty bars', [
    {
      kind: 'chart',
      title: long('By year', 400),
      labels: range(80).map((n) => String(1946 + n)),
      series: [{ label: 'Papers', values: range(80).map((n) => n % 13) }],
      alt: 'Papers by year',
    },
  ]),
  view('a chart of odd values', [
    {
      kind: 'chart',
      title: 'Odd',
      labels: range(6).map((n) => long(`Label ${n}`, 200)),
      series: [{ label: 'Odd', values: [0, -1, 0.5, 1e9, Number.NaN, undefined] }],
      alt: 'Odd values',
    },
    { kind: 'chart', title: 'Zeros', labels: ['2024'], series: [{ label: 'Papers', values: [0] }], alt: 'Nothing' },
    { kind: 'chart', title: 'Short', labels: ['2024', '2025'], series: [{ label: 'One', values: [1] }], alt: 'Short' },
  ]),
  view('a chart of six series', [
    {
      kind: 'chart',
      title: 'Six people',
      labels: range(12).map((n) => String(2000 + n)),
      series: range(6).map((n) => ({ label: long(`Person ${n}`, 300), values: range(12).map((at) => (at * n) % 7) })),
      alt: long('Six people', 5000),
    },
  ]),
  view('a chart of facts that stand beside it', [
    { kind: 'facts', facts: range(10).map((n) => ({ label: `Person ${n}`, value: `${11 - n} papers` })) },
    {
      kind: 'chart',
      title: 'Papers',
      labels: range(10).map((n) => `Person ${n}`),
      series: [{ label: 'Papers', values: range(10).map((n) => 11 - n) }],
      alt: 'Papers',
      illustrates: true,
    },
  ]),
  view('code of 20,000 characters', [
    { kind: 'code', language: 'bibtex', text: `@article{x,\n  title = {${long('Word', 20_000)}}\n}` },
  ]),
  view('code with fences', [{ kind: 'code', language: 'js\n```', text: '```\nrm\n````' }]),
  view(
    'everything long for the asker alone',
    [
      { kind: 'heading', text: long('Heading', 600) },
      { kind: 'text', spans: [{ kind: 'text', text: long('Text', 9000) }] },
      { kind: 'notice', text: long('Notice', 5000) },
      { kind: 'understood', text: long('understood', 5000) },
    ],
    'asker',
  ),
];
