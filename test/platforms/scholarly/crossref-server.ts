import { type Loopback, openLoopback } from './loopback.ts';
import { authorOf, nameOf, type World, type WorldPaper } from './world.ts';

function wireWork(world: World, paper: WorldPaper): object {
  const parts = [paper.date.split('-').map(Number)];
  return {
    indexed: { 'date-parts': parts },
    'reference-count': 0,
    publisher: 'A Publisher',
    DOI: paper.doi?.toUpperCase(),
    type: 'proceedings-article',
    title: [paper.title],
    author: paper.authors.map((key, at) => {
      const names = nameOf(world, key).split(' ');
      const orcid = authorOf(world, key)?.orcid;
      return {
        given: names.slice(0, -1).join(' '),
        family: names.at(-1),
        sequence: at === 0 ? 'first' : 'additional',
        affiliation: [],
        ...(orcid && { ORCID: `http://orcid.org/${orcid}` }),
      };
    }),
    'container-title': paper.venue === undefined ? [] : [paper.venue],
    issued: { 'date-parts': parts },
    'published-print': { 'date-parts': [[null]] },
    'is-referenced-by-count': paper.citations ?? 0,
    ...(paper.abstract && { abstract: `<jats:p>${paper.abstract}</jats:p>` }),
    ...(paper.retracted && {
      'updated-by': [
        { DOI: `${paper.doi}-R`, type: 'retraction', label: 'Retraction', updated: { 'date-parts': [[2025, 3, 1]] } },
      ],
    }),
  };
}

/** Crossref on 127.0.0.1: works by DOI, and by the ORCID of an author. */
export async function openCrossrefServer(world: World): Promise<Loopback> {
  const headers = { 'x-rate-limit-limit': '50', 'x-rate-limit-interval': '1s' };
  return openLoopback(({ url }) => {
    const doi = decodeURIComponent(url.pathname)
      .replace(/^\/works\/?/, '')
      .toLowerCase();
    if (doi !== '') {
      const paper = world.papers.find((one) => one.doi?.toLowerCase() === doi);
      return paper && { json: { status: 'ok', 'message-type': 'work', message: wireWork(world, paper) }, headers };
    }
    const orcid = /orcid:([\dX-]+)/.exec(url.searchParams.get('filter') ?? '')?.[1];
    const theirs = world.papers.filter(
      ({ doi: own, authors }) => own && authors.some((key) => authorOf(world, key)?.orcid === orcid),
    );
    const isFirst = url.searchParams.get('cursor') === '*';
    const items = isFirst ? theirs.map((paper) => wireWork(world, paper)) : [];
    return {
      json: {
        status: 'ok',
        'message-type': 'work-list',
        message: { 'total-results': theirs.length, 'next-cursor': 'next', items },
      },
      headers,
    };
  });
}
