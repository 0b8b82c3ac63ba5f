import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PaperRecord } from '../../../src/core/model/paper.ts';
import type { SourceName } from '../../../src/core/model/source-name.ts';
import type { SourcePage } from '../../../src/core/model/sourced.ts';
import type { Source } from '../../../src/core/ports.ts';
import { createSources, type Sources } from '../../../src/sources/create-sources.ts';
import { openArxivServer } from '../../platforms/scholarly/arxiv-server.ts';
import { openCrossrefServer } from '../../platforms/scholarly/crossref-server.ts';
import { type Fault, NAMED_FAULTS } from '../../platforms/scholarly/faults.ts';
import type { Loopback } from '../../platforms/scholarly/loopback.ts';
import { openOpenalexServer, SPENT_BUDGET } from '../../platforms/scholarly/openalex-server.ts';
import { openSemanticScholarServer } from '../../platforms/scholarly/semantic-scholar-server.ts';
import { smallWorld } from '../../platforms/scholarly/small-world.ts';
import { createSurroundings } from '../../platforms/scholarly/surroundings.ts';
import { scholarAuthor, type World } from '../../platforms/scholarly/world.ts';

type Asked = 'arxiv' | 'openalex' | 'semantic-scholar' | 'crossref';

let world: World;
let servers: Record<Asked, Loopback>;
let sources: Sources;
let around: ReturnType<typeof createSurroundings>;

beforeEach(async () => {
  world = smallWorld();
  servers = {
    arxiv: await openArxivServer(world),
    openalex: await openOpenalexServer(world),
    'semantic-scholar': await openSemanticScholarServer(world),
    crossref: await openCrossrefServer(world),
  };
  open();
});
afterEach(async () => {
  await sources.close();
  await Promise.all(Object.values(servers).map((server) => server.close()));
});

function open(options: Parameters<typeof createSurroundings>[0] = {}): void {
  around = createSurroundings(options);
  sources = createSources(
    {
      ARXIV_URL: servers.arxiv.root,
      OPENALEX_URL: servers.openalex.root,
      OPENALEX_API_KEY: 'openalex-key',
      SEMANTIC_SCHOLAR_URL: servers['semantic-scholar'].root,
      SEMANTIC_SCHOLAR_API_KEY: 's2-key',
      CROSSREF_URL: servers.crossref.root,
      CONTACT_EMAIL: 'someone@example.org',
    },
    { ...around.surroundings, version: '0.0.0' },
  );
}

