import { done } from '../failure.ts';
import type { Command } from './command.ts';
import { findPaper } from './find-paper.ts';
import { PAGE_SIZE } from './papers.ts';

export const related: Command = {
  name: 'related',
  summary: 'Find papers similar to one, and why they are',
  slash: true,
  options: [{ field: 'paper', required: true }],
  answers: 'papers',
  audience: 'everyone',
  run: async (query, context) => {
    const found = await findPaper(query, context);
    if (!found.ok) return found;
    const because = await context.store.catalogue.related(found.value.paper.id, PAGE_SIZE);
    const papers = because.map(({ paper }) => paper);
    return done({ kind: 'papers', papers, total: papers.length, offset: 0, to: found.value.paper, because });
  },
};
