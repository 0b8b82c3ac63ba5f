import { fold } from '../catalogue/fold.ts';
import { comparePapers } from '../catalogue/order.ts';
import { titleKey } from '../catalogue/title-key.ts';
import { done, fail, type Result } from '../failure.ts';
import { isShown, type Paper, type PaperIds } from '../model/paper.ts';
import type { Catalogue } from '../ports.ts';
import type { Query } from '../query/query.ts';
import type { Context } from './command.ts';

const OTHERS = 5;
const ARXIV =
  /(?:^|arxiv(?:\.org)?[:/](?:abs\/|pdf\/)?|\/)(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?$/i;
const DOI = /\b(10\.\d{4,9}\/\S+)$/i;

const OPENALEX = /(?:^|\bopenalex(?:\.org\/(?:works\/)?|:))(W\d{4,12})$/i;
const SEMANTIC_SCHOLAR = /(?:\bsemanticscholar\.org\/paper\/(?:[^/\s]+\/)?|\bsemantic-scholar:)([0-9a-f]{40})$/i;

/** The arXiv id (without version), the DOI, or the id of OpenAlex or Semantic Scholar that a text, a link or a `doi:` names. */
export function idIn(text: string): PaperIds | undefined {
  const trimmed = text.trim();
  const openalex = OPENALEX.exec(trimmed)?.[1]?.toUpperCase();
  if (openalex !== undefined) return { openalex };
  const semanticScholar = SEMANTIC_SCHOLAR.exec(trimmed)?.[1]?.toLowerCase();
  if (semanticScholar !== undefined) return { semanticScholar };
  const doi = DOI.exec(trimmed)?.[1]?.toLowerCase();
  const preprint = doi === undefined ? undefined : /^10\.48550\/arxiv\.(.+)$/.exec(doi)?.[1];
  if (doi !== undefined) return preprint === undefined ? { doi } : { arxiv: preprint };
  const arxiv = ARXIV.exec(trimmed)?.[1];
  return arxiv === undefined ? undefined : { arxiv };
}

/** The paper of an id of ours, an id of a source’s, or a link to it. */
export async function paperOf(said: string, catalogue: Catalogue): Promise<Paper | undefined> {
  const known = await catalogue.paper(said);
  const id = idIn(said);
  if (known !== undefined || id === undefined) return known;
  return (await catalogue.sharing([{ ...id, titleKey: '' }])).find(isShown);
}

/** The one paper that a query names by id, link, DOI or words, and the runners-up. */
export async function findPaper(
  query: Query,
  { store }: Pick<Context, 'store'>,
): Promise<Result<{ paper: Paper; others: readonly Paper[] }>> {
  const { catalogue } = store;
  const said = query.paper ?? query.words;
  if (said === undefined) return fail({ kind: 'missing', what: 'a paper', example: `${query.kind} mesa-optimization` });
  const known = await paperOf(said, catalogue);
  if (known !== undefined) return done({ paper: known, others: [] });
  if (idIn(said) !== undefined) return fail({ kind: 'no-paper', words: said, nearest: [] });
  const titled = await withTitle(said, catalogue);
  if (titled !== undefined) return done({ paper: titled, others: [] });
  const found = await catalogue.find({ words: said }, { sort: 'relevance', offset: 0, limit: OTHERS + 1 });
  const papers = found.papers.length > 0 ? found.papers : await catalogue.titles(said, OTHERS + 1);
  const [paper, ...others] = papers;
  if (paper !== undefined) return done({ paper, others });
  const telling = await catalogue.knownWords(fold(said).split(' '));
  const near = await catalogue.find({ words: [...telling].join(' ') }, { sort: 'relevance', offset: 0, limit: 3 });
  return fail({
    kind: 'no-paper',
    words: said,
    nearest: telling.size === 0 ? [] : near.papers.map(({ title }) => title),
  });
}

/** The paper with just this title; of several the newest. */
async function withTitle(said: string, catalogue: Catalogue): Promise<Paper | undefined> {
  const key = titleKey(said);
  if (key === '') return undefined;
  const shown = (await catalogue.sharing([{ titleKey: key }])).filter(isShown);
  return shown.sort((a, b) => comparePapers(a, b, 'newest'))[0];
}
