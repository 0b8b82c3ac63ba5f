import { z } from 'zod';
import { idAt, readAuthorId } from '../../core/model/author-id.ts';
import type { AuthorRecord, SourcePage } from '../../core/model/sourced.ts';
import type { Source } from '../../core/ports.ts';
import { convertAll, inGroups } from '../convert-all.ts';
import { createPageWatch } from '../endless.ts';
import { createHttp, type Http, type Surroundings, type Validators } from '../http/create-http.ts';
import { Unreadable } from '../http/unreadable.ts';
import { readState } from '../kept-state.ts';
import { arxivRefusal } from './arxiv-refusal.ts';
import { arxivRoots } from './arxiv-roots.ts';
import { foundAuthors, isNamed } from './found-authors.ts';
import { type AtomFeed, type Listed, readAtom } from './read-atom.ts';
import { readOai } from './read-oai.ts';
import { readListing } from './read-rss.ts';
import { paperToRecord } from './to-paper.ts';

export type ArxivOptions = { url?: string | undefined };

const PAGE = 100;
const AUTHOR_ID = /^(?:[a-z]+(?:_[a-z]+)*_\d+|\d{4}-\d{4}-\d{4}-\d{3}[\dX])$/;
const DAY_MS = 86_400_000;
/** A listing holds one day; what was missed longer ago is asked for by date, what is older still is harvested. */
const LONGEST_QUERY_DAYS = 30;

const AuthorState = z.object({ updated: z.string() });
const ListingState = z.object({ etag: z.string().optional(), modified: z.string().optional() });

type Query = { search?: string; ids?: readonly string[]; start: number; sort?: 'submittedDate' | 'lastUpdatedDate' };

