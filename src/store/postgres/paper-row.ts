import { keysOf } from '../../core/catalogue/key-index.ts';
import { STOP_WORDS } from '../../core/catalogue/stop-words.ts';
import { titleKey } from '../../core/catalogue/title-key.ts';
import { allAuthors, type Paper, type PaperAuthor } from '../../core/model/paper.ts';
import { span, yearOf } from '../../core/model/partial-date.ts';
import type { WordsOfPaper } from '../../core/search/words-of-paper.ts';
import { LEXEME, storable, termNumber } from './lexemes.ts';

/** The numbers that names have in the database. */
export type Numbers = { author: (author: PaperAuthor) => number; affiliation: (name: string) => number };

/** A row of the table of papers; the columns of lists are of this paper alone, so a bulk of them is sent as JSON. */
export type PaperRow = ReturnType<typeof toPaperRow>;

/** Rows of fewer bytes PostgreSQL never splits. With tokens and document out of line, some twenty stand on a page. */
const SPLIT_FROM = 2048;

export function toPaperRow(paper: Paper, words: WordsOfPaper, numbers: Numbers) {
  const { from, to } = span(paper.date);
  const stems = [...words.title].filter((word) => !STOP_WORDS.has(word)).map((word) => words.terms.get(word) ?? word);
  return {
    id: storable(paper.id),
    date: paper.date,
    day_from: from,
    day_to: to,
    year: yearOf(paper.date),
    ...keyColumns(paper),
    title_letters: Math.min(titleKey(paper.title).replaceAll(' ', '').length, 32_767),
    title_terms: [...new Set(stems.map(termNumber))],
    authors: [...new Set(allAuthors(paper).map(numbers.author))],
    categories: paper.categories.map(storable),
    first_seen: paper.firstSeen,
    tokens: [...new Set(lexemesOf(paper, words, stems, numbers))],
    document: JSON.stringify(paper).padEnd(SPLIT_FROM),
  };
}

/** What a paper is found by among those that share something with it. */
export function keyColumns(paper: Paper) {
  const { titleKey: title, arxiv, doi, openalex, semanticScholar } = keysOf(paper);
  const column = (id: string | undefined): string | null => (id === undefined ? null : storable(id));
  return {
    title_key: storable(title),
    arxiv: column(arxiv),
    doi: column(doi),
    openalex: column(openalex),
    semantic_scholar: column(semanticScholar),
  };
}

function lexemesOf(paper: Paper, words: WordsOfPaper, stems: readonly string[], numbers: Numbers): string[] {
  return [
    ...[...words.terms.values()].map(LEXEME.term),
    ...stems.map(LEXEME.titleTerm),
    ...[...words.title].map(LEXEME.titleWord),
    ...[...words.names].map(LEXEME.nameWord),
    ...allAuthors(paper).map((author) => LEXEME.author(numbers.author(author))),
    ...placesOf(paper, numbers),
    ...paper.categories.flatMap(categoryLexemes),
    ...paper.affiliations.map((name) => LEXEME.affiliation(numbers.affiliation(name))),
    LEXEME.code(paper.code),
  ];
}

/** Only a complete list says who is last, or alone. */
function placesOf({ authors, unplacedAuthors, authorsComplete }: Paper, numbers: Numbers): string[] {
  const [first, last] = [authors[0], authors.at(-1)];
  if (first === undefined || last === undefined) return [];
  const places = [LEXEME.first(numbers.author(first))];
  if (authorsComplete) places.push(LEXEME.last(numbers.author(last)));
  if (authorsComplete && authors.length + unplacedAuthors.length === 1) places.push(LEXEME.solo(numbers.author(first)));
  return places;
}

export function categoryLexemes(category: string): string[] {
  const lower = category.toLowerCase();
  return lower.includes('.')
    ? [LEXEME.category(lower), LEXEME.categoryEnd(lower.slice(lower.lastIndexOf('.') + 1))]
    : [LEXEME.category(lower)];
}

/** Lexemes any of which a paper in that category has, as `sameCategory` tells. */
export function categoryAsked(category: string): readonly string[] {
  const lower = category.toLowerCase();
  if (!lower.includes('.')) return [LEXEME.category(lower), LEXEME.categoryEnd(lower)];
  return [LEXEME.category(lower), LEXEME.category(lower.slice(lower.lastIndexOf('.') + 1))];
}
