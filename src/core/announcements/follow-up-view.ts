import { linksOf, type Paper } from '../model/paper.ts';
import { dateInWords } from '../model/partial-date.ts';
import type { Span, View } from '../view/block.ts';
import { withdrawalInWords } from './withdrawal-in-words.ts';

/** Word that an announced paper was taken back. `announced`: the local day of that, `2026-11-20`. */
export function followUpView(paper: Paper, announced: string): View {
  const words = withdrawalInWords(paper.withdrawal);
  const notice = paper.withdrawal?.notice;
  return {
    audience: 'everyone',
    blocks: [
      { kind: 'heading', text: `${words.slice(0, 1).toUpperCase()}${words.slice(1)}` },
      {
        kind: 'text',
        spans: [titleOf(paper), ...(notice === undefined ? [] : noticeAt(notice)), { kind: 'text', text: '.' }],
      },
      { kind: 'understood', text: `It was announced here on ${dateInWords(announced)}.` },
    ],
  };
}

function titleOf(paper: Paper): Span {
  const { arxiv, doi, page } = linksOf(paper);
  const url = arxiv ?? doi ?? page;
  return url === undefined ? { kind: 'strong', text: paper.title } : { kind: 'link', text: paper.title, url };
}

const noticeAt = (doi: string): readonly Span[] => [
  { kind: 'text', text: '. The notice is ' },
  { kind: 'link', text: doi, url: `https://doi.org/${doi}` },
];
