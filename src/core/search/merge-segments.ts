import { type Lists, listAt, startsOf } from './lists.ts';
import { GONE, mergeLexicons } from './merge-lexicons.ts';
import type { Segment } from './segment.ts';
import { segmentOf } from './segment-of.ts';

/** Where each paper of the merged segment was, and where each paper of either one is now. */
type Moves = { side: Uint8Array; from: Uint32Array; leftPlaces: Uint32Array; rightPlaces: Uint32Array };

/** The living papers of both, which have none in common, as if they had been built together. */
export function mergeSegments(left: Segment, right: Segment): Segment {
  const moves = movesOf(left, right);
  const words = mergeLexicons(counted(left.words, left.wordPapers), counted(right.words, right.wordPapers));
  const terms = mergeLexicons(counted(left.terms, left.termPapers), counted(right.terms, right.termPapers));
  const names = mergeLexicons(counted(left.names, left.namePapers), counted(right.names, right.namePapers));
  const wordTerms = new Uint32Array(words.papers.length);
  moveTerms(left.wordTerms, words.leftPlaces, terms.leftPlaces, wordTerms);
  moveTerms(right.wordTerms, words.rightPlaces, terms.rightPlaces, wordTerms);
  const take = <T>(pick: (segment: Segment, paper: number) => T): T[] =>
    Array.from(moves.from, (paper, at) => pick(moves.side[at] === 0 ? left : right, paper));
  return segmentOf({
    ids: take(({ ids }, paper) => ids[paper] ?? ''),
    checks: Uint32Array.from(take(({ checks }, paper) => checks[paper] ?? 0)),
    dead: new Uint8Array(moves.from.length),
    titleLengths: Uint8Array.from(take(({ titleLengths }, paper) => titleLengths[paper] ?? 0)),
    abstractLengths: Uint16Array.from(take(({ abstractLengths }, paper) => abstractLengths[paper] ?? 0)),
    nameLengths: Uint16Array.from(take(({ nameLengths }, paper) => nameLengths[paper] ?? 0)),
    words: words.lexicon,
    wordTerms,
    wordPapers: words.papers,
    terms: terms.lexicon,
    termPapers: terms.papers,
    ...mergePostings(left, right, terms, moves),
    titles: moveLists(left.titles, right.titles, words, moves),
    names: names.lexicon,
    namePapers: names.papers,
    authors: moveLists(left.authors, right.authors, names, moves),
  });
}

const counted = (lexicon: Segment['words'], papers: Uint32Array) => ({ lexicon, papers });

function movesOf(left: Segment, right: Segment): Moves {
  const [leftPlaces, rightPlaces] = [new Uint32Array(left.ids.length), new Uint32Array(right.ids.length)];
  const side: number[] = [];
  const from: number[] = [];
  for (let [at, beside] = [0, 0]; at < left.ids.length || beside < right.ids.length; ) {
    const takeLeft =
      beside >= right.ids.length || (at < left.ids.length && (left.ids[at] ?? '') < (right.ids[beside] ?? ''));
    const [segment, paper, places] = takeLeft ? [left, at++, leftPlaces] : [right, beside++, rightPlaces];
    const lives = segment.dead[paper] === 0;
    places[paper] = lives ? from.length : GONE;
    if (!lives) continue;
    side.push(takeLeft ? 0 : 1);
    from.push(paper);
  }
  return { side: Uint8Array.from(side), from: Uint32Array.from(from), leftPlaces, rightPlaces };
}

function moveTerms(wordTerms: Uint32Array, words: Uint32Array, terms: Uint32Array, into: Uint32Array): void {
  for (const [word, term] of wordTerms.entries()) {
    const place = words[word] ?? GONE;
    if (place !== GONE) into[place] = terms[term] ?? 0;
  }
}

type Places = { leftPlaces: Uint32Array; rightPlaces: Uint32Array };

/** The lists of the merged papers, in their order; what has no place, as the breaks between names, stays. */
function moveLists(left: Lists, right: Lists, items: Places, { side, from }: Moves): Lists {
  const listOf = (at: number): Uint32Array => listAt(side[at] === 0 ? left : right, from[at] ?? 0);
  const starts = startsOf(Uint32Array.from(from, (_, at) => listOf(at).length));
  const moved = new Uint32Array(starts[from.length] ?? 0);
  for (let at = 0; at < from.length; at++) {
    const places = side[at] === 0 ? items.leftPlaces : items.rightPlaces;
    const start = starts[at] ?? 0;
    for (const [place, item] of listOf(at).entries()) moved[start + place] = places[item] ?? item;
  }
  return { starts, items: moved };
}

function mergePostings(
  left: Segment,
  right: Segment,
  terms: Places & { papers: Uint32Array },
  moves: Moves,
): Pick<Segment, 'postings' | 'counts'> {
  const starts = startsOf(terms.papers);
  const items = new Uint32Array(starts[terms.papers.length] ?? 0);
  const counts = new Uint8Array(items.length);
  const leftTerms = inverse(terms.leftPlaces, terms.papers.length);
  const rightTerms = inverse(terms.rightPlaces, terms.papers.length);
  let to = 0;
  const put = (paper: number, count: number): void => {
    items[to] = paper;
    counts[to++] = count;
  };
  for (let term = 0; term < terms.papers.length; term++) {
    let [at, end] = rangeOf(left, leftTerms[term] ?? GONE);
    let [beside, besideEnd] = rangeOf(right, rightTerms[term] ?? GONE);
    while (at < end || beside < besideEnd) {
      const one = at < end ? (moves.leftPlaces[left.postings.items[at] ?? 0] ?? GONE) : GONE;
      const other = beside < besideEnd ? (moves.rightPlaces[right.postings.items[beside] ?? 0] ?? GONE) : GONE;
      if (at < end && one === GONE) at++;
      else if (beside < besideEnd && other === GONE) beside++;
      else if (one < other) put(one, left.counts[at++] ?? 0);
      else put(other, right.counts[beside++] ?? 0);
    }
  }
  return { postings: { starts, items }, counts };
}

function rangeOf({ postings }: Segment, term: number): [start: number, end: number] {
  return term === GONE ? [0, 0] : [postings.starts[term] ?? 0, postings.starts[term + 1] ?? 0];
}

function inverse(places: Uint32Array, size: number): Uint32Array {
  const inverted = new Uint32Array(size).fill(GONE);
  for (const [from, place] of places.entries()) if (place !== GONE) inverted[place] = from;
  return inverted;
}
