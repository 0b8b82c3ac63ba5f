import { LATEX_ACCENTS, LATEX_LETTERS, LATEX_SIGNS, lowered, raised } from './symbols.ts';

const ACCENT =
  /\{?\\(?:(["'`´^~=.])\s*|([uvHcdbkr])(?:\s+|(?=\{)))(?:\{\s*(\\?[a-zA-Z])\s*\}|(\\[ij](?![a-zA-Z])\s*|[a-zA-Z]))\}?/g;
const BARE_ACCENT = /\\(["'`´^~=.])\s*(?:\{\s*(\\[ij]|[a-zA-Z])\s*\}|(\\[ij](?![a-zA-Z])\s*|[a-zA-Z]))/g;
const LETTER =
  /\{\\(ss|ae|oe|aa|dh|th|dj|ng|[olijLO]|AE|OE|AA|DH|TH|DJ|NG)\}|\\(ss|ae|oe|aa|[olijLO]|AE|OE|AA)(?![a-zA-Z])(?:\{\}|\s+(?=[a-zA-Z])|)/g;
const STYLED =
  /\\(?:text(?:it|bf|sc|rm|sf|tt|sl|up|md|normal)?|emph|math(?:rm|bf|it|sf|tt|cal|scr|frak|bb|bbm)?|mbox|hbox|underline|operatorname|mathop|boldsymbol|bm|ensuremath)\s*\{([^{}]*)\}/g;
const STYLE = /\{\\(?:it|bf|rm|sc|sf|tt|em|cal|sl|itshape|bfseries|scshape)\s+([^{}]*)\}/g;
/** As pandoc tells math from money: no blank inside the dollars, no digit behind them. */
const MATH = /\$\$?(?!\s)((?:\\.|[^$\\])+?)(?<!\s)\$\$?(?!\d)/g;
const BRACED = /(?<!\\[a-zA-Z]+|[\^_])\{([^{}\\$^_]*)\}/g;
const BRACED_INDEX = /_\{(\w+)\}/g;

/** LaTeX as the characters that it stands for; formulas that plain characters can’t say stay as they are. */
export function withoutLatex(text: string): string {
  if (!/[\\${}`]/.test(text)) return text;
  const plain = styled(accented(text)).replace(MATH, (math, inner: string) => formula(inner) ?? math);
  return outsideMath(plain, (words) =>
    unbraced(words)
      .replace(/``|,,(?=\w)/g, '“')
      .replace(/''/g, '”')
      .replace(/\\([&%$#_{} ])/g, '$1'),
  );
}

/** LaTeX’s accents and letters alone, as in names. */
export function accented(text: string): string {
  if (!text.includes('\\')) return text;
  const compose = (letter: string, accent: string): string =>
    `${letter.replace(/[\\\s]/g, '')}${LATEX_ACCENTS[accent] ?? ''}`.normalize('NFC');
  return text
    .replace(ACCENT, (whole: string, sign?: string, name?: string, braced?: string, bare?: string) => {
      const composed = compose(braced ?? bare ?? '', sign ?? name ?? '');
      const [opens, closes] = [
        whole.startsWith('{'),
        whole.endsWith('}') && (braced === undefined || whole.endsWith('}}')),
      ];
      return opens && closes ? composed : `${opens ? '{' : ''}${composed}${closes ? '}' : ''}`;
    })
    .replace(BARE_ACCENT, (_, sign: string, braced?: string, bare?: string) => compose(braced ?? bare ?? '', sign))
    .replace(LETTER, (_, braced?: string, bare?: string) => LATEX_LETTERS.get(braced ?? bare ?? '') ?? '');
}

function styled(text: string): string {
  let before = text;
  for (;;) {
    const after = before.replace(STYLED, '$1').replace(STYLE, '$1');
    if (after === before) return after;
    before = after;
  }
}

/** A formula in plain characters, if it can be said so. */
function formula(inner: string): string | undefined {
  const said = styled(inner)
    .replace(/\^\{?\\(?:circ|degree)\}?/g, '°')
    .replace(/\\([a-zA-Z]+)\s*(?=([a-zA-Z])?)/g, (command: string, name: string) => LATEX_SIGNS.get(name) ?? command)
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/\\([%&#_{}|$])/g, '$1')
    .replace(
      /\^\{([^{}]*)\}|\^([^\s{}\\])/g,
      (raw: string, braced?: string, one?: string) => raised((braced ?? one ?? '').trim()) ?? raw,
    )
    .replace(
      /_\{([^{}]*)\}|_([^\s{}\\])/g,
      (raw: string, braced?: string, one?: string) => lowered((braced ?? one ?? '').trim()) ?? raw,
    )
    .replace(BRACED_INDEX, '_$1')
    .replace(BRACED, '$1');
  return /[\\^{}]/.test(said) ? undefined : said.trim();
}

function outsideMath(text: string, change: (words: string) => string): string {
  let [made, from] = ['', 0];
  for (const math of text.matchAll(MATH)) {
    made += change(text.slice(from, math.index)) + math[0];
    from = math.index + math[0].length;
  }
  return made + change(text.slice(from));
}

/** Braces that only keep capitals, as BibTeX has them. */
function unbraced(text: string): string {
  let before = text;
  for (;;) {
    const after = before.replace(BRACED, '$1');
    if (after === before) return after;
    before = after;
  }
}
