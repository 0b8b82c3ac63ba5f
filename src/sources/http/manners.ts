import type { SourceName } from '../../core/model/source-name.ts';
import type { Budget } from '../../core/ports.ts';
import type { TroubleKind } from '../../core/source-trouble.ts';

/** An answer as it came, its text in full. */
export type Answer = { status: number; header(name: string): string | undefined; text: string };

/** What a source says in place of an answer: to be asked again after a while, or what is wrong, as the end of a sentence. */
export type Refusal = { kind: TroubleKind; words: string; waitMs?: number };

/** How one source wants to be asked. */
export type Manners = {
  source: SourceName;
  /** Scheme, host and port of all addresses that may be asked; redirects elsewhere are not followed. */
  origins: readonly string[];
  /** Between two requests. */
  everyMs: number;
  /** Whether turns are counted over all processes, as for a slow pace; else in this one alone. */
  booked: boolean;
  /** Sent with each request; may hold a key. */
  headers?: Readonly<Record<string, string>>;
  /** Parameters of each request; may hold a key. */
  parameters?: Readonly<Record<string, string>>;
  /** The variable that holds the key, for the sentence about one that is not accepted. */
  keyVariable?: string;
  /** What only this source says in its own way: that a budget is spent, what is wrong with a request. */
  refusalOf?(answer: Answer): Refusal | undefined;
  /** The pace that the headers of an answer ask for, where they do. */
  everyMsOf?(answer: Answer): number | undefined;
  /** What an answer, good or not, says is left of the day’s budget; `now` in milliseconds since 1970. */
  budgetOf?(answer: Answer, now: number): Budget | undefined;
};
