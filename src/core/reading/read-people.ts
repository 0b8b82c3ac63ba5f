import { fold } from '../catalogue/fold.ts';
import type { Spot } from '../ports.ts';
import type { Query } from '../query/query.ts';
import type { Sentence, Token } from './sentence.ts';
import { FILLER } from './vocabulary.ts';

/** `another`: a second institution, for which a query has no place. */
type People = Pick<Query, 'author' | 'with' | 'without' | 'affiliation'> & { another?: string };
type Role = 'author' | 'with' | 'without' | 'place';
type Named = { role: Role; name: string };

const ROLES: Readonly<Record<string, Role>> = {
  with: 'with',
  alongside: 'with',
  including: 'with',
  plus: 'with',
  featuring: 'with',
  without: 'without',
  except: 'without',
  excluding: 'without',
  minus: 'without',
  not: 'without',
  no: 'without',
  exclude: 'without',
  by: 'author',
  of: 'author',
  for: 'author',
  from: 'place',
  at: 'place',
};
/** Words between a role and the name. */
const BETWEEN = new Set([
  'co-author',
  'coauthor',
  'co-authors',
  'coauthors',
  'author',
  'dr',
  'prof',
  'professor',
  'mr',
  'ms',
  'mrs',
  'both',
  'also',
  'either',
  'him',
  'her',
  'people',
]);
/** Where a blank stands, other words were read before. */
const BLANK = '_';
/** `published in Nature` names a place, `papers in vision` does not. */
const PUBLISHED = new Set(['published', 'appeared', 'appearing', 'presented', 'accepted']);
const JOINERS = new Set(['and', 'or', 'nor', 'vs', 'versus', 'to']);

/** Takes the people and institutions that the words name, each with the role that the words before it give. */
export function readPeople(sentence: Sentence, spots: readonly Spot[], isTopicWord: (word: string) => boolean): People {
  const named: Named[] = [];
  let before: { role: Role; end: number } | undefined;
  const { tokens } = sentence;
  let start = 0;
  while (start < tokens.length) {
    const spot = spots.find((one) => one.start === start);
    const end = spot?.end ?? unknownNameEnd(sentence, start, isTopicWord);
    if (end <= start || anyTaken(sentence, start, end)) {
      start++;
      continue;
    }
    const role = roleBefore(sentence, start, before);
    const name = tokens
      .slice(start, end)
      .map(({ raw }) => raw)
      .join(' ');
    const accepted =
      spot === undefined
        ? acceptUnknown(sentence, role, start, tokens[start]?.raw ?? '', isTopicWord(tokens[start]?.word ?? ''))
        : acceptSpot(spot, sentence, role, isTopicWord);
    if (!accepted) {
      start++;
      continue;
    }
    const asked: Role =
      spot?.kind === 'affiliation' ? 'place' : role.role === 'place' && spot?.kind === 'person' ? 'author' : role.role;
    const last = named.at(-1);
    const spelled = spot?.kind === 'affiliation' ? spot.name : name;
    if (role.either && last?.role === asked && asked !== 'place') last.name += ` | ${spelled}`;
    else named.push({ role: asked, name: spelled });
    sentence.takeSpan(role.start, end);
    before = { role: asked, end };
    start = end;
  }
  return toFields(named);
}

function anyTaken(sentence: Sentence, start: number, end: number): boolean {
  return sentence.tokens.slice(start, end).some((_, at) => sentence.isTaken(start + at));
}

type Found = { role: Role; start: number; explicit: boolean; either?: boolean };

/** The role that the words before a name give it; a name after a joiner or another name has that one's role. */
function roleBefore(sentence: Sentence, start: number, before: { role: Role; end: number } | undefined): Found {
  let at = start - 1;
  const word = (index: number): string => sentence.tokens[index]?.word ?? '';
  while (at >= 0 && (BETWEEN.has(word(at)) || word(at) === BLANK) && !sentence.isTaken(at)) at--;
  let joined = at;
  const again = before !== undefined && ROLES[word(joined)] === before.role && JOINERS.has(word(joined - 1)) ? 1 : 0;
  joined -= again;
  while (joined >= 0 && JOINERS.has(word(joined)) && !sentence.isTaken(joined)) joined--;
  if (before !== undefined && joined === before.end - 1)
    return {
      role: before.role,
      start: joined + 1,
      explicit: true,
      either: word(at - again) === 'or' && before.role !== 'without',
    };
  const published = word(at) === 'in' && PUBLISHED.has(word(at - 1));
  const role = sentence.isTaken(at) ? undefined : published ? 'place' : ROLES[word(at)];
  if (role === undefined) return { role: 'author', start, explicit: false };
  let from = at;
  if (role === 'with' || role === 'author') {
    if (['not', 'except', 'nor'].includes(word(from - 1))) {
      return { role: 'without', start: skipBut(sentence, from - 1), explicit: true };
    }
  }
  if (role === 'without') from = skipBut(sentence, from);
  return { role, start: from, explicit: true };
}

