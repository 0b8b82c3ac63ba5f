import { words } from '../catalogue/fold.ts';
import { compareText } from '../catalogue/order.ts';
import { STOP_WORDS } from '../catalogue/stop-words.ts';
import { allAuthors, type Paper } from '../model/paper.ts';
import { checksumOf } from './checksum.ts';
import { createWordCollector } from './collect-words.ts';
import { createGrowing, createGrowingLists } from './growing.ts';
import { rearranged } from './lists.ts';
import { postingsOf } from './postings-of.ts';
import { BREAK, type Segment } from './segment.ts';
import { segmentOf } from './segment-of.ts';
import { stem } from './stem.ts';
import { createTermCounts } from './term-counts.ts';
import { tokensOf } from './tokens.ts';

/** Takes papers in, each once, and makes a segment of them. */
export type SegmentBuilder = { put(paper: Paper): void; has(id: string): boolean; size(): number; build(): Segment };

type Taking = {
  /** Which words of abstracts are put in; all if left out. The others count only for their lengths. */
  ofAbstracts?: (word: string) => boolean;
};

export function createSegmentBuilder({ ofAbstracts = () => true }: Taking = {}): SegmentBuilder {
  const ids = new Map<string, number>();
  const checks = createGrowing();
  const forms = createWordCollector();
  const terms = createWordCollector();
  const termOfForm = createGrowing();
  const names = createWordCollector();
  const lengths = { title: createGrowing(), abstract: createGrowing(), names: createGrowing() };
  const titles = createGrowingLists();
  const authors = createGrowingLists();
  const counts = createTermCounts();

  /** The number of a word, whose term is counted. */
  function count(form: string, inTitle: boolean): number {
    const known = forms.size();
    const number = forms.add(form, ids.size);
    if (number === known) termOfForm.push(terms.number(stem(form.replaceAll('-', ''))));
    counts.add(termOfForm.at(number), inTitle);
    return number;
  }

  function putTitle(title: string): void {
    const { words: all, compounds } = tokensOf(title);
    titles.begin();
    for (const word of all) titles.items.push(count(word, true));
    for (const compound of compounds) count(compound, true);
    lengths.title.push(Math.min(0xff, all.filter((word) => !STOP_WORDS.has(word)).length));
  }

  function putAbstract(abstract: string): void {
    const { words: all, compounds } = tokensOf(abstract);
    const telling = all.filter((word) => !STOP_WORDS.has(word));
    for (const word of telling) if (ofAbstracts(word)) count(word, false);
    for (const compound of compounds) if (ofAbstracts(compound.replaceAll('-', ''))) count(compound, false);
    lengths.abstract.push(Math.min(0xffff, telling.length));
  }

  function putAuthors(all: readonly { name: string }[]): void {
    authors.begin();
    let length = 0;
    for (const { name } of all) {
      if (length > 0) authors.items.push(BREAK);
      for (const word of words(name)) {
        authors.items.push(names.add(word, ids.size));
        length++;
      }
    }
    lengths.names.push(Math.min(0xffff, length));
  }

  return {
    put(paper) {
      if (ids.has(paper.id)) throw new Error(`The paper ${paper.id} is in the index already.`);
      counts.begin();
      putTitle(paper.title);
      putAbstract(paper.abstract ?? '');
      putAuthors(allAuthors(paper));
      checks.push(checksumOf(paper));
      ids.set(paper.id, ids.size);
    },
    has: (id) => ids.has(id),
    size: () => ids.size,
    build() {
      const sorted = [...ids].sort(([a], [b]) => compareText(a, b));
      const order = Uint32Array.from(sorted, ([, number]) => number);
      const formed = forms.sorted();
      const stemmed = terms.sorted();
      const named = names.sorted();
      const wordTerms = new Uint32Array(formed.placeOf.length);
      for (const [number, place] of formed.placeOf.entries()) {
        wordTerms[place] = stemmed.placeOf[termOfForm.at(number)] ?? 0;
      }
      const { postings, counts: kept } = postingsOf(counts, order, stemmed.placeOf);
      return segmentOf({
        ids: sorted.map(([id]) => id),
        checks: order.map((number) => checks.at(number)),
        dead: new Uint8Array(order.length),
        titleLengths: Uint8Array.from(order, (number) => lengths.title.at(number)),
        abstractLengths: Uint16Array.from(order, (number) => lengths.abstract.at(number)),
        nameLengths: Uint16Array.from(order, (number) => lengths.names.at(number)),
        words: formed.lexicon,
        wordTerms,
        wordPapers: formed.papers,
        terms: stemmed.lexicon,
        termPapers: Uint32Array.from(postings.starts.subarray(1), (end, term) => end - (postings.starts[term] ?? 0)),
        postings,
        counts: kept,
        titles: rearranged(titles.lists(), order, formed.placeOf),
        names: named.lexicon,
        namePapers: named.papers,
        authors: rearranged(authors.lists(), order, named.placeOf),
      });
    },
  };
}
