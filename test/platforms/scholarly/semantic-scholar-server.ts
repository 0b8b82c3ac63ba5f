import { type Loopback, openLoopback, type Said } from './loopback.ts';
import {
  authorOf,
  citationsOf,
  named,
  nameOf,
  papersBy,
  scholarAuthor,
  scholarPaper,
  type World,
  type WorldAuthor,
  type WorldPaper,
} from './world.ts';

function wirePaper(world: World, paper: WorldPaper): object {
  return {
    paperId: scholarPaper(paper.key),
    externalIds: {
      ...(paper.arxiv && { ArXiv: paper.arxiv }),
      ...(paper.doi && { DOI: paper.doi.toUpperCase() }),
      CorpusId: paper.key,
    },
    title: paper.title,
    abstract: paper.abstract ?? null,
    venue: paper.venue ?? '',
    publicationVenue: null,
    journal: null,
    year: Number(paper.date.slice(0, 4)),
    publicationDate: paper.date,
    citationCount: paper.citations ?? 0,
    authors: paper.authors.map((key) => ({
      authorId: authorOf(world, key) && scholarAuthor(Number(key)),
      name: nameOf(world, key),
    })),
  };
}

function wireAuthor(world: World, author: WorldAuthor, fields: string): object {
  const papers = papersBy(world, author.key);
  return {
    authorId: scholarAuthor(author.key),
    externalIds: author.orcid === undefined ? {} : { ORCID: author.orcid },
    name: author.name,
    affiliations: author.affiliation === undefined ? [] : [author.affiliation],
    paperCount: papers.length,
    citationCount: citationsOf(world, author.key),
    hIndex: author.hIndex ?? 0,
    ...(fields.includes('papers.') && {
      papers: papers.map(({ title, date, citations = 0 }) => ({
        title,
        year: Number(date.slice(0, 4)),
        citationCount: citations,
      })),
    }),
  };
}

/** Semantic Scholar on 127.0.0.1. */
export async function openSemanticScholarServer(world: World): Promise<Loopback> {
  const idsOf = ({ key, arxiv, doi }: WorldPaper): string[] => [
    scholarPaper(key),
    ...(arxiv ? [`ARXIV:${arxiv}`] : []),
    ...(doi ? [`DOI:${doi}`] : []),
  ];

  function authorAnswer(path: readonly string[], url: URL): Said {
    const [id = '', list] = path;
    const author = world.authors.find(({ key }) => scholarAuthor(key) === id);
    if (author === undefined) return { json: { error: `Author with id ${id} not found` }, status: 404 };
    if (list === undefined) return { json: wireAuthor(world, author, url.searchParams.get('fields') ?? '') };
    const [offset, limit] = ['offset', 'limit'].map((name) => Number(url.searchParams.get(name)));
    const papers = papersBy(world, author.key);
    const end = (offset ?? 0) + (limit ?? 100);
    return {
      json: {
        offset: offset ?? 0,
        ...(end < papers.length && { next: end }),
        data: papers.slice(offset, end).map((paper) => wirePaper(world, paper)),
      },
    };
  }

  function search(url: URL): Said {
    const found = named(world, url.searchParams.get('query') ?? '');
    if (found.length === 0) return { json: { total: 0, offset: 0 } };
    return {
      json: {
        total: found.length,
        offset: 0,
        data: found.map((author) => wireAuthor(world, author, url.searchParams.get('fields') ?? '')),
      },
    };
  }

  return openLoopback(({ url, body }) => {
    const path = url.pathname.replace('/graph/v1/', '').split('/');
    if (path.join('/') === 'author/search') return search(url);
    if (path[0] === 'author') return authorAnswer(path.slice(1), url);
    if (path.join('/') !== 'paper/batch') return undefined;
    const { ids = [] }: { ids?: string[] } = JSON.parse(body);
    const found = ids.map((id) =>
      world.papers.find((paper) => idsOf(paper).some((one) => one.toLowerCase() === id.toLowerCase())),
    );
    return { json: found.map((paper) => paper && wirePaper(world, paper)).map((paper) => paper ?? null) };
  });
}