function source(name: SourceName): Source {
  const found = sources.list.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

async function all(pages: AsyncIterable<SourcePage> | undefined) {
  const records: PaperRecord[] = [];
  let state: string | undefined;
  for await (const page of pages ?? []) {
    records.push(...page.records);
    state = page.state ?? state;
  }
  return { records, state, titles: records.map(({ title }) => title).sort() };
}

const ADA = {
  openalex: 'openalex:A5000000001',
  'semantic-scholar': `semantic-scholar:${scholarAuthor(1)}`,
  arxiv: 'arxiv:Ada Lovelace',
  crossref: 'orcid:0000-0002-7970-7855',
};

describe('people', () => {
  it('of one name are told apart', async () => {
    expect(await source('openalex').findAuthors('Ada Lovelace', 10)).toMatchObject([
      {
        id: ADA.openalex,
        name: 'Ada Lovelace',
        affiliations: ['Analytical Society'],
        papers: 3,
        years: { from: 2021, to: 2024 },
        sample: 'Notes on the Engine',
        otherIds: ['orcid:0000-0002-7970-7855'],
      },
      { id: 'openalex:A5000000002', affiliations: ['Another Place'], papers: 1, sample: 'Flying', otherIds: [] },
    ]);
    expect(await source('semantic-scholar').findAuthors('Ada Lovelace', 10)).toMatchObject([
      {
        id: ADA['semantic-scholar'],
        papers: 3,
        citations: 49,
        years: { from: 2021, to: 2024 },
        sample: 'Notes on the Engine',
        otherIds: ['orcid:0000-0002-7970-7855'],
      },
      { papers: 1, sample: 'Flying' },
    ]);
    expect(await source('arxiv').findAuthors('Ada Lovelace', 10)).toMatchObject([
      { id: ADA.arxiv, nameOnly: true, papers: 3, years: { from: 2020, to: 2023 } },
    ]);
  });

  it.each<[Asked, string, number]>([
    ['openalex', 'https://orcid.org/0000-0002-7970-7855', 1],
    ['openalex', 'A5000000002', 1],
    ['openalex', 'A5999999999', 0],
    ['openalex', 'semantic-scholar:2000001', 0],
    ['semantic-scholar', 's2:2000001', 1],
    ['semantic-scholar', 's2:2999999', 0],
    ['semantic-scholar', 'Nobody Known', 0],
    ['arxiv', 'https://arxiv.org/a/lovelace_a_1', 1],
    ['arxiv', 'Nobody Known', 0],
    ['crossref', 'Ada Lovelace', 0],
  ])('at %s: %s', async (name, said, count) => {
    expect(await source(name).findAuthors(said, 10)).toHaveLength(count);
  });

  it('come with their figures', async () => {
    expect((await source('openalex').author(ADA.openalex))?.metrics).toEqual([
      { name: 'h-index', value: 3, source: 'openalex', asOf: '2026-11-25' },
      { name: 'i10-index', value: 1, source: 'openalex', asOf: '2026-11-25' },
      { name: 'papers', value: 3, source: 'openalex', asOf: '2026-11-25' },
      { name: 'citations', value: 49, source: 'openalex', asOf: '2026-11-25' },
    ]);
    expect((await source('openalex').author(ADA.openalex))?.byYear.map(({ year }) => year)).toEqual([2021, 2023, 2024]);
    expect(
      (await source('semantic-scholar').author(ADA['semantic-scholar']))?.metrics.map(({ value }) => value),
    ).toEqual([3, 3, 49]);
    expect(await source('openalex').author('openalex:A5999999999')).toBeUndefined();
  });
});

describe('an author’s papers', () => {
  it.each<[Asked, string[]]>([
    ['openalex', ['Bernoulli Numbers', 'Notes on the Engine', 'On λ-looms & more']],
    ['semantic-scholar', ['Bernoulli Numbers', 'Notes on the Engine', 'On λ-looms & more']],
    ['arxiv', ['Flying', 'Notes on the Engine', 'On λ-looms & more']],
    ['crossref', ['Bernoulli Numbers', 'Notes on the Engine']],
  ])('at %s', async (name, titles) => {
    expect((await all(source(name).papersOf(ADA[name], {}))).titles).toEqual(titles);
  });

  it('carry what each source knows', async () => {
    const [openalex] = (await all(source('openalex').papersOf(ADA.openalex, {}))).records;
    expect(openalex).toMatchObject({
      title: 'Notes on the Engine',
      authors: [
        { name: 'Ada Lovelace', id: 'openalex:A5000000001', otherIds: ['orcid:0000-0002-7970-7855'] },
        { name: 'Charles Babbage', id: 'openalex:A5000000003' },
      ],
      date: '2021-03-04',
      abstract: 'We weave algebraic patterns as the loom weaves flowers and leaves',
      venue: 'Engines',
      ids: { openalex: 'W4000000001', doi: '10.1000/engine.1', arxiv: '2103.00001' },
      citations: [{ source: 'openalex', count: 42, asOf: '2026-11-25' }],
    });
    const crossref = (await all(source('crossref').details?.([{ doi: '10.1000/bernoulli' }, { doi: '10.1000/none' }])))
      .records;
    expect(crossref).toMatchObject([
      { venue: 'Numbers', withdrawal: { kind: 'retracted', on: '2025-03-01', notice: '10.1000/bernoulli-r' } },
    ]);
    const arxiv = (
      await all(source('arxiv').details?.([{ arxiv: '2611.00005' }, { arxiv: '9999.00001' }, { arxiv: '2305.00002' }]))
    ).records;
    expect(arxiv).toMatchObject([
      { title: 'Tides', withdrawal: { kind: 'withdrawn' }, categories: ['cs.LG', 'stat.ML'] },
      { version: 2 },
    ]);
    const batch = await all(
      source('semantic-scholar').details?.([
        { arxiv: '2103.00001' },
        { doi: '10.1000/none' },
        { doi: '10.1000/bernoulli' },
      ]),
    );
    expect(batch.titles).toEqual(['Bernoulli Numbers', 'Notes on the Engine']);
  });

  it.each<[Asked, number]>([
    ['openalex', 1],
    ['semantic-scholar', 1],
    ['arxiv', 1],
  ])('asked for again at %s: one request, nothing where nothing changed, then what is new', async (name, requests) => {
    const { state = '' } = await all(source(name).papersOf(ADA[name], {}));
    const before = servers[name].seen.length;
    const again = await all(source(name).papersOf(ADA[name], { state }));
    expect(servers[name].seen.length - before).toBe(requests);
    expect(again.state).toBe(state);
    expect(again.titles.filter((title) => title !== 'On λ-looms & more')).toEqual([]);

    world.papers.push({ key: 9, title: 'New Sketches', authors: [1], date: '2026-11-20', arxiv: '2611.00009' });
    expect((await all(source(name).papersOf(ADA[name], { state }))).titles).toContain('New Sketches');
  });

  it('come page by page', async () => {
    for (let key = 100; key < 350; key++)
      world.papers.push({ key, title: `Study ${key}`, authors: [1], date: '2022-01-02', arxiv: `2201.00${key}` });
    for (const name of ['openalex', 'semantic-scholar', 'arxiv'] as const)
      expect(
        (await all(source(name).papersOf(ADA[name], {}))).titles.filter((title) => title.startsWith('Study')),
      ).toHaveLength(250);
  });

  it('of 3,000 authors each', async () => {
    world.papers.push({
      key: 7,
      title: 'All Hands',
      authors: [1, ...Array.from({ length: 2999 }, (_, at) => `Person Number${at}x`)],
      date: '2024-02-02',
    });
    const { records } = await all(source('openalex').papersOf(ADA.openalex, {}));
    expect(records.find(({ title }) => title === 'All Hands')?.authors).toHaveLength(3000);
  });
});

describe('a category at arXiv', () => {
  const arxiv = () => source('arxiv');

  it('of today, from the listing, which is asked for again only if it changed', async () => {
    const first = await all(arxiv().inCategory?.('stat.ML', { since: '2026-11-25' }));
    expect(first.records).toMatchObject([{ title: 'Tides', date: '2026-11-25' }]);
    const again = await all(arxiv().inCategory?.('stat.ML', { state: first.state ?? '' }));
    expect(again).toMatchObject({ records: [], state: first.state });
    expect(servers.arxiv.seen.at(-1)?.status).toBe(304);
  });

  it('empty at a weekend, which is no trouble', async () => {
    expect((await all(arxiv().inCategory?.('math.AG', { since: '2026-11-25' }))).records).toEqual([]);
  });

  it('of some days, by a search', async () => {
    expect((await all(arxiv().inCategory?.('cs.LG', { since: '2026-11-10' }))).titles).toEqual(['Tides']);
  });

  it('of years, harvested in pages', async () => {
    expect((await all(arxiv().inCategory?.('cs.LG', { since: '2021-01-01' }))).titles).toEqual([
      'Notes on the Engine',
      'On λ-looms & more',
      'Tides',
    ]);
    expect(servers.arxiv.seen.map(({ url }) => url.pathname)).toEqual(['/oai', '/oai']);
  });
});

describe('manners', () => {
  it('keys and contact are sent, each to its own source', async () => {
    for (const name of ['openalex', 'semantic-scholar', 'arxiv', 'crossref'] as const)
      await all(source(name).papersOf(ADA[name], {}));
    expect(servers.openalex.seen[0]?.url.searchParams.get('api_key')).toBe('openalex-key');
    expect(servers['semantic-scholar'].seen[0]?.headers['x-api-key']).toBe('s2-key');
    for (const { seen } of Object.values(servers))
      expect(seen[0]?.headers['user-agent']).toBe('Offprint/0.0.0 (mailto:someone@example.org)');
    expect(JSON.stringify(servers.arxiv.seen)).not.toContain('-key');
  });

  it('arXiv is asked once in three seconds, Semantic Scholar once a second', async () => {
    for (let key = 100; key < 400; key++)
      world.papers.push({ key, title: `Study ${key}`, authors: [1], date: '2022-01-02', arxiv: `2201.00${key}` });
    await all(source('arxiv').papersOf(ADA.arxiv, {}));
    expect(around.slept).toEqual([3000, 3000, 3000]);
    around.slept.length = 0;
    await all(source('semantic-scholar').papersOf(ADA['semantic-scholar'], {}));
    expect(around.slept).toEqual([1100]);
  });

  it('what OpenAlex says is left of the day’s budget is known from good answers', async () => {
    expect(source('openalex').budget?.()).toBeUndefined();
    await source('openalex').findAuthors('Ada Lovelace', 5);
    // a search, and a title of each of the two found
    const budget = { left: 988, of: 1000, asOf: '2026-11-25T12:00:00.200Z', renewedAt: '2026-11-25T13:00:00.200Z' };
    expect(source('openalex').budget?.()).toEqual(budget);
  });

  it('a day’s budget that is spent is not asked for again', async () => {
    servers.openalex.next(SPENT_BUDGET);
    await expect(all(source('openalex').papersOf(ADA.openalex, {}))).rejects.toMatchObject({
      kind: 'budget',
      retryAt: '2026-11-26T00:00:00.000Z',
      message: 'OpenAlex has spent today’s free budget; it may be asked again at 2026-11-26 00:00 UTC.',
    });
    await expect(source('openalex').author(ADA.openalex)).rejects.toThrow(
      'OpenAlex wants no more questions before 2026-11-26 00:00 UTC.',
    );
    expect(servers.openalex.seen).toHaveLength(1);
  });

  it.each<[Fault, string]>([
    [
      { status: 429, body: '{"error":"Plan upgrade required","message":"x"}' },
      'OpenAlex wants a paid plan for this question.',
    ],
    [
      { status: 400, body: '{"error":"Invalid query parameters error.","message":"badfilter is not a valid field."}' },
      'OpenAlex did not understand the question (badfilter is not a valid field).',
    ],
    [
      {
        status: 200,
        body: '{"error":"Invalid query parameters error.","message":"Wildcards (* or ?) require exact search..."}',
      },
      'OpenAlex did not understand the question (Wildcards (* or ?) require exact search).',
    ],
    [
      { status: 401, body: '{"error":"Invalid or missing API key"}' },
      'OpenAlex refuses to answer (401): it wants a key, or does not accept the one in OPENALEX_API_KEY.',
    ],
  ])('OpenAlex says %j', async (fault, sentence) => {
    servers.openalex.always(fault);
    await expect(source('openalex').author(ADA.openalex)).rejects.toThrow(sentence);
  });

  it('arXiv tells errors as feeds', async () => {
    const body =
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>https://arxiv.org/api/errors#incorrect_id</id><title>Error</title><summary>incorrect id format for abc</summary></entry></feed>';
    servers.arxiv.always({ status: 400, body, type: 'application/atom+xml' });
    await expect(all(source('arxiv').details?.([{ arxiv: 'abc' }]))).rejects.toThrow(
      'arXiv reports an error: incorrect id format for abc.',
    );
  });

  it('arXiv’s empty pages where there are papers are asked for again', async () => {
    const body =
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:o="http://a9.com/-/spec/opensearch/1.1/"><o:totalResults>3</o:totalResults></feed>';
    servers.arxiv.next({ status: 200, body, type: 'application/atom+xml' });
    expect((await all(source('arxiv').papersOf(ADA.arxiv, {}))).records).toHaveLength(3);
  });

  it('cursors without end come to one', async () => {
    await servers.openalex.close();
    servers.openalex = await openOpenalexServer(world, { endless: true });
    open();
    await expect(all(source('openalex').papersOf(ADA.openalex, {}))).rejects.toThrow(
      'OpenAlex gives page after page without end.',
    );
  });
});

describe.each(['arxiv', 'openalex', 'semantic-scholar', 'crossref'] as const)('the faults of %s', (name) => {
  it.each(NAMED_FAULTS)('%s: a sentence, and the next try heals', async (fault) => {
    const isSlow = fault === 'silence' || fault === 'slow drip';
    open({ limits: isSlow ? { timeoutMs: 80 } : { timeoutMs: 10_000, mostBytes: 5_000_000 } });
    servers[name].always(fault);
    const trouble = await all(source(name).papersOf(ADA[name], {})).catch((error: unknown) => error);
    expect(trouble).toMatchObject({
      name: 'SourceTrouble',
      source: name,
      message: expect.stringMatching(/^[A-Z]?\w+ .*\.$|^arXiv .*\.$/),
    });
    servers[name].heal();
    open();
    expect((await all(source(name).papersOf(ADA[name], {}))).records.length).toBeGreaterThan(1);
  });
});
