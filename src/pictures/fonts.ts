import { readFile } from 'node:fs/promises';
import { type Face, openFace } from './face.ts';
import { type FontFile, OTHER_SCRIPTS, REGULAR, STRONG } from './font-files.ts';
import { createLettering, type Lettering } from './lettering.ts';

/** The fonts that a text needs, each read once, the first time that one does. */
export function createFonts(): (text: string) => Promise<Lettering> {
  const opened = new Map<string, Promise<Face>>();
  const faceOf = ({ path, name, rightToLeft }: FontFile): Promise<Face> => {
    const face = opened.get(name) ?? readFile(path).then((file) => openFace(file, name, rightToLeft));
    opened.set(name, face);
    return face;
  };
  return async (text) => {
    const codePoints = new Set(Array.from(text.normalize('NFC'), (character) => character.codePointAt(0) ?? 0));
    const needed = OTHER_SCRIPTS.filter(({ ranges }) =>
      ranges.some(([first, last]) => [...codePoints].some((codePoint) => codePoint >= first && codePoint <= last)),
    );
    const [regular, strong, others] = await Promise.all([
      faceOf(REGULAR),
      faceOf(STRONG),
      Promise.all(needed.map(faceOf)),
    ]);
    return createLettering({ regular, strong, others });
  };
}
