import type { Answer } from '../answer.ts';
import { citePapers } from '../citation/cite-papers.ts';
import { done, fail, type Result } from '../failure.ts';
import type { Paper } from '../model/paper.ts';
import { FILTER_FIELDS } from '../query/admitted-fields.ts';
import type { Query } from '../query/query.ts';
import type { Command, Context } from './command.ts';
import { findPaper } from './find-paper.ts';
import { mentionedPapers } from './mentioned-papers.ts';
import { noteUndecided, sortOf } from './papers.ts';
import { resolveFilter } from './resolve-filter.ts';

const LIMIT = 200;

const NARROWING = FILTER_FIELDS.filter((name) => name !== 'words');

/** Whether several papers are meant: words alone are one paper's title. */
function asksForList(query: Query): boolean {
  return query.limit !== undefined || NARROWING.some((name) => query[name] !== undefined);
}

async function citeList(query: Query, context: Context): Promise<Result<readonly Paper[]>> {
  const filter = await resolveFilter(query, context);
  if (!filter.ok) return filter;
  const wanted = query.limit ?? Number.POSITIVE_INFINITY;
  const page = { sort: sortOf(query), offset: 0, limit: Math.min(wanted, LIMIT) };
  const { papers, total, undecided } = await context.store.catalogue.find(filter.value, page);
  noteUndecided(undecided, context);
  if (papers.length === 0) return fail({ kind: 'no-paper', words: query.words ?? 'these filters', nearest: [] });
  if (Math.min(wanted, total) > papers.length)
    context.notices.push(`These are the first ${papers.length} of ${total}.`);
  return done(papers);
}

async function papersToCite(query: Query, context: Context): Promise<Result<readonly Paper[]>> {
  if (query.mentions !== undefined) return mentionedPapers(query.mentions, context);
  if (query.paper === undefined && asksForList(query)) return citeList(query, context);
  const found = await findPaper(query, context);
  return found.ok ? done([found.value.paper]) : found;
}

/** A paper, or, with filters, a list of at most 200. */
export const cite: Command = {
  name: 'cite',
  summary: 'A citation of a paper, in BibTeX or the style of your choice',
  slash: true,
  options: [{ field: 'paper', required: true }, { field: 'style' }],
  answers: 'citation',
  audience: 'everyone',
  run: async (query, context): Promise<Result<Answer>> => {
    const papers = await papersToCite(query, context);
    if (!papers.ok) return papers;
    const style = query.style ?? 'bibtex';
    const text = citePapers(papers.value, style);
    return done({ kind: 'citation', style, text, papers: papers.value });
  },
};
