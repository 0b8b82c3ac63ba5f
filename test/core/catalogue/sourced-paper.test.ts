import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newPaper } from '../../../src/core/catalogue/merge.ts';
import { sourcesOf, withoutSource, withRecord } from '../../../src/core/catalogue/sourced-paper.ts';
import type { Paper, PaperRecord } from '../../../src/core/model/paper.ts';
import { recordArbitrary } from './record-arbitrary.ts';

const SEEN = { firstSeen: '2026-11-19T09:00:00.000Z', baseline: true };

const recordOf = (change: Partial<PaperRecord> = {}): PaperRecord => ({
  title: 'Looms',
  authors: [{ name: 'Ada Lovelace' }],
  unplacedAuthors: [],
  authorsComplete: true,
  date: '2024-05-01',
  categories: [],
  affiliations: [],
  code: false,
  ids: {},
  urls: {},
  ...change,
});

const page = newPaper(recordOf({ categories: ['LG'] }), 'author-page', SEEN);
const cited = (count: number, asOf: string) =>
  recordOf({ ids: { openalex: 'W1' }, citations: [{ source: 'openalex', count, asOf }] });

describe('what several sources say of one paper', () => {
  it('is kept apart, so that it can be taken back', () => {
    const both = withRecord(page, recordOf({ abstract: 'Of weaving.', ids: { openalex: 'W1' } }), 'openalex');
    expect(both).toMatchObject({ abstract: 'Of weaving.', categories: ['LG'], ids: { openalex: 'W1' } });
    expect(sourcesOf(both)).toEqual(['author-page', 'openalex']);
    expect(withoutSource(both, 'openalex')).toEqual(page);
    const left = withoutSource(both, 'author-page');
    expect(left).toMatchObject({ id: page.id, ...SEEN, abstract: 'Of weaving.', categories: [] });
    expect(left && withoutSource(left, 'openalex')).toBeUndefined();
  });

  it('is said anew by a source that is asked again, and added to by a file', () => {
    const once = withRecord(page, recordOf({ venue: 'NeurIPS', ids: { openalex: 'W1' } }), 'openalex');
    const again = withRecord(once, recordOf({ venue: 'ICML', ids: { openalex: 'W1' } }), 'openalex');
    expect([once.venue, again.venue]).toEqual(['NeurIPS', 'ICML']);
    expect(withRecord(page, recordOf({ categories: ['CV'] }), 'author-page').categories).toEqual(['LG', 'CV']);
  });

  it('is not kept where a file adds nothing', () => {
    expect(withRecord(page, recordOf(), 'jsonl')).toBe(page);
  });

  it('does not take turns where a source has two records of it', () => {
    const first = withRecord(page, recordOf({ venue: 'arXiv', ids: { openalex: 'W1' } }), 'openalex');
    const both = withRecord(first, recordOf({ venue: 'ICML', ids: { openalex: 'W2' } }), 'openalex');
    expect(both.venue).toBe('ICML');
    expect(withRecord(both, recordOf({ venue: 'arXiv', ids: { openalex: 'W1' } }), 'openalex')).toBe(both);
  });

  it('keeps the day on which a count was first said while it is the same', () => {
    const once = withRecord(page, cited(3, '2026-11-01'), 'openalex');
    expect(withRecord(once, cited(3, '2026-11-20'), 'openalex')).toBe(once);
    expect(withRecord(once, cited(4, '2026-11-20'), 'openalex').citations).toEqual([
      { source: 'openalex', count: 4, asOf: '2026-11-20' },
    ]);
  });

  it('brings back what nobody spoke of any more, and never what people called wrong', () => {
    const hidden = (why: Paper['hidden']) => withRecord({ ...page, hidden: why }, recordOf(), 'openalex').hidden;
    expect([hidden('untracked'), hidden('wrong')]).toEqual([undefined, 'wrong']);
  });

  it('is, after any source is taken away, what the others say without it', () => {
    const source = fc.constantFrom('crossref', 'dblp', 'openalex', 'arxiv');
    fc.assert(
      fc.property(
        recordArbitrary,
        fc.array(fc.tuple(source, recordArbitrary), { minLength: 1, maxLength: 4 }),
        source,
        (first, told, gone) => {
          const start = newPaper(first, 'bibtex', SEEN);
          const take = (paper: Paper, [by, record]: [string, PaperRecord]) => withRecord(paper, record, by);
          const without = withoutSource(told.reduce(take, start), gone);
          expect(without).toEqual(told.filter(([by]) => by !== gone).reduce(take, start));
          const all = told.reduce(take, start);
          expect(told.slice(-1).reduce(take, all)).toBe(all);
        },
      ),
    );
  });
});
