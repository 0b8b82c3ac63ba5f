import { expect, it } from 'vitest';
import type { SourceState } from '../../src/core/ports.ts';
import { checkSources } from '../../src/sources/check-sources.ts';

const CONTACT_EMAIL = 'ada@example.org';
const state = (source: string, change: Partial<SourceState> = {}): SourceState => ({
  source,
  lastSuccess: undefined,
  lastError: undefined,
  ...change,
});

it('names each source, where it is asked, its key, and what it last answered', () => {
  const settings = { CONTACT_EMAIL, OPENALEX_API_KEY: 'secret', ARXIV_URL: 'http://127.0.0.1:1' };
  const budget = { left: 950, of: 1000, asOf: '2026-11-25T12:00:00.000Z', renewedAt: '2026-11-26T00:00:00.000Z' };
  const failed = { at: '2026-11-25T13:00:00.000Z', reason: 'arXiv can’t be reached.' };
  const found = checkSources(settings, [
    state('OpenAlex', { lastSuccess: '2026-11-25T12:00:00.000Z', budget }),
    state('arXiv', { lastSuccess: '2026-11-25T12:00:00.000Z', lastError: failed }),
    state('Crossref', { lastSuccess: '2026-11-25T14:00:00.000Z', lastError: { ...failed, reason: 'Crossref x.' } }),
  ]);
  expect(found).toEqual([
    {
      kind: 'fine',
      what: 'OpenAlex is asked at its public address, with the key in OPENALEX_API_KEY; last read 25 November 2026, 12:00 UTC; 950 of 1,000 credits were left until 26 November 2026, 00:00 UTC.',
    },
    {
      kind: 'fine',
      what: 'Semantic Scholar is asked at its public address, without a key (SEMANTIC_SCHOLAR_API_KEY).',
    },
    {
      kind: 'fault',
      what: 'arXiv is asked at http://127.0.0.1:1, which wants no key; last read 25 November 2026, 12:00 UTC; since 25 November 2026, 13:00 UTC: arXiv can’t be reached.',
      cure: 'It is asked again at the next sync; “offprint sync --source arxiv” asks it now.',
    },
    {
      kind: 'fine',
      what: 'Crossref is asked at its public address, which wants no key; last read 25 November 2026, 14:00 UTC.',
    },
  ]);
});

it('says what a missing contact costs', () => {
  const found = checkSources({}, undefined);
  expect(found.at(-1)).toMatchObject({ kind: 'note', what: expect.stringContaining('CONTACT_EMAIL') });
  expect(found.slice(0, -1).map(({ kind }) => kind)).toEqual(['fine', 'fine', 'fine', 'fine']);
});
