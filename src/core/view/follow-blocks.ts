import { followedTextInWords } from '../announcements/followed-in-words.ts';
import { pausedInWords } from '../announcements/paused-in-words.ts';
import { scheduleInWords } from '../announcements/schedule-in-words.ts';
import type { Answer } from '../answer.ts';
import type { Block } from './block.ts';
import { paperCard } from './paper-card.ts';
import { text } from './phrases.ts';

type Follow = Extract<Answer, { kind: 'follow' }>;

const HEADINGS: { readonly [K in Follow['done']]: string } = {
  followed: 'Followed here',
  unfollowed: 'No longer followed here',
  listed: 'Followed here',
};

export function followBlocks({ done, subscriptions, preview }: Follow): Block[] {
  const facts = subscriptions.map(({ query, or, schedule, paused, broken, milestones }) => ({
    label: followedTextInWords({ query, ...(or && { or }) }),
    value: `${scheduleInWords(schedule)}${milestones ? ', with milestones' : ''}${paused === undefined ? '' : `; ${pausedInWords(paused.until, schedule)}`}`,
    ...(broken !== undefined && { note: `can’t announce: ${broken}` }),
  }));
  const held = preview.map((paper) => ({ card: paperCard(paper) }));
  return [
    { kind: 'heading', text: HEADINGS[done] },
    facts.length === 0 ? text('Nothing; “/follow” starts.') : { kind: 'facts', facts },
    ...(held.length === 0
      ? []
      : [
          text('The newest papers that match, as a digest would show them:'),
          { kind: 'list', start: 1, items: held } satisfies Block,
        ]),
  ];
}
