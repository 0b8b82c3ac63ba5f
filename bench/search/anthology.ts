import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Paper } from '../../src/core/model/paper.ts';

const Line = z.object({
  id: z.string(),
  title: z.string(),
  authors: z.array(z.string()),
  date: z.string(),
  abstract: z.string().nullable(),
});

/** The papers of a file of the ACL Anthology, a JSON object a line, packed with gzip. */
export function readAnthology(path: string): Paper[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n');
  return lines.map((line) => {
    const { id, title, authors, date, abstract } = Line.parse(JSON.parse(line));
    return paperOf({ id, title, authors, date, abstract: abstract ?? '' });
  });
}

type Known = { id: string; title: string; authors: readonly string[]; date: string; abstract: string };

export function paperOf({ id, title, authors, date, abstract }: Known): Paper {
  return {
    id,
    title,
    authors: authors.map((name) => ({ name })),
    unplacedAuthors: [],
    authorsComplete: true,
    date,
    ...(abstract !== '' && { abstract }),
    categories: [],
    affiliations: [],
    code: false,
    ids: {},
    urls: {},
    firstSeen: '2026-11-23T00:00:00.000Z',
    baseline: true,
    provenance: {},
  };
}
