const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** At most `limit` characters (UTF-16), cut between whole characters as people see them and ended with `…`. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, limit + 64))) {
    if (index + segment.length > limit - 1) break;
    end = index + segment.length;
  }
  const space = text.lastIndexOf(' ', end);
  return `${text.slice(0, end - space < 30 && space > 0 ? space : end).trimEnd()}…`;
}

/** The first `limit` items, and how many that leaves out. */
export function first<T>(items: readonly T[], limit: number): { shown: readonly T[]; more: number } {
  return { shown: items.slice(0, limit), more: Math.max(0, items.length - limit) };
}

/** `… and 3 more papers`; nothing where nothing is left out. */
export function andMore(more: number, what: string): string {
  return more === 0 ? '' : `… and ${more.toLocaleString('en-US')} more ${what}${more === 1 ? '' : 's'}`;
}
