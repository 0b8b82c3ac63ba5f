/** Everything that can go wrong and is nobody's bug. Wording stands in `failure-sentences.ts`. */
export type Failure =
  | { kind: 'unknown-command'; command: string; nearest: string | undefined }
  | { kind: 'unknown-filter'; filter: string; known: readonly string[] }
  | { kind: 'bad-value'; filter: string; value: string; expected: string }
  | { kind: 'missing'; what: string; example: string }
  | { kind: 'nobody'; name: string; nearest: readonly string[] }
  /** Several people fit the text of that field of the query; the bot asks which, and puts their `name` in its place. */
  | {
      kind: 'ambiguous';
      name: string;
      field: 'author' | 'with' | 'without';
      people: readonly { label: string; name: string }[];
    }
  | { kind: 'no-paper'; words: string; nearest: readonly string[] }
  /** A text in which papers were looked for. */
  | { kind: 'names-no-paper' }
  | { kind: 'no-author-chosen' }
  | { kind: 'not-tracked'; name: string }
  | { kind: 'not-kept'; name: string }
  | { kind: 'hidden-for-all'; title: string }
  /** No source knows anybody by that name or id; `sentences` of those that could not be asked. */
  | { kind: 'no-such-author'; said: string; sentences?: readonly string[] }
  | { kind: 'source-trouble'; sentences: readonly string[] }
  /** There is nothing to be asked: no sources are set up. */
  | { kind: 'no-sources' }
  | { kind: 'empty-catalogue' }
  | { kind: 'nothing-before'; said: string; shown: number }
  /** Nothing in the record tells it. */
  | { kind: 'not-recorded'; what: string }
  | { kind: 'too-long'; length: number; limit: number }
  | { kind: 'not-allowed'; needed: string }
  | { kind: 'not-here'; command: string; where: string }
  | { kind: 'not-followed' }
  | { kind: 'followed-no-longer' }
  /** A button or menu whose question is kept nowhere any more. */
  | { kind: 'lost-query' }
  | { kind: 'bug'; reference: string };

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(failure: Failure): { ok: false; failure: Failure } {
  return { ok: false, failure };
}
