import { wantsColour } from '../adapters/terminal/paint.ts';
import { plain } from '../adapters/terminal/plain.ts';
import { renderTerminal } from '../adapters/terminal/render.ts';
import { widthOf } from '../adapters/terminal/width.ts';
import type { View } from '../core/view/block.ts';
import { renderText } from '../core/view/plain-text.ts';

/** An answer for stdout: in colour on a terminal, the plain rendering elsewhere. */
export function render(view: View): string {
  const { stdout, env } = process;
  if (!wantsColour(stdout, env)) return plain(renderText(view));
  return renderTerminal(view, { colour: true, width: widthOf(stdout), picks: false });
}
