import { describe, expect, it } from 'vitest';
import { cite } from '../../../src/core/commands/cite.ts';
import { parseQuery } from '../../../src/core/query/parse.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';
import { samplePaper } from './sample-paper.ts';

const PAPERS = [
  samplePaper(),
  samplePaper({
    id: 'arxiv:2401.00001',
    ids: { arxiv: '2401.00001' },
    title: 'On looms',
    by: ['Ada Lovelace'],
    date: '2024',
  }),
  samplePaper({
    id: 'arxiv:2401.00002',
    ids: { arxiv: '2401.00002' },
    title: 'Looms anew',
    by: ['Ada Lovelace'],
    date: '2024-03',
  }),
];

async function run(text: string, papers = PAPERS) {
  const query = parseQuery(`cite ${text}`);
  if (!query.ok) throw new Error(JSON.stringify(query.failure));
  const place = { platform: 'terminal', workspace: '', channel: '' } as const;
  const asker = { place, user: 'u', conversation: 'c', direct: true, mayManage: true };
  const notices: string[] = [];
  const store = createMemoryStore({ papers, authors: [] });
  const result = await cite.run(query.value, {
    store,
    asker,
    now: '2026-11-23T00:00:00.000Z',
    version: '1',
    atMost: 10,
    notices,
  });
  return { result, notices };
}

describe('/cite', () => {
  it.each([
    ['paper:arxiv:2309.05858', 'vonoswald2023uncovering'],
    ['paper:"mesa optimisation"', 'vonoswald2023uncovering'],
    ['mesa-optimization', 'vonoswald2023uncovering'],
    ['paper:"https://arxiv.org/abs/2401.00001"', 'lovelace2024looms'],
  ])('%s', async (text, key) => {
    const { result } = await run(text);
    expect(result).toMatchObject({ ok: true, value: { kind: 'citation', style: 'bibtex' } });
    expect(result.ok && 'text' in result.value && result.value.text).toContain(`@misc{${key},`);
  });

  it.each([
    ['author:lovelace style:apa', ['arxiv:2401.00002', 'arxiv:2401.00001'], 'apa'],
    ['looms year:2024-03', ['arxiv:2401.00002'], 'bibtex'],
    ['limit:1 sort:oldest style:ris', ['arxiv:2309.05858'], 'ris'],
  ])('%s: a list', async (text, ids, style) => {
    const { result } = await run(text);
    expect(result).toMatchObject({ ok: true, value: { style, papers: ids.map((id) => ({ id })) } });
  });

  it.each([
    ['author:lovelace year:1843', 'no-paper'],
    ['paper:zzyzx', 'no-paper'],
    ['author:zzyzx', 'nobody'],
    ['', 'missing'],
  ])('%s fails with %s', async (text, kind) => {
    expect((await run(text)).result).toMatchObject({ ok: false, failure: { kind } });
  });

  it('gives the first 200 of a longer list and says so', async () => {
    const many = Array.from({ length: 203 }, (_, index) =>
      samplePaper({ id: `p${index}`, ids: {}, title: `Paper ${index}` }),
    );
    const { result, notices } = await run('year:2023', many);
    expect(result.ok && 'papers' in result.value && result.value.papers.length).toBe(200);
    expect(notices).toEqual(['These are the first 200 of 203.']);
  });
});
