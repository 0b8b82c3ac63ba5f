import { digestPapers } from '../announcements/digest-papers.ts';
import { done, fail } from '../failure.ts';
import type { Command } from './command.ts';
import { mentionedPapers } from './mentioned-papers.ts';
import { PAGE_SIZE } from './papers.ts';

/** The papers that a text names: a card where it is one, else a list. */
export const lookup: Command = {
  name: 'lookup',
  summary: 'The papers that a text names by arXiv id, DOI, link or title',
  slash: false,
  options: [{ field: 'mentions', required: true }],
  answers: 'papers',
  audience: 'everyone',
  run: async ({ mentions, digest, page = 1 }, context) => {
    if (mentions === undefined && digest === undefined) return fail({ kind: 'names-no-paper' });
    const papers = await (digest === undefined
      ? mentionedPapers(mentions ?? [], context)
      : digestPapers(digest, context));
    if (!papers.ok) return papers;
    const [only, ...others] = papers.value;
    if (only !== undefined && others.length === 0)
      return done({ kind: 'paper', paper: only, others, aspect: undefined });
    const offset = (page - 1) * PAGE_SIZE;
    return done({ kind: 'papers', papers: papers.value.slice(offset), total: papers.value.length, offset });
  },
};
