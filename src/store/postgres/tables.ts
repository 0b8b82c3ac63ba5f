import type { Generated, JSONColumnType } from 'kysely';
import type { RowState } from '../../core/model/ledger-row.ts';

/** Documents are `json`, not `jsonb`: they come back letter for letter, and hold what PostgreSQL’s text can’t. */
type Document = JSONColumnType<object>;

/** The tables that statements are built for; those of the catalogue are asked in SQL. */
export type Tables = {
  hidden_paper: {
    id: string;
    title_key: string;
    arxiv: string | null;
    doi: string | null;
    openalex: string | null;
    semantic_scholar: string | null;
    document: Document;
  };
  author: { position: Generated<number>; id: string; document: Document };
  subscription: {
    position: Generated<number>;
    id: string;
    platform: string;
    workspace: string;
    channel: string;
    document: Document;
  };
  ledger: {
    position: Generated<string>;
    subscription: string;
    paper: string;
    state: RowState;
    sender: string | null;
    until: string | null;
    document: Document;
  };
  conversation: { key: string; at: string; document: Document };
  setting: { key: string; value: string };
  pace: { source: string; next: Generated<number>; blocked_until: number | null };
};
