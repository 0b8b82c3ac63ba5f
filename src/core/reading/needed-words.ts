type Words = readonly string[] | undefined;

/** A word as it is written, in which letters may be left out: `co-?authors?`. */
const PLAIN = /^(?:[a-z0-9'<>-]\??)+$/;

/** Words one of which is in whatever the pieces of a pattern match; undefined where none is sure to be. */
export function neededWords(pieces: readonly string[]): ReadonlySet<string> | undefined {
  let at = 0;

  function readAlternatives(): Words {
    const words: string[] = [];
    let sure = true;
    do {
      const one = readSequence();
      if (one === undefined) sure = false;
      else words.push(...one);
    } while (pieces[at++] === '|');
    return sure ? words : undefined;
  }

  /** Of what must all be there, the part with the fewest words. */
  function readSequence(): Words {
    let fewest: Words;
    for (let piece = pieces[at]; piece !== undefined && !'|)]}'.includes(piece); piece = pieces[at]) {
      at++;
      const one = readPiece(piece);
      if (one !== undefined && (fewest === undefined || one.length < fewest.length)) fewest = one;
    }
    return fewest;
  }

  function readPiece(piece: string): Words {
    const inner = /[([{]$/.test(piece) ? readAlternatives() : undefined;
    if (piece.endsWith('(')) return piece === '!(' ? undefined : inner;
    return PLAIN.test(piece) ? spelt(piece) : undefined;
  }

  const words = readAlternatives();
  return words && new Set(words);
}

/** A word with and without each letter that may be left out. */
function spelt(piece: string): string[] {
  const optional = piece.indexOf('?');
  if (optional < 0) return [piece];
  const [before, behind] = [piece.slice(0, optional), spelt(piece.slice(optional + 1))];
  return behind.flatMap((end) => [before + end, before.slice(0, -1) + end]);
}
