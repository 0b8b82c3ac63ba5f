import { collectWith, countOf, union } from './candidates.ts';
import { partsOf } from './find-loosely.ts';
import { heldApart } from './held-apart.ts';
import type { Lexicon } from './lexicon.ts';
import { isInitial, isSyllable } from './name-parts.ts';
import { type ParsedName, parseName } from './parse-name.ts';
import type { People } from './people.ts';
import { formsOf, type Gathered, type Spelling } from './spelling.ts';
import type { Spellings } from './spellings.ts';

/**
 * Who else may well be the person of a rare name, with more words or fewer: `Irene Langkilde` and `Irene Langkilde-Geary`.
 * Nobody where several may be, of either of the two.
 */
export type FindAkin = (asked: ParsedName, own: Gathered) => Gathered | undefined;

/** Two people with such names are expected once in so many names. */
const BY_CHANCE = 0.05;

export function createFindAkin(spellings: Spellings, lexicon: Lexicon, everyone: People): FindAkin {
  /** Syllables are common names, and of a small catalogue little is known. */
  function isRare(words: readonly string[]): boolean {
    const inFull = words.filter((word) => !isInitial(word));
    if (inFull.length < 2 || inFull.every(isSyllable)) return false;
    const names = spellings.size();
    return inFull.reduce((product, word) => product * (countOf(lexicon, word) / names), names) < BY_CHANCE;
  }

  function akin(asked: ParsedName): readonly Spelling[] {
    const fitting = (words: readonly string[], fits: (own: readonly string[]) => boolean): readonly Spelling[] =>
      collectWith(lexicon, words, ({ words: own, spelling }) => spelling.suffix === asked.suffix && fits(own));
    const bare = { ...asked, suffix: undefined };
    const longer = formsOf(bare)
      .filter(isRare)
      .map((words) => fitting(words, (own) => goesOn(words, own)));
    const shorter = partsOf(bare)
      .filter(isRare)
      .map((words) => fitting(words, (own) => own.join() === words.join()));
    return union([...longer, ...shorter]);
  }

  function onlyOther(asked: ParsedName, own: Gathered): Gathered | undefined {
    const others = everyone.whoWrites(akin(asked)).filter(({ spellings: [first] }) => first !== own.spellings[0]);
    const [only, ...more] = others;
    return more.length > 0 ? undefined : only;
  }

  return (asked, own) => {
    const other = onlyOther(asked, own);
    if (other === undefined || heldApart(identified(own), identified(other))) return undefined;
    const back = onlyOther(parseName(other.spellings[0]?.name ?? ''), other);
    return back?.spellings[0] === own.spellings[0] ? other : undefined;
  };
}

const identified = ({ spellings }: Gathered): { ids: readonly string[] } => ({
  ids: spellings.flatMap(({ id }) => id ?? []),
});

/** Whether the name has the words in their order and others, before the first only initials. */
function goesOn(words: readonly string[], own: readonly string[]): boolean {
  const first = own.indexOf(words[0] ?? '');
  if (own.length <= words.length || first < 0 || !own.slice(0, first).every(isInitial)) return false;
  let at = 0;
  for (const word of own) if (word === words[at]) at++;
  return at === words.length;
}
