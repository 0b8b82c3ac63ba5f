import { type Loopback, openLoopback, type Said } from './loopback.ts';
import {
  authorOf,
  citationsOf,
  named,
  nameOf,
  openalexAuthor,
  openalexWork,
  papersBy,
  type World,
  type WorldAuthor,
  type WorldPaper,
} from './world.ts';

const link = (id: string): string => `https://openalex.org/${id}`;
const orcidLink = (orcid: string | undefined): string | null =>
  orcid === undefined ? null : `https://orcid.org/${orcid}`;

function wireAuthor(world: World, author: WorldAuthor): object {
  const papers = papersBy(world, author.key);
  const years = [...new Set(papers.map(({ date }) => Number(date.slice(0, 4))))];
  return {
    id: link(openalexAuthor(author.key)),
    orcid: orcidLink(author.orcid),
    display_name: author.name,
    display_name_alternatives: [author.name],
    works_count: papers.length,
    cited_by_count: citationsOf(world, author.key),
    summary_stats: {
      '2yr_mean_citedness': 1.5,
      h_index: author.hIndex ?? 0,
      i10_index: papers.filter(({ citations = 0 }) => citations >= 10).length,
    },
    last_known_institutions:
      author.affiliation === undefined ? [] : [{ id: link('I1'), display_name: author.affiliation }],
    topics: [],
    counts_by_year: years.map((year) => ({
      year,
      works_count: papers.filter(({ date }) => date.startsWith(`${year}`)).length,
      cited_by_count: 0,
    })),
    works_api_url: `https://api.openalex.org/works?filter=author.id:${openalexAuthor(author.key)}`,
  };
}

/** Each word with its places, as OpenAlex tells abstracts. */
function inverted(abstract: string | undefined): Record<string, number[]> | null {
  if (abstract === undefined) return null;
  const places: Record<string, number[]> = {};
  for (const [at, word] of abstract.split(' ').entries()) places[word] = [...(places[word] ?? []), at];
  return places;
}

function wireWork(world: World, paper: WorldPaper): object {
  const landing = paper.doi
    ? `https://doi.org/${paper.doi}`
    : paper.arxiv
      ? `http://arxiv.org/abs/${paper.arxiv}`
      : null;
  return {
    id: link(openalexWork(paper.key)),
    doi: paper.doi === undefined ? null : `https://doi.org/${paper.doi}`,
    title: paper.title,
    display_name: paper.title,
    publication_year: Number(paper.date.slice(0, 4)),
    publication_date: paper.date,
    language: null,
    type: 'article',
    is_retracted: paper.retracted ?? false,
    is_paratext: false,
    cited_by_count: paper.citations ?? 0,
    primary_location: {
      landing_page_url: landing,
      source: paper.venue === undefined ? null : { display_name: paper.venue, type: 'conference' },
    },
    locations:
      paper.arxiv === undefined
        ? []
        : [
            {
              landing_page_url: `http://arxiv.org/abs/${paper.arxiv}`,
              source: { display_name: 'arXiv (Cornell University)', type: 'repository' },
            },
          ],
    authorships: paper.authors.map((key, at) => ({
      author_position: at === 0 ? 'first' : 'middle',
      author: {
        id: typeof key === 'number' ? link(openalexAuthor(key)) : null,
        display_name: nameOf(world, key),
        orcid: orcidLink(authorOf(world, key)?.orcid),
      },
      institutions: [],
      raw_author_name: nameOf(world, key),
    })),
    abstract_inverted_index: inverted(paper.abstract),
  };
}

/** What somebody without a key may spend in a day. */
const CREDITS = 1000;

/** OpenAlex on 127.0.0.1. A cursor is the place of the next page; `endless` gives one also behind the last. */
export async function openOpenalexServer(world: World, options: { endless?: boolean } = {}): Promise<Loopback> {
  function works(url: URL): Exclude<Said, undefined> {
    const [field = '', value = ''] = (url.searchParams.get('filter') ?? '').split(/:(.*)/s);
    const wanted = new Set(
      value
        .toLowerCase()
        .split('|')
        .map((one) => one.replace('https://doi.org/', '')),
    );
    const has = (paper: WorldPaper): boolean => {
      if (field === 'author.id')
        return paper.authors.some((key) => typeof key === 'number' && wanted.has(openalexAuthor(key).toLowerCase()));
      if (field === 'openalex') return wanted.has(openalexWork(paper.key).toLowerCase());
      return wanted.has((paper.doi ?? `10.48550/arxiv.${paper.arxiv}`).toLowerCase());
    };
    const all = world.papers.filter(has).sort((a, b) => (b.citations ?? 0) - (a.citations ?? 0));
    const size = Number(url.searchParams.get('per_page') ?? 25);
    const start = Number(url.searchParams.get('cursor')?.replace('*', '0') ?? 0);
    const results = all.slice(start, start + size).map((paper) => wireWork(world, paper));
    const more = start + size < all.length;
    const cursor = options.endless === true ? `${start + 1}` : more ? `${start + size}` : null;
    const page = options.endless === true ? all.slice(0, size).map((paper) => wireWork(world, paper)) : results;
    return {
      json: {
        meta: { ...(options.endless !== true && { count: all.length }), per_page: size, next_cursor: cursor },
        results: page,
        group_by: [],
      },
    };
  }

  function authors(url: URL): Exclude<Said, undefined> {
    const results = named(world, url.searchParams.get('search') ?? '').map((author) => wireAuthor(world, author));
    return { json: { meta: { count: results.length }, results, group_by: [] } };
  }

  function author(id: string): Exclude<Said, undefined> {
    const found = world.authors.find(
      ({ key, orcid }) => id === openalexAuthor(key) || (orcid !== undefined && id === `orcid:${orcid}`),
    );
    return found === undefined
      ? { text: '<!doctype html><title>404 Not Found</title>', type: 'text/html', status: 404 }
      : { json: wireAuthor(world, found) };
  }

  let left = CREDITS;
  return openLoopback(({ url }) => {
    const isSearch = url.searchParams.has('search');
    const isList = url.pathname === '/works' || url.pathname === '/authors';
    left -= isSearch ? 10 : isList ? 1 : 0;
    const headers = {
      'x-ratelimit-limit': `${CREDITS}`,
      'x-ratelimit-remaining': `${left}`,
      'x-ratelimit-reset': '3600',
    };
    if (url.pathname === '/works') return { ...works(url), headers };
    if (url.pathname === '/authors') return { ...authors(url), headers };
    return { ...author(decodeURIComponent(url.pathname.replace('/authors/', ''))), headers };
  });
}

/** A day’s budget that is spent, as OpenAlex says it. */
export const SPENT_BUDGET = {
  status: 429,
  headers: { 'retry-after': '43200', 'x-ratelimit-remaining': '0' },
  body: JSON.stringify({
    error: 'Rate limit exceeded',
    message: 'Insufficient budget. This request costs $0.001 but you only have $0 remaining. Resets at midnight UTC.',
    retryAfter: 43_200,
    dailyRemainingUsd: 0,
  }),
};
