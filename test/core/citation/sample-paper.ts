import type { Paper } from '../../../src/core/model/paper.ts';

const named = (names: readonly string[]): Paper['authors'] => names.map((name) => ({ name }));

/** A whole paper of which a test says only what it is about; `by` names the authors. */
export function samplePaper({ by, ...change }: Partial<Paper> & { by?: readonly string[] } = {}): Paper {
  return {
    id: 'arxiv:2309.05858',
    title: 'Uncovering mesa-optimization algorithms in Transformers',
    authors: named(by ?? ['Johannes von Oswald', 'Max Vladymyrov']),
    unplacedAuthors: [],
    authorsComplete: true,
    date: '2023-09-11',
    categories: ['cs.LG'],
    affiliations: [],
    code: false,
    ids: { arxiv: '2309.05858' },
    urls: {},
    firstSeen: '2026-11-20T08:00:00.000Z',
    baseline: false,
    provenance: {},
    ...change,
  };
}
