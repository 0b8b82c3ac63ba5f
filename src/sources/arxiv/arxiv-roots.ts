/** Where arXiv answers: https://info.arxiv.org/help/api, /help/rss.html, /help/oa, /help/author_identifiers.html */
export type ArxivRoots = { query: string; listing: string; oai: string; author: string };

const PUBLIC: ArxivRoots = {
  query: 'https://export.arxiv.org/api/query',
  listing: 'https://rss.arxiv.org/atom',
  oai: 'https://oaipmh.arxiv.org/oai',
  author: 'https://arxiv.org/a',
};

/** arXiv’s own addresses, or those of one server that stands in for all of them. */
export function arxivRoots(url: string | undefined): ArxivRoots {
  if (url === undefined) return PUBLIC;
  const root = url.replace(/\/+$/, '').replace(/\/api(?:\/query)?$/, '');
  return { query: `${root}/api/query`, listing: `${root}/atom`, oai: `${root}/oai`, author: `${root}/a` };
}
