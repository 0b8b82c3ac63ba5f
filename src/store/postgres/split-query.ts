import { type Common, isKept } from './bitmaps.ts';
import { QUERY, type TokenQuery } from './token-query.ts';

/**
 * A query by what is common in it: papers that have it without any rare lexeme, undefined where all have one; and the rare
 * lexemes, of one of which all others have.
 */
export type Split = { common: TokenQuery | undefined; rare: readonly TokenQuery[] };

export function splitQuery(query: TokenQuery, common: Common | undefined): Split {
  switch (query.kind) {
    case 'lexeme':
      return isKept(query.lexeme, common) ? { common: query, rare: [] } : { common: undefined, rare: [query] };
    case 'beginning':
      return { common: undefined, rare: [query] };
    case 'any':
    case 'all': {
      const parts = query.parts.map((part) => splitQuery(part, common));
      const kept = parts.flatMap((part) => part.common ?? []);
      const rare = parts.flatMap((part) => part.rare);
      const whole = query.kind === 'any' ? kept.length > 0 : kept.length === parts.length;
      return { common: whole ? QUERY[query.kind](kept) : undefined, rare };
    }
  }
}
