import type { Paper } from '../model/paper.ts';
import { dateInWords } from '../model/partial-date.ts';
import type { Schedule } from '../model/subscription.ts';
import type { Block, View } from '../view/block.ts';
import { paperCard } from '../view/paper-card.ts';
import type { FailingSource } from './failing-sources.ts';
import { scheduleInWords } from './schedule-in-words.ts';
import { localDay } from './zone.ts';

/** So many papers stand in full; the others follow as a list. */
export const CARDS = 10;
/** So many stand in the message; the others are behind its button. */
export const LISTED = 30;

export type DigestContent = {
  papers: readonly Paper[];
  /** What is followed, in words. */
  followed: string;
  schedule: Schedule;
  /** By which its papers are found again: subscription and mark. */
  key: string;
  failing: readonly FailingSource[];
  /** What tracked authors have reached, a sentence each. */
  milestones?: readonly string[];
};

const counted = (count: number): string => `${count} new paper${count === 1 ? '' : 's'}`;

/** One message: a card per paper, then a list, more pages behind a button, and how to stop it. */
export function digestView({ papers, followed, schedule, key, failing, milestones = [] }: DigestContent): View {
  const cards = papers.map(paperCard);
  const rest = cards.slice(CARDS, LISTED).map((card) => ({ card }));
  const label = papers.length > LISTED ? `All ${papers.length} papers` : 'All of these papers';
  const list: readonly Block[] = [
    { kind: 'list', start: CARDS + 1, items: rest },
    { kind: 'buttons', actions: [{ label, query: { kind: 'lookup', digest: key } }] },
  ];
  return {
    audience: 'everyone',
    blocks: [
      { kind: 'heading', text: `${counted(papers.length)} — ${followed}` },
      ...failing.map((one): Block => ({ kind: 'notice', text: failingInWords(one, schedule.zone) })),
      ...milestones.map((sentence): Block => ({ kind: 'text', spans: [{ kind: 'text', text: sentence }] })),
      ...cards.slice(0, CARDS).map((card): Block => ({ kind: 'paper', card })),
      ...(rest.length > 0 ? list : []),
      {
        kind: 'understood',
        text: `This channel follows ${followed}, ${scheduleInWords(schedule)}; “/unfollow” stops it.`,
      },
    ],
  };
}

/** So that silence is never taken for a quiet day. */
export function failingInWords({ source, since }: FailingSource, zone: string): string {
  const when = since === undefined ? 'yet' : `since ${dateInWords(localDay(since, zone))}`;
  return `${source} has not answered ${when}: what it has may be missing here.`;
}
