import type { Answer } from '../answer.ts';
import type { Block } from './block.ts';
import { opens } from './paper-blocks.ts';
import { paperCard } from './paper-card.ts';
import { papersInWords, text } from './phrases.ts';

/** What is followed is left to the platform, which knows who may see it. */
export function overviewBlocks(answer: Extract<Answer, { kind: 'overview' }>): Block[] {
  const { tracked, alsoTracked, newest, total } = answer;
  const more = alsoTracked === 0 ? [] : [text(`… and ${alsoTracked} more.`)];
  return [
    { kind: 'heading', text: 'Tracked authors' },
    ...(tracked.length === 0
      ? [text('Nobody yet.')]
      : ([
          { kind: 'facts', facts: tracked.map(({ name, papers }) => ({ label: name, value: papersInWords(papers) })) },
          ...more,
          {
            kind: 'menu',
            placeholder: 'Open a profile',
            actions: tracked.map(({ name }) => ({ label: name, query: { kind: 'author', author: name } })),
          },
        ] satisfies Block[])),
    { kind: 'heading', text: `Newest of ${papersInWords(total)}` },
    ...(newest.length === 0
      ? [text('None yet.')]
      : ([
          { kind: 'list', start: 1, items: newest.map((paper) => ({ card: paperCard(paper) })) },
          { kind: 'menu', placeholder: 'Open a paper', actions: newest.map(opens) },
          { kind: 'buttons', actions: [{ label: 'All papers', query: { kind: 'papers' } }] },
        ] satisfies Block[])),
  ];
}
