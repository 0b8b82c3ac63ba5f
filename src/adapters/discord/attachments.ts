import type { View } from '../../core/view/block.ts';
import { renderText } from '../../core/view/plain-text.ts';
import { LIMITS } from './limits.ts';

/** A file that goes with a message. */
export type Attached = { name: string; text: string } | { name: string; image: Uint8Array };

const EXTENSIONS: { readonly [language: string]: string } = { bibtex: 'bib', ris: 'ris', 'csl-json': 'json' };

/** Code longer than this does not stand whole in a message. */
const LONG_CODE = 900;

/** Files for what a message can't hold: long code, ready to be used, and all of an answer that had to be shortened. */
export function textFilesOf(view: View, shortened: boolean): { name: string; text: string }[] {
  const long = view.blocks.flatMap((block) => (block.kind === 'code' && block.text.length > LONG_CODE ? [block] : []));
  const codes = long.map(({ language, text }, index) => ({
    name: `${index === 0 ? 'text' : `text-${index + 1}`}.${EXTENSIONS[language] ?? 'txt'}`,
    text,
  }));
  const whole = shortened && codes.length === 0 ? [{ name: 'answer.txt', text: renderText(view) }] : [];
  return [...codes.slice(0, LIMITS.message.files), ...whole];
}