/** arXiv: papers by author, category and id; the daily listing of a category; all of a category by harvesting. */
export function createArxivSource(options: ArxivOptions, around: Surroundings): Source & Pick<Http, 'close'> {
  const roots = arxivRoots(options.url);
  const origins = [...new Set(Object.values(roots).map((root) => new URL(root).origin))];
  // one request per 3 s and one connection: https://info.arxiv.org/help/api/tou.html
  const http = createHttp({ source: 'arxiv', origins, everyMs: 3000, booked: true, refusalOf: arxivRefusal }, around);
  const asOf = (): string => around.clock().slice(0, 10);

  const toPage = (listed: readonly Listed[]): Pick<SourcePage, 'records' | 'rejected'> =>
    convertAll(listed, ({ paper }) => paperToRecord(paper, asOf()));

  async function query({ search, ids, start, sort }: Query, signal?: AbortSignal): Promise<AtomFeed> {
    const url = new URL(roots.query);
    if (search !== undefined) url.searchParams.set('search_query', search);
    if (ids !== undefined) url.searchParams.set('id_list', ids.join(','));
    url.searchParams.set('start', `${start}`);
    url.searchParams.set('max_results', `${PAGE}`);
    if (sort !== undefined)
      for (const [name, value] of [
        ['sortBy', sort],
        ['sortOrder', 'descending'],
      ] as const)
        url.searchParams.set(name, value);
    const read = (text: string): AtomFeed => {
      const feed = readAtom(text);
      // now and then it says that there are some and gives none
      if (search !== undefined && feed.listed.length === 0 && (feed.total ?? 0) > start)
        throw new Unreadable('sent an empty page where there are more papers', true);
      return feed;
    };
    const answer = await http.ask({ url, read, signal });
    return answer.kind === 'answer' ? answer.value : { listed: [], total: 0 };
  }

  /** Pages of a search, the newest first, up to those older than the day. */
  async function* search(
    said: string,
    sort: 'submittedDate' | 'lastUpdatedDate',
    until: string,
    signal?: AbortSignal,
  ): AsyncGenerator<AtomFeed> {
    const watch = createPageWatch('arxiv');
    for (let start = 0; ; start += PAGE) {
      watch.next(`${start}`);
      const feed = await query({ search: said, start, sort }, signal);
      const dayOf = ({ updated, paper }: Listed): string =>
        (sort === 'lastUpdatedDate' ? updated : paper.created) ?? '9999';
      const listed = feed.listed.filter((one) => dayOf(one) >= until);
      if (listed.length > 0) yield { listed, total: feed.total };
      if (listed.length < feed.listed.length || start + PAGE >= (feed.total ?? 0)) return;
    }
  }

  /** The feed of one who has an author identifier, or an ORCID that arXiv knows. */
  async function feedOf(id: string, signal?: AbortSignal): Promise<readonly Listed[]> {
    const answer = await http.ask({ url: new URL(`${roots.author}/${id}.atom2`), read: readAtom, signal });
    return answer.kind === 'answer' ? answer.value.listed : [];
  }

  async function findAuthors(said: string, limit: number, signal?: AbortSignal) {
    const id = readAuthorId(said);
    const own = id === undefined ? undefined : (idAt('arxiv', id) ?? idAt('orcid', id));
    if (id !== undefined && own === undefined) return [];
    if (own !== undefined) return mostFrequent(toPage(await feedOf(own, signal)).records, own);
    const { listed } = await query({ search: authorQuery(said), start: 0, sort: 'submittedDate' }, signal);
    return foundAuthors(said, toPage(listed).records, limit);
  }

  async function* byIds(ids: readonly string[], signal?: AbortSignal): AsyncGenerator<SourcePage> {
    for (const group of inGroups(ids, PAGE)) yield toPage((await query({ ids: group, start: 0 }, signal)).listed);
  }

  async function* listing(
    category: string,
    state: string | undefined,
    signal?: AbortSignal,
  ): AsyncGenerator<SourcePage> {
    const known: Validators = readState(ListingState, state) ?? {};
    const answer = await http.ask({ url: new URL(`${roots.listing}/${category}`), read: readListing, known, signal });
    const isNew = ({ announced }: Listed): boolean => announced === 'new' || announced === 'cross';
    const listed = answer.kind === 'answer' ? answer.value.listed.filter(isNew) : [];
    // the listing does not tell when a paper came
    yield* byIds(
      listed.flatMap(({ paper }) => paper.id?.replace(/^oai:arXiv\.org:|v\d+$/g, '') ?? []),
      signal,
    );
    const kept = answer.kind === 'answer' ? answer.validators : known;
    yield { records: [], rejected: [], state: JSON.stringify(kept) };
  }

  async function* harvest(
    category: string,
    since: string | undefined,
    signal?: AbortSignal,
  ): AsyncGenerator<SourcePage> {
    const archive = category.split('.')[0] ?? category;
    const first = {
      verb: 'ListRecords',
      metadataPrefix: 'arXiv',
      set: setOf(archive, category),
      ...(since && { from: since }),
    };
    const watch = createPageWatch('arxiv');
    for (let parameters: Record<string, string> | undefined = first; parameters !== undefined; ) {
      const url = new URL(roots.oai);
      for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
      watch.next(url.search);
      const answer = await http.ask({ url, read: readOai, signal });
      if (answer.kind !== 'answer') return;
      const { papers, deleted, token } = answer.value;
      const ofCategory = papers.filter(({ categories }) => categories.includes(category));
      const { records, rejected } = convertAll(ofCategory, (paper) => paperToRecord(paper, asOf()));
      yield { records, rejected: [...rejected, ...deleted.map((id) => ({ reason: `${id} was deleted` }))] };
      parameters = token === undefined ? undefined : { verb: 'ListRecords', resumptionToken: token };
    }
  }

  return {
    name: 'arxiv',
    findAuthors,
    async author(id, signal) {
      const name = idAt('arxiv', id) ?? id;
      const [found] = await findAuthors(name, 1, signal);
      return found && ({ ...found, metrics: [], byYear: [] } satisfies AuthorRecord);
    },
    async *papersOf(authorId, { since, state, signal }) {
      const own = idAt('arxiv', authorId) ?? idAt('orcid', authorId);
      if (own === undefined) return;
      if (AUTHOR_ID.test(own)) {
        yield toPage(await feedOf(own, signal));
        return;
      }
      const before = readState(AuthorState, state)?.updated ?? since;
      // papers come with a delay after the time that they bear
      const until = before === undefined ? '' : new Date(Date.parse(before) - 3 * DAY_MS).toISOString();
      let updated = before;
      for await (const { listed, total } of search(authorQuery(own), 'lastUpdatedDate', until, signal)) {
        const theirs = listed.filter(({ paper }) => paper.people.some(({ name }) => isNamed(name ?? '', own)));
        updated = [updated ?? '', ...theirs.map((one) => one.updated ?? '')].sort().at(-1);
        yield { ...toPage(theirs), ...(total !== undefined && { total }) };
      }
      yield { records: [], rejected: [], ...(updated && { state: JSON.stringify({ updated }) }) };
    },
    async *inCategory(category, { since, state, signal }) {
      const days =
        since === undefined ? Number.POSITIVE_INFINITY : (Date.parse(around.clock()) - Date.parse(since)) / DAY_MS;
      if (state !== undefined || days < 1) yield* listing(category, state, signal);
      else if (days > LONGEST_QUERY_DAYS) yield* harvest(category, since, signal);
      else
        for await (const { listed } of search(`cat:${category}`, 'submittedDate', since ?? '', signal))
          yield toPage(listed);
    },
    details: (keys, signal) =>
      byIds(
        keys.flatMap(({ arxiv }) => arxiv ?? []),
        signal,
      ),
    close: http.close,
  };
}

/** Quotation marks and backslashes have a meaning in a search. */
const authorQuery = (name: string): string => `au:"${name.replace(/["\\]/g, ' ').trim()}"`;

/** Sets by archive and category: `cs:cs:LG`, `physics:hep-th`. */
function setOf(archive: string, category: string): string {
  const group = /^(?:astro-ph|cond-mat|gr-qc|hep-\w+|math-ph|nlin|nucl-\w+|physics|quant-ph)$/.test(archive)
    ? 'physics'
    : archive;
  const [, subject] = category.split('.');
  return [group, archive, subject].filter((part) => part !== undefined).join(':');
}

/** Whose feed it is: the name that stands on most of its papers. */
function mostFrequent(records: SourcePage['records'], id: string) {
  const counts = new Map<string, number>();
  for (const { authors } of records) for (const { name } of authors) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [name] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (name === undefined) return [];
  const [found] = foundAuthors(name, records, 1);
  return found === undefined ? [] : [{ ...found, id: `arxiv:${id}`, papers: records.length, nameOnly: undefined }];
}
