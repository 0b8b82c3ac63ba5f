import type { Answer, AnswerKind } from '../answer.ts';
import type { Result } from '../failure.ts';
import type { Asker } from '../inquiry.ts';
import type { Store } from '../ports.ts';
import type { FieldName, Query, QueryKind } from '../query/query.ts';
import type { Tracker } from '../tracking/create-tracker.ts';

/** What a command may use. `notices` collects what the reader must know besides the answer. */
export type Context = {
  store: Omit<Store, 'close'>;
  asker: Asker;
  /** The clock, ISO in UTC. */
  now: string;
  /** Said by `/status`. */
  version: string;
  /** How many papers an answer may carry. */
  atMost: number;
  notices: string[];
  /** Absent where no sources are set up. */
  tracker?: Tracker;
  /** Tells the asker, in a sentence, how far something that takes long has come. */
  progress?(sentence: string): void;
};

/**
 * An option of a slash command, called as its field's key; `summary` where the field's own does not fit. One that is `carried`
 * is shown nowhere: forms and buttons give it.
 */
export type Option = { field: FieldName; required?: true; summary?: string; carried?: true };

/** What it takes to change what is shared. */
export const MANAGE_ALL = 'the right to manage what all share here';

/** One kind of query, declared once: adapters, help and the query language derive from it. */
export type Command = {
  name: QueryKind;
  /** At most 100 characters. */
  summary: string;
  /** Whether it is a slash command, or only ever reached by a sentence or a button. */
  slash: boolean;
  /** The fields that its query admits; of a slash command, its options in order, required ones first. */
  options: readonly Option[];
  /** The answer's kind, also where it fails. */
  answers: AnswerKind;
  /** `asker`: the answer is nobody else's concern. */
  audience: 'everyone' | 'asker';
  /** Whether it takes the right to change what a channel follows, or what is shared beyond it. */
  managed?: true | 'shared';
  /** Asked for with no option at all, a platform that can shows a form of its options. */
  form?: true;
  run(query: Query, context: Context): Promise<Result<Answer>>;
};
