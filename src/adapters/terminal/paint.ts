/** How text is set apart; without colour every one of these gives the text back. */
export type Paint = { readonly [K in keyof typeof CODES]: (text: string) => string };

/** SGR parameters that begin and end each style. */
const CODES = {
  strong: [1, 22],
  faint: [2, 22],
  emphasis: [3, 23],
  link: [4, 24],
  code: [36, 39],
  notice: [33, 39],
  bar: [34, 39],
  prompt: [32, 39],
} as const;

const painter =
  ([begin, end]: readonly [number, number]) =>
  (text: string): string =>
    text === '' ? '' : `\x1b[${begin}m${text}\x1b[${end}m`;
const asItIs = (text: string): string => text;

export function createPaint(colour: boolean): Paint {
  const entries = Object.entries(CODES).map(([name, codes]) => [name, colour ? painter(codes) : asItIs]);
  return Object.fromEntries(entries) as Paint; // the same keys as CODES
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether a stream gets colour: only a terminal that is not dumb, and not against NO_COLOR. */
export function wantsColour(stream: { isTTY?: boolean }, { NO_COLOR, TERM }: Environment): boolean {
  return stream.isTTY === true && !NO_COLOR && TERM !== 'dumb';
}
