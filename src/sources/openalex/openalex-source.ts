import { z } from 'zod';
import { idAt, readAuthorId } from '../../core/model/author-id.ts';
import type { AuthorRecord, FoundAuthor, PaperKeys, SourcePage } from '../../core/model/sourced.ts';
import type { Source } from '../../core/ports.ts';
import { cleanTitle } from '../clean/clean-title.ts';
import { convertAll, inGroups } from '../convert-all.ts';
import { createPageWatch } from '../endless.ts';
import { createHttp, type Http, type Surroundings } from '../http/create-http.ts';
import { readJson } from '../http/unreadable.ts';
import { Counts, countsOf, readState, sameCounts } from '../kept-state.ts';
import { text } from '../wire.ts';
import { toAuthor, WireAuthor } from './author.ts';
import { openalexBudget } from './budget.ts';
import { openalexRefusal } from './refusal.ts';
import { workToRecord } from './work.ts';

export type OpenalexOptions = { url?: string | undefined; key?: string | undefined };

const PUBLIC = 'https://api.openalex.org';
/** https://developers.openalex.org/api-reference/errors */
const PAGE = 100;
/** Values of one filter that are joined by `|`. */
const MOST_OR = 50;
const MOST_SAMPLES = 5;

const list = <T>(item: z.ZodType<T>) =>
  z.object({ results: z.array(item), meta: z.object({ count: z.number().optional(), next_cursor: text }) });
const Works = list(z.unknown());
const Authors = list(z.unknown());
const Titles = list(z.object({ display_name: text, title: text }));

/** OpenAlex: authors by id, ORCID or name; their works by cursor; what it knows of works by id. */
export function createOpenalexSource(options: OpenalexOptions, around: Surroundings): Source & Pick<Http, 'close'> {
  const root = (options.url ?? PUBLIC).replace(/\/+$/, '');
  const http = createHttp(
    {
      source: 'openalex',
      origins: [new URL(root).origin],
      everyMs: 100,
      booked: false,
      keyVariable: 'OPENALEX_API_KEY',
      ...(options.key !== undefined && { parameters: { api_key: options.key } }),
      refusalOf: openalexRefusal,
      budgetOf: openalexBudget,
    },
    around,
  );
  const asOf = (): string => around.clock().slice(0, 10);

  async function ask<T>(
    path: string,
    query: Record<string, string>,
    schema: z.ZodType<T>,
    signal?: AbortSignal,
  ): Promise<T | undefined> {
    const url = new URL(`${root}/${path}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const answer = await http.ask({ url, read: readJson(schema), signal });
    return answer.kind === 'answer' ? answer.value : undefined;
  }

  async function author(id: string, signal?: AbortSignal): Promise<AuthorRecord | undefined> {
    const orcid = idAt('orcid', id);
    const path = orcid === undefined ? idAt('openalex', id) : `orcid:${orcid}`;
    if (path === undefined) return undefined;
    const wire = await ask(`authors/${path}`, {}, WireAuthor, signal);
    return wire && toAuthor(wire, asOf());
  }

  /** With the most cited title, by which people of one name are told apart. */
  async function withSample(found: FoundAuthor, signal?: AbortSignal): Promise<FoundAuthor> {
    const filter = `author.id:${idAt('openalex', found.id)}`;
    const query = { filter, sort: 'cited_by_count:desc', per_page: '1', select: 'id,title,display_name' };
    const [top] = (await ask('works', query, Titles, signal))?.results ?? [];
    const sample = cleanTitle(top?.title ?? top?.display_name);
    return sample === undefined ? found : { ...found, sample };
  }

  async function* works(filter: string, signal?: AbortSignal): AsyncGenerator<SourcePage> {
    const watch = createPageWatch('openalex');
    let seen = 0;
    for (let cursor: string | null | undefined = '*'; cursor; ) {
      watch.next(cursor);
      const page: z.infer<typeof Works> | undefined = await ask(
        'works',
        { filter, per_page: `${PAGE}`, cursor },
        Works,
        signal,
      );
      if (page === undefined || page.results.length === 0) return;
      // a cursor may be new each time and lead to the same page
      watch.next(JSON.stringify(page.results[0]).slice(0, 200));
      const count: number | undefined = page.meta.count;
      seen += page.results.length;
      yield {
        ...convertAll(page.results, (work) => workToRecord(work, asOf())),
        ...(count !== undefined && { total: count }),
      };
      cursor = seen >= (count ?? Number.POSITIVE_INFINITY) ? undefined : page.meta.next_cursor;
    }
  }

  return {
    name: 'openalex',
    author,
    async findAuthors(said, limit, signal) {
      const id = readAuthorId(said);
      if (id !== undefined) {
        const known = await author(id, signal);
        return known === undefined ? [] : [await withSample(known, signal)];
      }
      const page = await ask('authors', { search: said.replace(/[*?]/g, ' '), per_page: `${limit}` }, Authors, signal);
      const found = (page?.results ?? []).flatMap((one) => {
        const wire = WireAuthor.safeParse(one);
        return (wire.success && toAuthor(wire.data, asOf())) || [];
      });
      const sampled: FoundAuthor[] = [];
      for (const one of found) sampled.push(sampled.length < MOST_SAMPLES ? await withSample(one, signal) : one);
      return sampled;
    },
    async *papersOf(authorId, { state, signal }) {
      // one record is free, a list is not
      const known = await author(authorId, signal);
      if (known === undefined) return;
      const now = countsOf(known);
      const kept = { state: JSON.stringify(now) };
      if (sameCounts(readState(Counts, state), now)) {
        yield { records: [], rejected: [], ...kept };
        return;
      }
      for await (const page of works(`author.id:${idAt('openalex', known.id)}`, signal)) yield page;
      yield { records: [], rejected: [], ...kept };
    },
    async *details(keys, signal) {
      const byId = keys.flatMap(({ openalex }) => openalex ?? []);
      const byDoi = keys.filter(({ openalex }) => openalex === undefined).flatMap(doiOf);
      for (const ids of inGroups(byId, MOST_OR)) yield* works(`openalex:${ids.join('|')}`, signal);
      for (const dois of inGroups(byDoi, MOST_OR)) yield* works(`doi:${dois.join('|')}`, signal);
    },
    budget: http.budget,
    close: http.close,
  };
}

/** arXiv registers DOIs for its preprints, by which OpenAlex knows them. Commas and bars have a meaning in filters. */
function doiOf({ doi, arxiv }: PaperKeys): string[] {
  const known = doi ?? (arxiv === undefined ? undefined : `10.48550/arxiv.${arxiv.toLowerCase()}`);
  return known === undefined || /[,|]/.test(known) ? [] : [known];
}
