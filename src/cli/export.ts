import { type Command, Option } from 'commander';
import type { Paper } from '../core/model/paper.ts';
import type { Catalogue } from '../core/ports.ts';
import type { Shell } from './shell.ts';
import { withStore } from './with-core.ts';

const PAGE = 500;

type Pages = AsyncIterable<readonly Paper[]>;

/** Each form as pieces of text; only JSONL is made page by page, the others are one list with keys of their own. */
const FORMS = {
  jsonl: async function* (pages: Pages) {
    for await (const papers of pages) yield papers.map((paper) => `${JSON.stringify(paper)}\n`).join('');
  },
  bibtex: (pages: Pages) => cited(pages, 'bibtex'),
  'csl-json': (pages: Pages) => cited(pages, 'csl-json'),
} satisfies Record<string, (pages: Pages) => AsyncIterable<string>>;

export function addExport(program: Command, shell: Shell): void {
  const format = new Option('--format <name>', 'the form').choices(Object.keys(FORMS)).default('jsonl');
  program
    .command('export')
    .summary('the catalogue to stdout')
    .description('Writes every paper of the catalogue to stdout; JSONL can be imported again.')
    .addOption(format)
    .action(async (options: { format: keyof typeof FORMS }) => {
      await withStore(shell, async (store) => {
        for await (const text of FORMS[options.format](pagesOf(store.catalogue)))
          if (!(await shell.output.print(text))) break;
      });
    });
}

async function* pagesOf(catalogue: Catalogue): Pages {
  for (let offset = 0; ; offset += PAGE) {
    const { papers, total } = await catalogue.find({}, { sort: 'oldest', offset, limit: PAGE });
    if (papers.length > 0) yield papers;
    if (offset + PAGE >= total) return;
  }
}

async function* cited(pages: Pages, style: 'bibtex' | 'csl-json'): AsyncIterable<string> {
  const papers: Paper[] = [];
  for await (const page of pages) papers.push(...page);
  const { citePapers } = await import('../core/citation/cite-papers.ts');
  yield `${citePapers(papers, style).trimEnd()}\n`;
}