function skipBut(sentence: Sentence, at: number): number {
  const previous = sentence.tokens[at - 1]?.word;
  return previous === 'but' || previous === 'and' || previous === 'do' ? at - 1 : at;
}

/** Words that say nothing in a name's place; a capital letter alone is an initial and no article. */
const saysNothing = ({ raw, word }: Token): boolean => FILLER.has(word) && !/^\p{Lu}$/u.test(raw);

const isCapital = (raw: string): boolean => /^\p{Lu}/u.test(raw);

function acceptSpot(spot: Spot, sentence: Sentence, role: Found, isTopicWord: (word: string) => boolean): boolean {
  const tokens = sentence.tokens.slice(spot.start, spot.end);
  const [first] = tokens;
  if (first === undefined) return false;
  if (spot.kind === 'affiliation') return role.explicit || isCapital(first.raw) || !isTopicWord(first.word);
  if (tokens.every(saysNothing)) return role.explicit && isCapital(first.raw) && tokens.length > 1;
  if (spot.closeness === 'typo') return fitsMistyped(tokens, isTopicWord);
  if (tokens.length > 1) return !tokens.some(saysNothing) || spot.closeness === 'exact';
  const before = sentence.tokens[spot.start - 1]?.word ?? '';
  if (!isCapital(first.raw) && ['about', 'on', 'regarding', 'concerning'].includes(before)) return false;
  if (!isCapital(first.raw) && !role.explicit && !isSurname(first.word, spot)) return false;
  const telling = isCapital(first.raw) && spot.start > 0;
  return (
    (role.explicit && (role.role !== 'author' || isCapital(first.raw) || role.start < spot.start)) ||
    telling ||
    !isTopicWord(first.word)
  );
}

/** A mistyped name: no word of it is anything else, or all are capitalised and one is nothing else. */
function fitsMistyped(tokens: readonly Token[], isTopicWord: (word: string) => boolean): boolean {
  if (tokens.some(saysNothing)) return false;
  const strange = tokens.filter(({ word }) => !isTopicWord(word));
  return strange.length === tokens.length || (strange.length > 0 && tokens.every(({ raw }) => isCapital(raw)));
}

/** Whether the word ends a spelling of anybody's name: a given name alone may be any word. */
function isSurname(word: string, { people }: Extract<Spot, { kind: 'person' }>): boolean {
  return people.some(({ spellings }) => spellings.some((name) => ` ${fold(name)}`.endsWith(` ${fold(word)}`)));
}

/** Where a name that nobody has would end: after `by`, `with` and the like, while words are capitalised or unknown. */
function unknownNameEnd(sentence: Sentence, start: number, isTopicWord: (word: string) => boolean): number {
  const { tokens } = sentence;
  let end = start;
  while (end < tokens.length && end - start < 5 && !sentence.isTaken(end)) {
    const token = tokens[end];
    if (
      token === undefined ||
      token.word === BLANK ||
      saysNothing(token) ||
      ROLES[token.word] !== undefined ||
      /\d/.test(token.word)
    )
      break;
    if (!isCapital(token.raw) && isTopicWord(token.word)) break;
    end++;
  }
  return end;
}

/** Roles that also a name which nobody has can stand in; after the others it is rather a topic. */
const TELLING: ReadonlySet<string> = new Set([
  'with',
  'alongside',
  'without',
  'except',
  'excluding',
  'by',
  'from',
  'at',
  'in',
]);

function acceptUnknown(sentence: Sentence, role: Found, start: number, raw: string, isTopic: boolean): boolean {
  if (!role.explicit) return false;
  const said = sentence.tokens.slice(role.start, start).map(({ raw }) => raw.toLowerCase());
  if (said.some((word) => ['about', 'on', 'mentioning', 'involving'].includes(word))) return false;
  const words = sentence.tokens.slice(role.start, role.start + 2).map(({ word }) => word);
  if (!words.some((word) => TELLING.has(word))) return false;
  return isCapital(raw) || !isTopic;
}

function toFields(named: readonly Named[]): People {
  const of = (role: Role): string[] => named.filter((one) => one.role === role).map(({ name }) => name);
  const [author, ...others] = of('author');
  const withs = [...others, ...of('with')];
  const without = of('without');
  const [affiliation, another] = of('place');
  return {
    ...(author !== undefined && { author }),
    ...(withs.length > 0 && { with: withs }),
    ...(without.length > 0 && { without }),
    ...(affiliation !== undefined && { affiliation }),
    ...(another !== undefined && { another }),
  };
}
