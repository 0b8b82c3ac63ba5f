import { z } from 'zod';
import { idAt } from '../../core/model/author-id.ts';
import type { Source } from '../../core/ports.ts';
import { convertAll } from '../convert-all.ts';
import { createPageWatch } from '../endless.ts';
import { createHttp, type Http, type Surroundings } from '../http/create-http.ts';
import type { Answer } from '../http/manners.ts';
import { readJson } from '../http/unreadable.ts';
import { text } from '../wire.ts';
import { workToRecord } from './work.ts';

export type CrossrefOptions = { url?: string | undefined; contact?: string | undefined };

const PUBLIC = 'https://api.crossref.org';
const PAGE = 100;
/** Ten a second in the polite pool, which a mail address in the User-Agent leads to; else five. */
const EVERY_MS = { polite: 100, public: 200 };

const Single = z.object({ message: z.unknown() });
const List = z.object({
  message: z.object({ items: z.array(z.unknown()), 'total-results': z.number().optional(), 'next-cursor': text }),
});

/** Crossref: what publishers registered, by DOI, and by the ORCID that they put down. It knows no people. */
export function createCrossrefSource(options: CrossrefOptions, around: Surroundings): Source & Pick<Http, 'close'> {
  const root = (options.url ?? PUBLIC).replace(/\/(?:works)?\/*$/, '');
  const http = createHttp(
    {
      source: 'crossref',
      origins: [new URL(root).origin],
      everyMs: options.contact === undefined ? EVERY_MS.public : EVERY_MS.polite,
      booked: false,
      everyMsOf,
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

  return {
    name: 'crossref',
    findAuthors: async () => [],
    author: async () => undefined,
    async *papersOf(authorId, { since, signal }) {
      const orcid = idAt('orcid', authorId);
      if (orcid === undefined) return;
      const filter = `orcid:${orcid}${since === undefined ? '' : `,from-index-date:${since}`}`;
      const watch = createPageWatch('crossref');
      let seen = 0;
      for (let cursor: string | null | undefined = '*'; cursor; ) {
        // Crossref gives the same cursor with every page, so that what was seen is counted
        watch.next(`${cursor} ${seen}`);
        const page: z.infer<typeof List> | undefined = await ask(
          'works',
          { filter, rows: `${PAGE}`, cursor },
          List,
          signal,
        );
        const items: readonly unknown[] = page?.message.items ?? [];
        const total: number | undefined = page?.message['total-results'];
        if (items.length === 0) return;
        seen += items.length;
        yield { ...convertAll(items, (work) => workToRecord(work, asOf())), ...(total !== undefined && { total }) };
        cursor =
          items.length < PAGE || (total !== undefined && seen >= total) ? undefined : page?.message['next-cursor'];
      }
    },
    async *details(keys, signal) {
      for (const { doi } of keys) {
        if (doi === undefined) continue;
        const single = await ask(`works/${encodeURIComponent(doi)}`, {}, Single, signal);
        if (single !== undefined) yield convertAll([single.message], (work) => workToRecord(work, asOf()));
      }
    },
    close: http.close,
  };
}

/** `x-rate-limit-limit: 50` and `x-rate-limit-interval: 1s`: https://www.crossref.org/documentation/retrieve-metadata/rest-api/ */
function everyMsOf(answer: Answer): number | undefined {
  const limit = Number(answer.header('x-rate-limit-limit') ?? Number.NaN);
  const seconds = Number(/^(\d+)s$/.exec(answer.header('x-rate-limit-interval') ?? '')?.[1] ?? Number.NaN);
  return limit > 0 && seconds > 0 ? (seconds * 1000) / limit : undefined;
}
