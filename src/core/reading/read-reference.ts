import { compareText } from '../catalogue/order.ts';
import { done, fail, type Result } from '../failure.ts';
import type { Spot } from '../ports.ts';
import type { Query } from '../query/query.ts';
import { EVERYDAY } from './everyday.ts';
import { namesTitle, wordsOfTitle } from './names-title.ts';
import { pointedAt, points, pointsByDate, readBareCue } from './pointing.ts';
import { PURPOSES, type Target, WHOLE } from './purposes.ts';
import type { Setting } from './reading.ts';
import type { Sentence } from './sentence.ts';
import { IN_STYLE, styleIn } from './styles.ts';
import type { Token } from './tokenise.ts';
import { FILLER } from './vocabulary.ts';

/** So many papers that a search for a title gives are looked at. */
const CANDIDATES = 5;
/** Words that speak of several papers, so that what holds them is a filter and no title. */
const SEVERAL = new Set(
  `papers publications articles works preprints pubs his her their he she they all everything anything those these them authors anyone
  people busiest most best productive newest latest oldest earliest recent with without since before after between during excluding`.split(
    /\s+/,
  ),
);
/** Around a title they say nothing. */
const AROUND = new Set(
  `the a an paper article called titled named entitled of for to on by about one study work preprint please pls plz thanks thx was were is been be get got
  code implementation available say propose show find claim argue published publish come out came appear appeared released release written posted submitted up go went public made first originally in as with me us it and
  do does did have has had i you that this exactly anything something what who when where how are again now then here at from behind record`.split(
    /\s+/,
  ),
);

/** A question about one paper that is named by its title or pointed at in the conversation. */
export async function readReference(
  sentence: Sentence,
  spots: readonly Spot[],
  setting: Setting,
): Promise<Result<Query> | undefined> {
  const { conversation } = setting;
  const bare = conversation && readBareCue(sentence, conversation);
  if (bare !== undefined) return done(bare);
  const inStyle = sentence.find(IN_STYLE);
  const style = styleIn(sentence.text().trim());
  for (const { cue, sure, toQuery } of PURPOSES) {
    const found = sentence.find(cue) ?? (cue === WHOLE ? { start: 0, end: 0 } : undefined);
    if (found === undefined) continue;
    const target = targetOf(sentence, found, inStyle);
    const part = sure && !speaksOfMany(sentence, found) && !isName(target, spots);
    const paper = await readTarget(sentence.tokens.slice(target.start, target.end), part, setting);
    if (paper === undefined) continue;
    if (paper === 'nothing')
      return fail({ kind: 'nothing-before', said: saidOf(sentence), shown: conversation?.papers.length ?? 0 });
    const query = toQuery(paper);
    if (query.kind === 'paper' && query.aspect === undefined && inStyle !== undefined)
      return done({ kind: 'cite', ...paper, ...(style && { style }) });
    return done(query.kind === 'cite' && style !== undefined ? { ...query, style } : query);
  }
  return undefined;
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

const speaksOfMany = ({ tokens }: Sentence, cue: Span): boolean =>
  tokens.some(({ word }, at) => (at < cue.start || at >= cue.end) && SEVERAL.has(word));

const isName = (target: Span, spots: readonly Spot[]): boolean =>
  spots.some(
    (spot) =>
      spot.kind === 'person' && spot.closeness !== 'typo' && spot.start >= target.start && spot.end <= target.end,
  );

async function readTarget(
  target: readonly Token[],
  part: boolean,
  setting: Setting,
): Promise<Target | 'nothing' | undefined> {
  const { conversation } = setting;
  const words = target.map(({ word }) => word);
  const pointed = stripped(words);
  const ownFirst =
    conversation === undefined && /(?:first|last|top) (?:ever )?(?:paper|article|publication)$/.test(pointed);
  if (points(pointed) && !ownFirst) {
    const paper = conversation && pointedAt(pointed, conversation);
    return paper === undefined ? 'nothing' : { paper };
  }
  const byDate = conversation && (await paperByDate(pointed, conversation.papers, setting));
  if (byDate !== undefined) return { paper: byDate };
  if (['about', 'on', 'papers', 'regarding'].includes(words[0] ?? '')) return undefined;
  const title = await titleIn(target, part, setting);
  if (title !== undefined) return { words: title };
  const core = withoutEnds(target);
  if (!part || core.length === 0 || core.some(({ word }) => word === '')) return undefined;
  return { words: core.map(({ raw }) => raw).join(' ') };
}

/** `the older one`: of several papers shown, ties in the order shown. */
async function paperByDate(said: string, ids: readonly string[], { catalogue }: Setting): Promise<string | undefined> {
  const end = pointsByDate(said);
  if (end === undefined || ids.length < 2) return undefined;
  const shown = await Promise.all(ids.map((id) => catalogue.paper(id)));
  const dated = shown.filter((paper) => paper !== undefined).sort((a, b) => compareText(a.date, b.date));
  return dated.at(end === 'first' ? 0 : -1)?.id;
}

const LAST_WORDS = new Set(
  'please pls plz thanks now for me then again out published written released publish come appear about released up too also instead actually'.split(
    ' ',
  ),
);

const OPENING = new Set(
  'and so ok then now what about how show give me please i want see open again no but also'.split(' '),
);

/** Without words at both ends that say nothing. */
function stripped(words: readonly string[]): string {
  let [start, end] = [0, words.length];
  while (end > start && LAST_WORDS.has(words[end - 1] ?? '')) end--;
  while (end > start && OPENING.has(words[start] ?? '')) start++;
  return words.slice(start, end).join(' ');
}

function withoutEnds(target: readonly Token[]): readonly Token[] {
  const pause = target.findIndex(({ pause }) => pause);
  const segment = pause < 0 ? target : target.slice(0, pause + 1);
  const first = segment.findIndex(({ word }) => !AROUND.has(word));
  const last = segment.findLastIndex(({ word }) => !AROUND.has(word) && !FILLER.has(word));
  return first < 0 ? [] : segment.slice(first, last + 1);
}

/** What of the words names a paper: the whole of its title or its name, or where `part` is enough, words of it. */
async function titleIn(target: readonly Token[], part: boolean, { catalogue }: Setting): Promise<string | undefined> {
  const telling = target.filter(({ word }) => !AROUND.has(word) && !FILLER.has(word) && !EVERYDAY.has(word));
  for (const tokens of [target, withoutEnds(target), telling]) {
    if (tokens.length === 0) continue;
    const raws = tokens.map(({ raw }) => raw);
    const text = raws.join(' ');
    for (const { title } of await catalogue.titles(text, CANDIDATES)) {
      const named = namesTitle(text, title);
      if (named === 'whole' || (named === 'part' && part)) return wordsOfTitle(raws, title);
    }
  }
  return undefined;
}
