import { words } from '../catalogue/fold.ts';

/** The folded words of a text in order, and what hyphens join in it, parts in order (`few-shot`). */
export type Tokens = { words: readonly string[]; compounds: readonly string[] };

/** What a character of plain text does to the word in which it stands. */
const SPLITS = 0;
const JOINS = 1;
const VANISHES = 2;
const BELONGS = 3;
const LAST_PLAIN = 0x7f;
const EFFECTS = Uint8Array.from({ length: LAST_PLAIN + 1 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (/[a-z0-9]/i.test(letter)) return BELONGS;
  if (/['`{}$]/.test(letter)) return VANISHES;
  return letter === '-' ? JOINS : SPLITS;
});
/** Typographic signs that scholarly texts are full of, as plain ones with the same effect. */
const TYPOGRAPHIC: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': ' ',
  '—': ' ',
  '‐': '-',
  '‑': '-',
};
const LONGEST_COMPOUND = 40;

/** As `words` reads a text, but faster where it is plain. */
export function tokensOf(text: string): Tokens {
  const plain = text.replace(/[’‘“”–—‐‑]/g, (sign) => TYPOGRAPHIC[sign] ?? sign);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII but the backslash, with which LaTeX begins
  const parts = /^[\x00-\x5b\x5d-\x7f]*$/.test(plain) ? plainWords(plain.toLowerCase()) : foreignWords(plain);
  return withCompounds(parts);
}

type Parts = { words: string[] /** Whether a hyphen joins the word to the one before. */; joined: boolean[] };

function plainWords(text: string): Parts {
  const parts: Parts = { words: [], joined: [] };
  let start = 0;
  let before = '';
  let joins = false;
  for (let at = 0; at <= text.length; at++) {
    const effect = at < text.length ? (EFFECTS[text.charCodeAt(at)] ?? SPLITS) : SPLITS;
    if (effect === BELONGS) continue;
    const word = before + text.slice(start, at);
    start = at + 1;
    if (effect === VANISHES) {
      before = word;
      continue;
    }
    before = '';
    if (word !== '') {
      parts.words.push(word);
      parts.joined.push(joins);
    }
    joins = effect === JOINS && word !== '';
  }
  return parts;
}

function foreignWords(text: string): Parts {
  const parts: Parts = { words: [], joined: [] };
  let joins = false;
  for (const piece of text.split(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/u)) {
    for (const word of words(piece)) {
      parts.words.push(word);
      parts.joined.push(joins);
      joins = false;
    }
    joins = true;
  }
  return parts;
}

function withCompounds({ words: all, joined }: Parts): Tokens {
  const compounds: string[] = [];
  for (let end = all.length; end > 0; ) {
    let start = end - 1;
    while (start > 0 && joined[start]) start--;
    const compound = all.slice(start, end).join('-');
    if (end - start > 1 && compound.length <= LONGEST_COMPOUND) compounds.push(compound);
    end = start;
  }
  return { words: all, compounds: compounds.reverse() };
}
