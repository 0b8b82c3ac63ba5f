import type { Rejected, SourcedRecord } from '../../core/catalogue/batch.ts';
import { Unreadable } from '../http/unreadable.ts';
import type { Format, Reading } from '../reading.ts';
import { readOai } from './read-oai.ts';
import { readListing } from './read-rss.ts';
import { type ArxivPaper, paperToRecord } from './to-paper.ts';

/** Saved answers of arXiv: Atom and RSS feeds, and records of its harvesting interface. */
export const arxivFormat: Format = {
  label: 'an answer of arXiv',
  recognises: (text) => /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?<(?:feed|rss|OAI-PMH|record)[\s>]/.test(text.slice(0, 2000)),
  read: (text, { asOf }) => read(text, asOf),
};

const FEED = /<(?:feed|rss)[\s>]/;

function read(text: string, asOf: string): Reading {
  try {
    if (FEED.test(text.slice(0, 2000)))
      return toReading(
        readListing(text).listed.map(({ paper }) => paper),
        [],
        asOf,
      );
    const { papers, deleted } = readOai(text);
    return toReading(papers, deleted, asOf);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, faults: [{ line: 1, reason: `arXiv ${error.message.replace(/\.$/, '')}` }] };
  }
}

function toReading(papers: readonly ArxivPaper[], deleted: readonly string[], asOf: string): Reading {
  const records: SourcedRecord[] = [];
  const rejected: Rejected[] = deleted.map((id) => ({ reason: `${id} was deleted` }));
  for (const paper of papers) {
    const made = paperToRecord(paper, asOf);
    if (made.ok) records.push({ record: made.record });
    else rejected.push({ reason: made.reason });
  }
  return { ok: true, batch: { source: 'arxiv', records, rejected } };
}
