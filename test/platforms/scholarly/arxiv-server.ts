import { type Loopback, openLoopback, type Said } from './loopback.ts';
import { named, nameOf, papersBy, type World, type WorldPaper } from './world.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const NAMESPACES =
  'xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"';

function entry(world: World, paper: WorldPaper): string {
  const at = `${paper.date}T10:00:00Z`;
  return `<entry>
    <id>http://arxiv.org/abs/${paper.arxiv}v${paper.version ?? 1}</id>
    <title>${escaped(paper.title)}</title>
    <updated>${at}</updated>
    <summary>  ${escaped(paper.abstract ?? '')}
</summary>
    ${(paper.categories ?? ['cs.LG']).map((category) => `<category term="${category}" scheme="http://arxiv.org/schemas/atom"/>`).join('')}
    <published>${at}</published>
    ${paper.comment === undefined ? '' : `<arxiv:comment>${escaped(paper.comment)}</arxiv:comment>`}
    <arxiv:primary_category term="${paper.categories?.[0] ?? 'cs.LG'}"/>
    ${paper.doi === undefined ? '' : `<arxiv:doi>${paper.doi}</arxiv:doi>`}
    ${paper.authors.map((key) => `<author><name>${escaped(nameOf(world, key))}</name></author>`).join('\n')}
  </entry>`;
}

/** A feed of arXiv’s query interface. */
function feed(entries: readonly string[], total: number, start: number): Said {
  const text = `<?xml version='1.0' encoding='UTF-8'?>
<feed ${NAMESPACES}>
  <id>https://arxiv.org/api/x</id>
  <title>arXiv Query</title>
  <opensearch:totalResults>${total}</opensearch:totalResults>
  <opensearch:startIndex>${start}</opensearch:startIndex>
  ${entries.join('\n  ')}
</feed>`;
  return { text, type: 'application/atom+xml; charset=utf-8' };
}

function listed(world: World, paper: WorldPaper): string {
  return `<entry>
    <id>oai:arXiv.org:${paper.arxiv}v${paper.version ?? 1}</id>
    <title>${escaped(paper.title)}</title>
    <updated>2026-11-25T04:00:19.866337+00:00</updated>
    <summary>arXiv:${paper.arxiv}v1 Announce Type: new \nAbstract: ${escaped(paper.abstract ?? '')}</summary>
    <category term="cs.LG"/>
    <published>2026-11-25T00:00:00-04:00</published>
    <arxiv:announce_type>${(paper.version ?? 1) > 1 ? 'replace' : 'new'}</arxiv:announce_type>
    <dc:creator>${paper.authors.map((key) => escaped(nameOf(world, key))).join(', ')}</dc:creator>
  </entry>`;
}

/** arXiv on 127.0.0.1: the query interface, the daily listing of what is dated today, the harvesting interface. */
export async function openArxivServer(world: World, today = '2026-11-25'): Promise<Loopback> {
  const known = (): WorldPaper[] => world.papers.filter(({ arxiv }) => arxiv !== undefined);

  function query(url: URL): Said {
    const [search, ids] = [url.searchParams.get('search_query') ?? '', url.searchParams.get('id_list') ?? ''];
    const [start, most] = ['start', 'max_results'].map((name) => Number(url.searchParams.get(name) ?? 0));
    const author = /^au:"(.*)"$/.exec(search)?.[1];
    const category = /^cat:(.*)$/.exec(search)?.[1];
    const matching = known().filter((paper) => {
      if (author !== undefined) return named(world, author).some(({ key }) => papersBy(world, key).includes(paper));
      if (category !== undefined) return (paper.categories ?? ['cs.LG']).includes(category);
      return ids.split(',').includes(paper.arxiv ?? '');
    });
    const page = matching.sort((a, b) => (a.date < b.date ? 1 : -1)).slice(start, (start ?? 0) + (most ?? 10));
    return feed(
      page.map((paper) => entry(world, paper)),
      matching.length,
      start ?? 0,
    );
  }

  function oai(url: URL): Said {
    const [start, from = ''] = (
      url.searchParams.get('resumptionToken') ?? `0 ${url.searchParams.get('from') ?? ''}`
    ).split(' ');
    const token = Number(start);
    const all = known().filter(({ date }) => date >= from);
    const page = all.slice(token, token + 2).map(
      (paper) =>
        `<record><header><identifier>oai:arXiv.org:${paper.arxiv}</identifier><datestamp>${paper.date}</datestamp></header><metadata><arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>${paper.arxiv}</id><created>${paper.date}</created><authors>${paper.authors
          .map((key) => nameOf(world, key).split(' '))
          .map(
            (names) =>
              `<author><keyname>${escaped(names.at(-1) ?? '')}</keyname><forenames>${escaped(names.slice(0, -1).join(' '))}</forenames></author>`,
          )
          .join(
            '',
          )}</authors><title>${escaped(paper.title)}</title><categories>${(paper.categories ?? ['cs.LG']).join(' ')}</categories><abstract>${escaped(paper.abstract ?? '')}</abstract></arXiv></metadata></record>`,
    );
    const rest =
      token + 2 < all.length
        ? `<resumptionToken cursor="${token}">${token + 2} ${from}</resumptionToken>`
        : '<resumptionToken/>';
    const inner =
      page.length === 0
        ? '<error code="noRecordsMatch">none</error>'
        : `<ListRecords>${page.join('')}${rest}</ListRecords>`;
    return {
      text: `<?xml version="1.0"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">${inner}</OAI-PMH>`,
      type: 'text/xml',
    };
  }

  return openLoopback(({ url }) => {
    if (url.pathname === '/api/query') return query(url);
    if (url.pathname === '/oai') return oai(url);
    const category = /^\/atom\/(.+)$/.exec(url.pathname)?.[1];
    if (category !== undefined) {
      const fresh = known().filter(
        (paper) => paper.date === today && (paper.categories ?? ['cs.LG']).includes(category),
      );
      return feed(
        fresh.map((paper) => listed(world, paper)),
        fresh.length,
        0,
      );
    }
    const name = /^\/a\/([a-z_]+)_\w_\d+\.atom2$/.exec(url.pathname)?.[1];
    const [person] = name === undefined ? [] : named(world, name);
    if (person === undefined) return undefined;
    const theirs = papersBy(world, person.key).filter(({ arxiv }) => arxiv !== undefined);
    return feed(
      theirs.map((paper) => entry(world, paper)),
      theirs.length,
      0,
    );
  });
}
