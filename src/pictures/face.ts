import { Blob, Font, Face as FontFace, Buffer as ShapingBuffer, shape } from 'harfbuzzjs';

/** A glyph and where it stands, in ems from the beginning of its text. */
export type Glyph = { id: number; x: number; y: number };

/** A font. Lengths are in ems. */
export type Face = {
  /** Unique among the fonts; names its glyphs in a picture. */
  name: string;
  rightToLeft: boolean;
  has(codePoint: number): boolean;
  /** Text of one direction, as its script joins and orders the letters. */
  shape(text: string): { glyphs: readonly Glyph[]; advance: number };
  /** SVG path data with y upward, in units of which an em has `unitsPerEm`; empty for a space. */
  outline(glyph: number): string;
  unitsPerEm: number;
};

export function openFace(file: Uint8Array, name: string, rightToLeft: boolean): Face {
  const face = new FontFace(new Blob(file));
  const font = new Font(face);
  const buffer = new ShapingBuffer();
  const unitsPerEm = face.upem;
  return {
    name,
    rightToLeft,
    unitsPerEm,
    has: (codePoint) => font.nominalGlyph(codePoint) !== undefined,
    shape(text) {
      buffer.reset();
      buffer.addText(text);
      buffer.guessSegmentProperties();
      shape(font, buffer);
      let at = 0;
      const glyphs = buffer.getGlyphInfosAndPositions().map((glyph) => {
        const { codepoint: id, xAdvance = 0, xOffset = 0, yOffset = 0 } = glyph;
        const placed = { id, x: (at + xOffset) / unitsPerEm, y: yOffset / unitsPerEm };
        at += xAdvance;
        return placed;
      });
      return { glyphs, advance: at / unitsPerEm };
    },
    outline: (glyph) => font.glyphToPath(glyph),
  };
}
