import { done, fail, type Result } from '../failure.ts';
import type { Spot } from '../ports.ts';
import type { Query } from '../query/query.ts';
import { readBareCue } from './pointing.ts';
import { PURPOSES, type Target, WHOLE } from './purposes.ts';
import { readTarget } from './read-target.ts';
import type { Reading, Setting } from './reading.ts';
import type { Sentence } from './sentence.ts';
import { IN_STYLE, styleIn } from './styles.ts';
import { CUES, FILLER } from './vocabulary.ts';
import { list } from './words.ts';

/** Words that speak of many papers, so that what holds them is no title, even one with mistakes. */
const MANY = new Set(
  list(`papers publications articles works preprints pubs his her their he she they those these them authors`),
);
/** These may do so, too, so that a part of a title is not enough beside them. */
const SEVERAL = new Set([
  ...MANY,
  ...list(`all everything anything anyone people busiest most best productive newest latest oldest earliest recent with without since
  before after between during excluding`),
]);

/** A question about one paper that is named by its title or pointed at in the conversation. */
export async function readReference(
  sentence: Sentence,
  { spots, isTopicWord }: { spots: readonly Spot[]; isTopicWord: (word: string) => boolean },
  given: Setting,
): Promise<Result<Reading> | undefined> {
  const { conversation } = given;
  const setting = { ...given, catalogue: { ...given.catalogue, titlesWith: remembering(given.catalogue.titlesWith) } };
  const bare = conversation && readBareCue(sentence, conversation);
  if (bare !== undefined) return done({ query: bare, passedOver: [] });
  const inStyle = sentence.find(IN_STYLE);
  const style = styleIn(sentence.text().trim());
  /** A bare card in a citation style is a citation. */
  const inStyleOf = (query: Query, target: Target): Query => {
    if (query.kind === 'paper' && query.aspect === undefined && inStyle !== undefined)
      return { kind: 'cite', ...target, ...(style && { style }) };
    return query.kind === 'cite' && style !== undefined ? { ...query, style } : query;
  };
  for (const { cue, sure, toQuery } of PURPOSES) {
    const found = sentence.find(cue) ?? (cue === WHOLE ? { start: 0, end: 0 } : undefined);
    if (found === undefined) continue;
    const target = targetOf(sentence, found, inStyle);
    const named = isName(sentence, target, spots);
    const alone = !speaksOfMany(sentence, found, MANY);
    const paper = await readTarget(
      sentence.tokens.slice(target.start, target.end),
      { part: sure && !named && !speaksOfMany(sentence, found, SEVERAL), alone, isTopicWord },
      setting,
    );
    if (paper === undefined) continue;
    if (paper === 'nothing')
      return fail({ kind: 'nothing-before', said: saidOf(sentence), shown: conversation?.papers.length ?? 0 });
    return done({ query: inStyleOf(toQuery(paper.target), paper.target), passedOver: paper.passedOver });
  }
  return undefined;
}

/** Several purposes may ask for the same words. */
function remembering(find: Setting['catalogue']['titlesWith']): Setting['catalogue']['titlesWith'] {
  const found = new Map<string, ReturnType<typeof find>>();
  return (typed, limit) => {
    const papers = found.get(typed) ?? find(typed, limit);
    found.set(typed, papers);
    return papers;
  };
}

type Span = { start: number; end: number };

const saidOf = ({ tokens }: Sentence): string =>
  tokens
    .map(({ word }) => word)
    .filter((word) => word !== '')
    .join(' ');

/** The words behind the cue up to a citation style, or where there are none, those before it. */
function targetOf(sentence: Sentence, cue: Span, inStyle: Span | undefined): Span {
  const end = inStyle !== undefined && inStyle.start >= cue.end ? inStyle.start : sentence.tokens.length;
  const behind = trim(sentence, { start: cue.end, end });
  return behind.start < behind.end ? behind : trim(sentence, { start: 0, end: cue.start });
}

/** Without the words at both ends that were read before. */
function trim({ isTaken }: Sentence, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && isTaken(from)) from++;
  while (to > from && isTaken(to - 1)) to--;
  return { start: from, end: to };
}

const speaksOfMany = ({ tokens }: Sentence, cue: Span, many: ReadonlySet<string>): boolean =>
  tokens.some(
    ({ word, raw }, at) => (at < cue.start || at >= cue.end) && many.has(word) && raw.toLowerCase() === word, // not what was mended
  );

/** Whether half of the telling words and more are somebody's name. */
function isName({ tokens }: Sentence, target: Span, spots: readonly Spot[]): boolean {
  const telling = tokens
    .slice(target.start, target.end)
    .filter(({ word }) => !FILLER.has(word) && !CUES.includes(word));
  return spots.some((spot) => {
    const inside = spot.start >= target.start && spot.end <= target.end;
    return (
      spot.kind === 'person' && spot.closeness !== 'typo' && inside && 2 * (spot.end - spot.start) >= telling.length
    );
  });
}
