import { sql } from 'kysely';
import { Author } from '../../core/model/author.ts';
import { Conversation } from '../../core/model/conversation.ts';
import { LedgerRow } from '../../core/model/ledger-row.ts';
import { Paper } from '../../core/model/paper.ts';
import { Subscription } from '../../core/model/subscription.ts';
import { type Contents, recent } from '../contents.ts';
import { rowKeyOf } from '../ledger.ts';
import { type Database, rowsOf } from './connect.ts';

type Row = { document: object };

/** Everything in the database, checked as what comes from outside is. */
export async function readContents(database: Database): Promise<Contents> {
  const papers = sql<Row>`select document from paper union all select document from hidden_paper`;
  const documents = (table: 'author' | 'subscription' | 'ledger'): ReturnType<typeof sql<Row>> =>
    sql<Row>`select document from ${sql.table(table)} order by position`;
  const talks = sql<Row & { key: string }>`select key, document from conversation order by at`;
  const claims = sql<{ key: string; until: Date }>`select key, until from claim order by until`;
  const paces = sql<{ source: string; next: number; blocked: number | null }>`
    select source, next, blocked_until as blocked from pace`;
  const settings = await database.selectFrom('setting').selectAll().execute();

  const read = async <T>(statement: ReturnType<typeof sql<Row>>, parse: (row: unknown) => T, key: (one: T) => string) =>
    new Map(
      (await rowsOf(database, statement)).map(({ document }) => {
        const one = parse(document);
        return [key(one), one] as const;
      }),
    );
  const id = (one: { id: string }): string => one.id;
  return {
    papers: await read(papers, (row) => Paper.parse(row), id),
    authors: await read(documents('author'), (row) => Author.parse(row), id),
    subscriptions: await read(documents('subscription'), (row) => Subscription.parse(row), id),
    ledger: await read(documents('ledger'), (row) => LedgerRow.parse(row), rowKeyOf),
    conversations: recent(
      new Map((await rowsOf(database, talks)).map(({ key, document }) => [key, Conversation.parse(document)])),
    ),
    settings: new Map(settings.map(({ key, value }) => [key, value])),
    claims: new Map((await rowsOf(database, claims)).map(({ key, until }) => [key, until.toISOString()])),
    paces: new Map(
      (await rowsOf(database, paces)).map(({ source, next, blocked }) => [
        source,
        { next, ...(blocked !== null && { blockedUntil: blocked }) },
      ]),
    ),
  };
}
