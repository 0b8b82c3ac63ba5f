import { z } from 'zod';
import { idAt, readAuthorId } from '../../core/model/author-id.ts';
import type { AuthorRecord, PaperKeys, SourcePage } from '../../core/model/sourced.ts';
import type { Source } from '../../core/ports.ts';
import { convertAll, inGroups } from '../convert-all.ts';
import { createPageWatch } from '../endless.ts';
import { createHttp, type Http, type Surroundings } from '../http/create-http.ts';
import { readJson } from '../http/unreadable.ts';
import { Counts, countsOf, readState, sameCounts } from '../kept-state.ts';
import { AUTHOR_FIELDS, toAuthor, WireAuthor } from './author.ts';
import { PAPER_FIELDS, paperToRecord } from './paper.ts';

export type SemanticScholarOptions = { url?: string | undefined; key?: string | undefined };

const PUBLIC = 'https://api.semanticscholar.org/graph/v1';
const PAGE = 500;
const MOST_BATCH = 500;
const SAMPLES = ',papers.title,papers.year,papers.citationCount';
/** One a second over all endpoints with a key; without one all the world shares a pool. */
const EVERY_MS = { keyed: 1100, open: 3500 };

// an empty search has no `data`, the last page no `next`
const Page = z.object({
  data: z.array(z.unknown()).default([]),
  next: z.number().optional(),
  total: z.number().optional(),
});
const Batch = z.array(z.unknown());

/** Semantic Scholar: authors by id or name, their papers, papers by id in batches. */
export function createSemanticScholarSource(
  options: SemanticScholarOptions,
  around: Surroundings,
): Source & Pick<Http, 'close'> {
  const root = rootOf(options.url);
  const http = createHttp(
    {
      source: 'semantic-scholar',
      origins: [new URL(root).origin],
      everyMs: options.key === undefined ? EVERY_MS.open : EVERY_MS.keyed,
      booked: true,
      keyVariable: 'SEMANTIC_SCHOLAR_API_KEY',
      ...(options.key !== undefined && { headers: { 'x-api-key': options.key } }),
    },
    around,
  );
  const asOf = (): string => around.clock().slice(0, 10);

  type Asking<T> = {
    path: string;
    query: Record<string, string>;
    schema: z.ZodType<T>;
    body?: unknown;
    signal?: AbortSignal | undefined;
  };
  async function ask<T>({ path, query, schema, body, signal }: Asking<T>): Promise<T | undefined> {
    const url = new URL(`${root}/${path}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const answer = await http.ask({ url, read: readJson(schema), body, signal });
    return answer.kind === 'answer' ? answer.value : undefined;
  }

  async function author(id: string, fields: string, signal?: AbortSignal): Promise<AuthorRecord | undefined> {
    const own = idAt('semantic-scholar', id);
    if (own === undefined) return undefined;
    const wire = await ask({ path: `author/${own}`, query: { fields }, schema: WireAuthor, signal });
    return wire && toAuthor(wire, asOf());
  }

  async function* papers(own: string, signal?: AbortSignal): AsyncGenerator<SourcePage> {
    const watch = createPageWatch('semantic-scholar');
    for (let offset: number | undefined = 0; offset !== undefined; ) {
      watch.next(String(offset));
      const query: Record<string, string> = { fields: PAPER_FIELDS, limit: `${PAGE}`, offset: `${offset}` };
      const page: z.infer<typeof Page> | undefined = await ask({
        path: `author/${own}/papers`,
        query,
        schema: Page,
        signal,
      });
      if (page === undefined || page.data.length === 0) return;
      yield convertAll(page.data, (paper) => paperToRecord(paper, asOf()));
      offset = page.next;
    }
  }

  return {
    name: 'semantic-scholar',
    author: (id, signal) => author(id, AUTHOR_FIELDS, signal),
    async findAuthors(said, limit, signal) {
      const id = readAuthorId(said);
      if (id !== undefined) return [(await author(id, AUTHOR_FIELDS + SAMPLES, signal)) ?? []].flat();
      const query = { query: said, limit: `${limit}`, fields: AUTHOR_FIELDS + SAMPLES };
      const page = await ask({ path: 'author/search', query, schema: Page, signal });
      return (page?.data ?? []).flatMap((one) => {
        const wire = WireAuthor.safeParse(one);
        return (wire.success && toAuthor(wire.data, asOf())) || [];
      });
    },
    async *papersOf(authorId, { state, signal }) {
      const known = await author(authorId, 'name,paperCount,citationCount', signal);
      const own = idAt('semantic-scholar', authorId);
      if (known === undefined || own === undefined) return;
      const now = countsOf(known);
      if (!sameCounts(readState(Counts, state), now)) yield* papers(own, signal);
      yield { records: [], rejected: [], state: JSON.stringify(now) };
    },
    async *details(keys, signal) {
      for (const ids of inGroups(keys.flatMap(wireId), MOST_BATCH)) {
        const batch = await ask({
          path: 'paper/batch',
          query: { fields: PAPER_FIELDS },
          schema: Batch,
          body: { ids },
          signal,
        });
        const known = (batch ?? []).filter((paper) => paper !== null);
        yield convertAll(known, (paper) => paperToRecord(paper, asOf()));
      }
    },
    close: http.close,
  };
}

/** An address with or without the version of the interface. */
function rootOf(url: string | undefined): string {
  const root = (url ?? PUBLIC).replace(/\/+$/, '');
  return /\/v\d+$/.test(root) ? root : `${root}/graph/v1`;
}

function wireId({ arxiv, doi, semanticScholar }: PaperKeys): string[] {
  const id = semanticScholar ?? (arxiv && `ARXIV:${arxiv}`) ?? (doi && `DOI:${doi}`);
  return id ? [id] : [];
}
