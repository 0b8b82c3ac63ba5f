import type { Paper } from '../model/paper.ts';
import type { Schedule } from '../model/subscription.ts';
import type { Query } from '../query/query.ts';
import type { Block, View } from '../view/block.ts';
import { paperCard } from '../view/paper-card.ts';
import { scheduleInWords } from './schedule-in-words.ts';

/** So many papers stand in full; the others follow as a list. */
export const CARDS = 10;

export type DigestContent = {
  papers: readonly Paper[];
  query: Query;
  /** What is followed, in words. */
  followed: string;
  schedule: Schedule;
};

/** One message: a card per paper, then a list, and how to stop it. */
export function digestView({ papers, query, followed, schedule }: DigestContent): View {
  const cards = papers.map(paperCard);
  const rest = cards.slice(CARDS).map((card) => ({ card }));
  const list: readonly Block[] = [
    { kind: 'list', start: CARDS + 1, items: rest },
    { kind: 'buttons', actions: [{ label: 'All of these papers', query: { ...query, sort: 'newest' } }] },
  ];
  return {
    audience: 'everyone',
    blocks: [
      { kind: 'heading', text: `${papers.length} new paper${papers.length === 1 ? '' : 's'} — ${followed}` },
      ...cards.slice(0, CARDS).map((card): Block => ({ kind: 'paper', card })),
      ...(rest.length > 0 ? list : []),
      {
        kind: 'understood',
        text: `This channel follows ${followed}, ${scheduleInWords(schedule)}; “/unfollow” stops it.`,
      },
    ],
  };
}
