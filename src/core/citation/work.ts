import { linksOf, type Paper, type PaperRecord } from '../model/paper.ts';
import { type PartialDate, yearOf } from '../model/partial-date.ts';
import { type NameParts, partName } from './name-parts.ts';
import { type VenueKind, venueKind } from './venue-kind.ts';

/** `unknown` where nothing tells whether and where it was published. */
export type Form = VenueKind | 'preprint';

/** A paper as a bibliography sees it. */
export type Work = {
  title: string;
  /** The names whose place is known, in order; where none is, the others. */
  authors: readonly NameParts[];
  /** Whether there are authors besides. */
  andOthers: boolean;
  /** Of the published version where there is one. */
  date: PartialDate;
  year: number;
  form: Form;
  venue: string | undefined;
  arxiv: string | undefined;
  /** arXiv's primary category, where it is known in full. */
  arxivClass: string | undefined;
  doi: string | undefined;
  /** Where a reader finds it: the DOI, else arXiv, else its page. */
  url: string | undefined;
  abstract: string | undefined;
};

const ARXIV_VENUE = /^(?:arxiv\b|corr\b)/i;
const ARXIV_CLASS = /^(?:[a-z-]+\.[A-Za-z-]+|(?:hep-(?:ex|lat|ph|th)|nucl-(?:ex|th)|gr-qc|math-ph|quant-ph))$/;

/** On one line, without what turns the direction of text or takes no room. */
function plain(text: string): string {
  return text
    .replace(/[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

function venueOf({ venue }: PaperRecord): string | undefined {
  const name = venue === undefined ? '' : plain(venue);
  return name === '' || ARXIV_VENUE.test(name) ? undefined : name;
}

function formOf(venue: string | undefined, arxiv: string | undefined): Form {
  if (venue !== undefined) return venueKind(venue);
  return arxiv === undefined ? 'unknown' : 'preprint';
}

export function workOf(paper: Paper): Work {
  const venue = venueOf(paper);
  const date = venue === undefined ? paper.date : (paper.published ?? paper.date);
  const names = paper.authors.length > 0 ? paper.authors : paper.unplacedAuthors;
  const { doi, arxiv, page } = linksOf(paper);
  return {
    title: plain(paper.title),
    authors: names.map(({ name }) => partName(plain(name))),
    andOthers: !paper.authorsComplete,
    date,
    year: yearOf(date),
    form: formOf(venue, paper.ids.arxiv),
    venue,
    arxiv: paper.ids.arxiv,
    arxivClass: paper.categories.find((category) => ARXIV_CLASS.test(category)),
    doi: paper.ids.doi,
    url: doi ?? arxiv ?? page,
    abstract: paper.abstract === undefined ? undefined : plain(paper.abstract),
  };
}
