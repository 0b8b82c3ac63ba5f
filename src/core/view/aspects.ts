import { linksOf, type Paper } from '../model/paper.ts';
import { dateInWords } from '../model/partial-date.ts';
import type { Query } from '../query/query.ts';
import { authorLine } from './paper-card.ts';

type Aspect = NonNullable<Query['aspect']>;

const LEADS: { readonly [K in Aspect]: (paper: Paper) => string } = {
  when: ({ title, date, published }) =>
    `“${title}” came out ${date.length === 10 ? 'on' : 'in'} ${dateInWords(date)}${published === undefined ? '' : `; its published version is of ${dateInWords(published)}`}.`,
  who: (paper) =>
    `“${paper.title}” is by ${authorLine(paper)}${paper.authorsComplete ? '.' : ' — the source lists no more names than these.'}`,
  where: ({ title, venue }) =>
    venue === undefined ? `No source tells where “${title}” was published.` : `“${title}” was published in ${venue}.`,
  code: ({ title, code, urls }) =>
    code
      ? `“${title}” has public code${urls.code === undefined ? '; the source gives no link to it' : `: ${urls.code}`}.`
      : `No public code is known for “${title}”.`,
  links: (paper) => {
    const links = Object.values(linksOf(paper));
    return links.length === 0
      ? `No verified link is known for “${paper.title}”.`
      : `“${paper.title}”: ${links.join(', ')}`;
  },
  abstract: ({ title, abstract }) =>
    abstract === undefined ? `No source gives an abstract of “${title}”.` : `The abstract of “${title}” follows.`,
};

/** The sentence that answers what was asked of a paper, before its card. */
export function leadOf(aspect: Aspect, paper: Paper): string {
  return LEADS[aspect](paper);
}
