import { fileURLToPath } from 'node:url';

type Range = readonly [first: number, last: number];

/** A font of the folder `fonts`, and the characters that it is asked for. */
export type FontFile = { path: string; name: string; rightToLeft: boolean; ranges: readonly Range[] };

function font(file: string, ranges: readonly Range[], rightToLeft = false): FontFile {
  const path = fileURLToPath(new URL(`../../fonts/${file}`, import.meta.url));
  return { path, name: file.slice(0, -'.otf'.length), rightToLeft, ranges };
}

const noto = (script: string, ...ranges: readonly Range[]): FontFile => font(`NotoSans${script}-Regular.ttf`, ranges);
const leftward = (script: string, ...ranges: readonly Range[]): FontFile =>
  font(`NotoSans${script}-Regular.ttf`, ranges, true);

export const REGULAR = font('Inter-Regular.otf', []);
export const STRONG = font('Inter-SemiBold.otf', []);

const EAST_ASIAN = font('NotoSansCJKsc-Regular.otf', [
  [0x2e80, 0x9fff],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xff00, 0xffef],
]);

/** For what Inter lacks; asked in order, and read only where a text has characters of theirs. */
export const OTHER_SCRIPTS: readonly FontFile[] = [
  noto('Armenian', [0x530, 0x58f]),
  leftward('Hebrew', [0x590, 0x5ff]),
  leftward('Arabic', [0x600, 0x77f]),
  noto('Devanagari', [0x900, 0x97f]),
  noto('Bengali', [0x980, 0x9ff]),
  noto('Gurmukhi', [0xa00, 0xa7f]),
  noto('Gujarati', [0xa80, 0xaff]),
  noto('Tamil', [0xb80, 0xbff]),
  noto('Telugu', [0xc00, 0xc7f]),
  noto('Kannada', [0xc80, 0xcff]),
  noto('Malayalam', [0xd00, 0xd7f]),
  noto('Sinhala', [0xd80, 0xdff]),
  noto('Thai', [0xe00, 0xe7f]),
  noto('Lao', [0xe80, 0xeff]),
  noto('Myanmar', [0x1000, 0x109f]),
  noto('Georgian', [0x10a0, 0x10ff], [0x1c90, 0x1cbf]),
  noto('Ethiopic', [0x1200, 0x137f]),
  noto('Khmer', [0x1780, 0x17ff]),
  EAST_ASIAN,
];
