import { done } from '../failure.ts';
import type { Command } from './command.ts';
import { findPaper } from './find-paper.ts';

export const paper: Command = {
  name: 'paper',
  summary: 'Show one paper: by words of its title, an arXiv id or link, or a DOI',
  slash: true,
  options: [{ field: 'paper', required: true }],
  answers: 'paper',
  audience: 'everyone',
  run: async (query, context) => {
    const found = await findPaper(query, context);
    return found.ok ? done({ kind: 'paper', ...found.value, aspect: query.aspect }) : found;
  },
};
