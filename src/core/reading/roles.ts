import { BLANK } from './mark-exclusions.ts';
import type { Sentence } from './sentence.ts';

/** What a name is to the papers asked for. */
export type Role = 'author' | 'with' | 'without' | 'place' | 'without-place';

const ROLES: Readonly<Record<string, Role>> = {
  with: 'with',
  alongside: 'with',
  including: 'with',
  plus: 'with',
  featuring: 'with',
  involving: 'with',
  having: 'with',
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
const BETWEEN = new Set(
  `co-author coauthor co-authors coauthors author dr prof professor mr ms mrs both also either him her people just only the
  say someone somebody our my colleague a an folks group lab team guys researchers`.split(/\s+/),
);
/** `published in Nature` names a place, `papers in vision` does not. */
const PUBLISHED = new Set(['published', 'appeared', 'appearing', 'presented', 'accepted']);
const JOINERS = new Set(['and', 'or', 'nor', 'vs', 'versus', 'to', 'plus', 'with']);

/** `explicit`: words say so. `either`: one of it and the name before is enough. `start`: where those words begin. */
export type Found = { role: Role; start: number; explicit: boolean; either: boolean };

/** The role that the words before a name give it; a name after a joiner or another name has that one's role. */
export function roleBefore(sentence: Sentence, start: number, before: { role: Role; end: number } | undefined): Found {
  const word = (at: number): string => sentence.tokens[at]?.word ?? '';
  const isBetween = (at: number): boolean =>
    sentence.tokens[at]?.word === BLANK || (BETWEEN.has(word(at)) && !sentence.isTaken(at));
  let at = start - 1;
  while (at >= 0 && isBetween(at)) at--;
  let joined = at;
  const again = before !== undefined && ROLES[word(joined)] === before.role && JOINERS.has(word(joined - 1)) ? 1 : 0;
  joined -= again;
  while (joined >= 0 && JOINERS.has(word(joined)) && word(joined) !== 'with' && !sentence.isTaken(joined)) joined--;
  if (before !== undefined && joined === before.end - 1) {
    const either = word(at - again) === 'or' && before.role !== 'without';
    return { role: before.role, start: joined + 1, explicit: true, either };
  }
  const published = word(at) === 'in' && PUBLISHED.has(word(at - 1));
  const role = sentence.isTaken(at) ? undefined : published ? 'place' : ROLES[word(at)];
  if (role === undefined) return { role: 'author', start, explicit: false, either: false };
  if ((role === 'with' || role === 'author') && ['not', 'except', 'nor'].includes(word(at - 1)))
    return { role: 'without', start: skipBut(sentence, at - 1), explicit: true, either: false };
  return { role, start: role === 'without' ? skipBut(sentence, at) : at, explicit: true, either: false };
}

function skipBut(sentence: Sentence, at: number): number {
  return ['but', 'and', 'do'].includes(sentence.tokens[at - 1]?.word ?? '') ? at - 1 : at;
}
