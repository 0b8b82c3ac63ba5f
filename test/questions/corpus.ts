import type { Question } from './judge.ts';

/** Questions by kind and conversations over one catalogue. No question stands in it twice. */
export type Corpus = {
  questions: Readonly<Record<string, readonly Question[]>>;
  conversations: readonly (readonly Question[])[];
};

/** What a question goes by in lists: its words, and its clock where it has one. */
export function labelOf({ q, now }: Question): string {
  return now === undefined ? q : `${q} (${now.slice(0, 10)})`;
}

/** What a conversation goes by: all that is said in it. */
export function conversationLabel(turns: readonly Question[]): string {
  return turns.map(({ q }) => q).join(' / ');
}
