import type { types } from '@slack/bolt';
import type { Block, Span } from '../../core/view/block.ts';
import { oneLine } from './escape.ts';
import { LIMITS } from './limits.ts';
import { type Inline, link, plainText, preformatted, richText, section, text } from './rich-text.ts';
import type { Room } from './room.ts';
import { andMore, first, shorten } from './shorten.ts';

const SPANS: { [K in Span['kind']]: (span: Extract<Span, { kind: K }>, content: string) => Inline[] } = {
  text: (_, content) => text(content),
  strong: (_, content) => text(content, { bold: true }),
  emphasis: (_, content) => text(content, { italic: true }),
  code: (_, content) => text(content, { code: true }),
  link: ({ url }, content) => link(content, url),
};

/** Spans as one paragraph of at most `limit` characters, which ends with `…` where it is cut. */
export function renderSpans(spans: readonly Span[], limit: number): types.KnownBlock[] {
  let left = limit;
  const inlines = spans.flatMap((span) => {
    if (left <= 0) return [];
    const render = SPANS[span.kind] as (span: Span, content: string) => Inline[]; // the table is total and keyed by the same kind
    const content = shorten(span.text, left);
    left = content === span.text ? left - content.length : 0;
    return render(span, content);
  });
  return richText(section(...inlines));
}

/** A header block where the heading fits into one, else a bold line. */
export function renderHeading(heading: string): types.KnownBlock[] {
  const content = oneLine(heading);
  if (content === '') return [];
  if (content.length > LIMITS.header) return richText(section(...text(content, { bold: true })));
  return [{ type: 'header', text: plainText(content) }];
}

export function renderFacts({ facts }: Extract<Block, { kind: 'facts' }>, room: Room): types.KnownBlock[] {
  const { shown, more } = first(facts, room.facts);
  const lines = shown.flatMap(({ label, value, note }, at) => [
    ...text(`${at === 0 ? '' : '\n'}${shorten(oneLine(label), room.label)}: `, { bold: true }),
    ...text(shorten(oneLine(value), room.value)),
    ...(note ? text(` — ${shorten(oneLine(note), room.value)}`, { italic: true }) : []),
  ]);
  return richText(section(...lines), section(...text(andMore(more, 'fact'))));
}

export function renderCode(code: string, room: Room): types.KnownBlock[] {
  const shown = shorten(code, room.code);
  const more = shown === code ? 0 : code.split('\n').length - shown.split('\n').length;
  return richText(preformatted(...text(shown)), section(...text(andMore(more, 'line'))));
}
