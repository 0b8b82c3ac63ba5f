import { type RawBuilder, sql } from 'kysely';

/** What lexemes a paper must have. */
export type TokenQuery =
  | { kind: 'lexeme' | 'beginning'; lexeme: string }
  | { kind: 'any' | 'all'; parts: readonly TokenQuery[] };

export const QUERY = {
  lexeme: (lexeme: string): TokenQuery => ({ kind: 'lexeme', lexeme }),
  /** Any lexeme that begins so. */
  beginning: (lexeme: string): TokenQuery => ({ kind: 'beginning', lexeme }),
  any: (parts: readonly TokenQuery[]): TokenQuery => grouped('any', parts),
  all: (parts: readonly TokenQuery[]): TokenQuery => grouped('all', parts),
} as const;

function grouped(kind: 'any' | 'all', parts: readonly TokenQuery[]): TokenQuery {
  const [only, ...more] = parts;
  return only !== undefined && more.length === 0 ? only : { kind, parts };
}

export const anyLexeme = (lexemes: readonly string[]): TokenQuery => QUERY.any([...new Set(lexemes)].map(QUERY.lexeme));

const quoted = (lexeme: string): string => `'${lexeme.replace(/['\\]/g, '$&$&')}'`;

type Text<K> = (query: TokenQuery & { kind: K }) => string;

const TEXTS: { readonly [K in TokenQuery['kind']]: Text<K> } = {
  lexeme: ({ lexeme }) => quoted(lexeme),
  beginning: ({ lexeme }) => `${quoted(lexeme)}:*`,
  any: ({ parts }) => `(${parts.map(queryText).join(' | ')})`,
  all: ({ parts }) => `(${parts.map(queryText).join(' & ')})`,
};

/** As a `tsquery`: precedence is by brackets alone. */
export function queryText(query: TokenQuery): string {
  // The table has the entry of each kind, which the compiler loses sight of where the kind is any of them.
  return (TEXTS[query.kind] as Text<TokenQuery['kind']>)(query);
}

/** Papers that are found by the index of tokens; with what `unlike` asks for left out. */
export const matches = (query: TokenQuery, unlike?: TokenQuery): RawBuilder<boolean> =>
  sql`tokens @@ ${queryText(query) + (unlike === undefined ? '' : ` & !${queryText(unlike)}`)}::tsquery`;

/** The same of papers that are looked at anyway: no index knows of a function. */
export const isMatched = (query: TokenQuery): RawBuilder<boolean> =>
  sql`ts_match_vq(tokens, ${queryText(query)}::tsquery)`;
