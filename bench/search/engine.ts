import type { Paper } from '../../src/core/model/paper.ts';

/** What is searched: titles and abstracts; authors' names; titles by their beginning, the last word cut. */
export type Field = 'text' | 'author' | 'prefix';

/** A search engine as the questions see it. */
export type Engine = {
  /** Ids, best first, at most so many: of known items, and of all that is about something. */
  find: { readonly [K in Field]: (text: string, limit: number) => readonly string[] };
  about: (text: string, limit: number) => readonly string[];
  /** What it holds outside the JavaScript heap and array buffers, in bytes. */
  outside: number;
  /** The whole as it is kept, and the engine read from it; undefined where it has no such form. */
  kept?: { bytes: number; load: () => Engine };
};

export type Peer = { name: string; setting: string; build: (papers: readonly Paper[]) => Engine };
