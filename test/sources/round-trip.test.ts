import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { importRecords } from '../../src/core/catalogue/import-records.ts';
import { citePapers } from '../../src/core/citation/cite-papers.ts';
import type { FormatName } from '../../src/sources/formats.ts';
import { readSource } from '../../src/sources/read-source.ts';
import { createMemoryStore } from '../../src/store/memory/create-memory-store.ts';

const NOW = '2026-11-25T12:00:00.000Z';
const options = { asOf: '2026-11-25' };

async function taken(catalogue: ReturnType<typeof createMemoryStore>['catalogue'], text: string, format?: FormatName) {
  const reading = readSource(new TextEncoder().encode(text), format, options);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return importRecords(catalogue, reading.batch, NOW);
}

const TOLD = {
  title: 'On λ-looms & 100% more {braces}',
  authors: [
    { name: 'Ada Lovelace', id: 'openalex:A1', otherIds: ['orcid:0000-0002-7970-7855'] },
    { name: 'Johannes von Oswald' },
  ],
  date: '2024-10-29',
  published: '2025-01',
  venue: 'Proceedings of Looms',
  abstract: 'One.\n\nTwo.',
  categories: ['cs.LG'],
  ids: { arxiv: '2410.00001', doi: '10.1000/x_y', openalex: 'W1', semanticScholar: 'ab' },
  citations: [{ source: 'openalex', count: 3, asOf: '2026-01-01' }],
  withdrawal: { kind: 'withdrawn' },
  version: 2,
  code: true,
};

it.each(['jsonl', 'bibtex', 'csl-json'] as const)(
  'what is exported as %s is known when it comes back',
  async (format) => {
    const { catalogue } = createMemoryStore();
    await taken(catalogue, readFileSync('data/author-page.txt', 'utf8'));
    await taken(catalogue, readFileSync('data/arxiv-ids.jsonl', 'utf8'));
    await taken(catalogue, JSON.stringify(TOLD));
    const { papers, total } = await catalogue.find({}, { sort: 'oldest', offset: 0, limit: 100 });
    expect(total).toBe(18);

    const text =
      format === 'jsonl' ? papers.map((paper) => JSON.stringify(paper)).join('\n') : citePapers(papers, format);
    expect(await taken(catalogue, text)).toMatchObject({ added: 0, rejected: [] });
    const after = await catalogue.find({}, { sort: 'oldest', offset: 0, limit: 100 });
    const facts = (list: typeof papers) => list.map(({ provenance, said, ...paper }) => paper);
    expect(facts(after.papers)).toEqual(facts(papers));
  },
);
