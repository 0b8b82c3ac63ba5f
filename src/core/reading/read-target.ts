import { fold } from '../catalogue/fold.ts';
import { compareText } from '../catalogue/order.ts';
import type { Paper } from '../model/paper.ts';
import { EVERYDAY } from './everyday.ts';
import { carries, isOfTitle, namesTitle, wordsOfTitle } from './names-title.ts';
import { pointedAt, points, pointsByDate } from './pointing.ts';
import type { Target } from './purposes.ts';
import type { Setting } from './reading.ts';
import type { Token } from './tokenise.ts';
import { FILLER } from './vocabulary.ts';

/** So many papers that a search for a title gives are looked at. */
const CANDIDATES = 5;
/** So many telling words may be a title with mistakes, though nothing says that one paper is meant. */
const TITLE_WORDS = 4;
/** And they are so large a part of what is said. */
const TITLE_SHARE = 0.4;
/** Around a title they say nothing. */
const AROUND = new Set(
  `the a an paper article called titled named entitled of for to on by about one study work preprint please pls plz thanks thx was were is been be get got
  code implementation available say propose show find claim argue published publish come out came appear appeared released release written posted submitted up go went public made first originally in as with me us it and
  do does did have has had i you that this exactly anything something what who when where how are again now then here at from behind record`.split(
    /\s+/,
  ),
);

/** `part`: any words of the title will do. `alone`: the sentence speaks of nothing else. */
export type Wanted = { part: boolean; alone: boolean; isTopicWord: (word: string) => boolean };
/** `passedOver`: words beside the title that tell something else. */
type Named = { target: Target; passedOver: readonly string[] };
const exactly = (target: Target): Named => ({ target, passedOver: [] });

/** The paper that the words name, if `part` is enough by any words of its title, or point at; `nothing`: where nothing is. */
export async function readTarget(
  target: readonly Token[],
  wanted: Wanted,
  setting: Setting,
): Promise<Named | 'nothing' | undefined> {
  const { conversation } = setting;
  const words = target.map(({ word }) => word);
  const pointed = stripped(words);
  const ownFirst =
    conversation === undefined && /(?:first|last|top) (?:ever )?(?:paper|article|publication)$/.test(pointed);
  if (points(pointed) && !ownFirst) {
    const paper = conversation && pointedAt(pointed, conversation);
    return paper === undefined ? 'nothing' : exactly({ paper });
  }
  const byDate = conversation && (await paperByDate(pointed, conversation.papers, setting));
  if (byDate !== undefined) return exactly({ paper: byDate });
  if (['about', 'on', 'papers', 'regarding'].includes(words[0] ?? '')) return undefined;
  const title = await titleIn(target, wanted, setting);
  if (title !== undefined) return title;
  const core = withoutEnds(target);
  if (!wanted.part || core.length === 0 || core.some(({ word }) => word === '')) return undefined;
  return exactly({ words: core.map(({ raw }) => raw).join(' ') });
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

/**
 * What of the words names a paper: the whole of its title or its name, or where `part` is enough, words of it. Only what
 * may well be a title is searched for with its mistakes.
 */
async function titleIn(
  target: readonly Token[],
  { part, alone, isTopicWord }: Wanted,
  { catalogue }: Setting,
): Promise<Named | undefined> {
  const telling = target.filter(({ word }) => !AROUND.has(word) && !FILLER.has(word) && !EVERYDAY.has(word));
  const named = (tokens: readonly Token[], papers: readonly Paper[]): Named | undefined => {
    const raws = tokens.map(({ raw }) => raw);
    for (const { title } of papers) {
      const how = namesTitle(raws.join(' '), title);
      if (how === undefined || (how === 'part' && !part)) continue;
      const passedOver = telling.map(({ raw }) => raw).filter((raw) => !isOfTitle(raw, title));
      return { target: { words: wordsOfTitle(raws, title) }, passedOver };
    }
    return undefined;
  };
  const core = withoutEnds(target);
  for (const tokens of [target, core, telling]) {
    if (!tokens.some(({ word }) => carries(word))) continue;
    const found = named(tokens, await catalogue.titlesWith(textOf(tokens), CANDIDATES));
    if (found !== undefined) return found;
  }
  const mayBeTitle = telling.length >= TITLE_WORDS && telling.length >= target.length * TITLE_SHARE;
  const mended = target.some(({ raw, word }) => /^\p{L}+$/u.test(raw) && fold(raw) !== word && word !== '');
  const mistyped = mended || telling.some(({ word }) => !isTopicWord(word));
  if (part || !alone || !mayBeTitle || !mistyped) return undefined;
  const papers = await catalogue.titlesLike(textOf(telling), CANDIDATES);
  return named(target, papers) ?? named(core, papers) ?? named(telling, papers);
}

const textOf = (tokens: readonly Token[]): string => tokens.map(({ raw }) => raw).join(' ');
