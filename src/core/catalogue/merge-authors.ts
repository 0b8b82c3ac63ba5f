import type { PaperAuthor, PaperRecord } from '../model/paper.ts';
import { originOf } from '../names/held-apart.ts';
import { accentsOf, betterText } from './better-text.ts';
import { isOne, nameWords } from './same-name.ts';

type Authors = Pick<PaperRecord, 'authors' | 'unplacedAuthors' | 'authorsComplete'>;
type Named = { author: PaperAuthor; words: readonly string[] };

/**
 * The fuller list, with the ids and the fuller spellings that the other has for the same people. Who has no place in it
 * stays known without one; only the names of a list that a complete one replaces are given up.
 */
export function mergeAuthors(a: Authors, b: Authors): Authors {
  const [fuller, other] = fullerFirst(a, b);
  const others = other.authors.map(named);
  const placed = fuller.authors.map((author, at) => together(named(author), others[at]) ?? named(author));
  const displaced = others.filter(({ words }, at) => placed[at] === undefined || !isOne(words, placed[at].words));
  const unplaced = [...a.unplacedAuthors, ...b.unplacedAuthors].map(named);

  for (const claim of distinct([...unplaced, ...displaced])) {
    const [at, ...more] = placed.flatMap(({ words }, index) => (isOne(words, claim.words) ? [index] : []));
    const author = at === undefined ? undefined : placed[at];
    if (at !== undefined && author !== undefined && more.length === 0) placed[at] = together(author, claim) ?? author;
  }
  const homeless = distinct(isComplete(fuller) ? unplaced : [...unplaced, ...displaced]).filter(
    ({ words }) => !placed.some((author) => isOne(author.words, words)),
  );
  return {
    authors: placed.map(({ author }) => author),
    unplacedAuthors: homeless.map(({ author }) => author),
    authorsComplete: isComplete(fuller),
  };
}

const named = (author: PaperAuthor): Named => ({ author, words: nameWords(author.name) });
const isComplete = ({ authors, authorsComplete }: Authors): boolean => authorsComplete && authors.length > 0;
const joined = ({ authors }: Authors): string => authors.map(({ name }) => name).join('\n');

/** Complete before incomplete, then the longer, then the one with more accents and letters. */
function fullerFirst(a: Authors, b: Authors): [Authors, Authors] {
  const [names, others] = [joined(a), joined(b)];
  const fuller =
    Number(isComplete(a)) - Number(isComplete(b)) ||
    a.authors.length - b.authors.length ||
    accentsOf(names) - accentsOf(others) ||
    names.length - others.length ||
    (names > others ? 1 : -1);
  return fuller > 0 ? [a, b] : [b, a];
}

/** One person's two entries as one: the fuller name, better spelled, and an id; undefined where they are two people's. */
function together(a: Named, b: Named | undefined): Named | undefined {
  if (b === undefined || !isOne(a.words, b.words)) return undefined;
  const name = fullerName(a, b);
  return { author: { name, ...idsOfBoth(a.author, b.author) }, words: nameWords(name) };
}

/** One id an origin, in alphabetical order, the first as the person's own. */
function idsOfBoth(a: PaperAuthor, b: PaperAuthor): Pick<PaperAuthor, 'id' | 'otherIds'> {
  const all = [a, b].flatMap((author) => [author.id, ...(author.otherIds ?? [])]).filter((id) => id !== undefined);
  const ofOrigin = new Map<string, string>();
  for (const id of all.sort()) {
    if (!ofOrigin.has(originOf(id))) ofOrigin.set(originOf(id), id);
  }
  const [id, ...otherIds] = ofOrigin.values();
  return { ...(id !== undefined && { id }), ...(otherIds.length > 0 && { otherIds }) };
}

function fullerName(a: Named, b: Named): string {
  const longer = a.words.join('').length - b.words.join('').length;
  if (longer !== 0) return longer > 0 ? a.author.name : b.author.name;
  return betterText(a.author.name, b.author.name);
}

/** One entry a person, in an order that does not depend on the order given. */
function distinct(people: readonly Named[]): readonly Named[] {
  const fullestFirst = [...people].sort((a, b) =>
    a.author.name === b.author.name ? 0 : fullerName(a, b) === a.author.name ? -1 : 1,
  );
  const kept: Named[] = [];
  for (const next of fullestFirst) {
    const at = kept.findIndex(({ words }) => isOne(words, next.words));
    const known = kept[at];
    if (known === undefined) kept.push(next);
    else kept[at] = together(known, next) ?? known;
  }
  return kept;
}
