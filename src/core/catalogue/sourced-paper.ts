import type { Paper, PaperIds, PaperRecord, Said } from '../model/paper.ts';
import { SOURCE_NAMES, type SourceName } from '../model/source-name.ts';
import { equal } from './equal.ts';
import { mergeFacts, mergePaper, newPaper } from './merge.ts';
import { mergeCitations } from './merge-counts.ts';

/**
 * The paper with what a source says of it now; the very same object where that changes nothing. What a file says adds to
 * what was said under its name before, and is not kept where it adds nothing; a source that is asked again says it anew.
 */
export function withRecord(paper: Paper, record: PaperRecord, source: string): Paper {
  const said = saidOf(paper);
  const told = mergeFacts(record, record);
  const by = keyOf(source, told.ids);
  const before = said.find((one) => one.by === by)?.record;
  const now = before === undefined ? told : isFetched(source) ? renewed(before, told) : mergeFacts(before, told);
  const nothingNew = isFetched(source) ? before !== undefined && equal(before, now) : addsNothing(paper, told);
  if (nothingNew && paper.hidden !== 'untracked') return paper;
  const next = before === undefined ? [...said, { by, record: now }] : replace(said, { by, record: now });
  return joined(paper, next);
}

function addsNothing(paper: Paper, record: PaperRecord): boolean {
  return mergePaper(paper, record, '') === paper;
}

/** The paper without what a source says of it: as the others have it, the same object where it said nothing, undefined where nobody else did. */
export function withoutSource(paper: Paper, source: string): Paper | undefined {
  const said = saidOf(paper);
  const left = said.filter(({ by }) => by !== source && !by.startsWith(`${source}:`));
  if (left.length === said.length) return paper;
  return left.length === 0 ? undefined : joined(paper, left);
}

/** The sources that speak of a paper, each once, the first to do so first. */
export function sourcesOf(paper: Paper): readonly string[] {
  return [...new Set(saidOf(paper).map(({ by }) => sourceIn(by)))];
}

/** What each source says; of a paper that only one speaks of, that is the paper. */
function saidOf(paper: Paper): readonly Said[] {
  if (paper.said !== undefined) return paper.said;
  const { id: _, firstSeen: _seen, baseline: _baseline, provenance, hidden: _hidden, said: _said, ...record } = paper;
  const sources = [...new Set(Object.values(provenance).flatMap((names) => names.split('+')))];
  const source = sources.join('+');
  return [{ by: sources.length === 1 ? keyOf(source, record.ids) : source, record }];
}

function joined(paper: Paper, [first, ...others]: readonly Said[]): Paper {
  if (first === undefined) return paper;
  const { id, firstSeen, baseline, hidden } = paper;
  const seen = { firstSeen, baseline };
  const alone = { ...newPaper(first.record, sourceIn(first.by), seen), id };
  const whole = others.reduce((facts, { by, record }) => mergePaper(facts, record, sourceIn(by)), alone);
  return {
    ...whole,
    ...(hidden === 'wrong' && { hidden }),
    ...(others.length > 0 && { said: [first, ...others] }),
  };
}

const replace = (said: readonly Said[], one: Said): readonly Said[] =>
  said.map((other) => (other.by === one.by ? one : other));

/** A count that is still the same keeps the day on which it was first said. */
function renewed(before: PaperRecord, { citations, ...record }: PaperRecord): PaperRecord {
  return citations === undefined ? record : { ...record, citations: mergeCitations(before.citations ?? [], citations) };
}

/** A source that is asked has a record of its own for each of its ids, so that two of them on one paper do not take turns. */
function keyOf(source: string, ids: PaperIds): string {
  const own = SOURCE_NAMES.find((name) => name === source);
  const id = own && OWN_ID[own](ids);
  return id === undefined ? source : `${source}:${id}`;
}

const OWN_ID: { readonly [K in SourceName]: (ids: PaperIds) => string | undefined } = {
  arxiv: ({ arxiv }) => arxiv,
  openalex: ({ openalex }) => openalex,
  'semantic-scholar': ({ semanticScholar }) => semanticScholar,
  crossref: ({ doi }) => doi,
  orcid: ({ doi, arxiv }) => doi ?? arxiv,
  dblp: ({ doi, arxiv }) => doi ?? arxiv,
};

const sourceIn = (by: string): string => by.split(':')[0] ?? by;

/** Whether a source is asked, rather than a file that was read. */
export function isFetched(source: string): boolean {
  return SOURCE_NAMES.some((name) => name === source);
}
