import { describe, expect, it } from 'vitest';
import { digestView } from '../../../src/core/announcements/digest-view.ts';
import type { Query } from '../../../src/core/query/query.ts';
import { papersIn } from './recording-messenger.ts';
import { newPaper } from './world.ts';

const query: Query = { kind: 'papers', author: 'Ada Lovelace' };
const schedule = { every: 'weekdays', at: '09:00', zone: 'America/New_York' } as const;

function digestOf(count: number) {
  const papers = Array.from({ length: count }, (_, index) => newPaper(`p${index + 1}`));
  return { papers, view: digestView({ papers, query, followed: 'papers by Ada Lovelace', schedule }) };
}

describe('a digest', () => {
  it.each([
    [1, '1 new paper — papers by Ada Lovelace', ['heading', 'paper', 'understood']],
    [2, '2 new papers — papers by Ada Lovelace', ['heading', 'paper', 'paper', 'understood']],
  ])('of %i', (count, heading, kinds) => {
    const { view } = digestOf(count);
    expect(view.audience).toBe('everyone');
    expect(view.blocks.map(({ kind }) => kind)).toEqual(kinds);
    expect(view.blocks[0]).toEqual({ kind: 'heading', text: heading });
  });

  it('says what is followed, when, and how to stop it', () => {
    expect(digestOf(1).view.blocks.at(-1)).toEqual({
      kind: 'understood',
      text: 'This channel follows papers by Ada Lovelace, Monday to Friday at 09:00 (America/New York); “/unfollow” stops it.',
    });
  });

  it.each([10, 11, 40])(
    'holds each of %i papers, at most ten in full, the others as a list that counts on',
    (count) => {
      const { papers, view } = digestOf(count);
      expect(papersIn(view)).toEqual(papers.map(({ id }) => id));
      expect(view.blocks.filter(({ kind }) => kind === 'paper').length).toBe(10);
      expect(view.blocks.flatMap((block) => (block.kind === 'list' ? [block.start] : []))).toEqual(
        count > 10 ? [11] : [],
      );
    },
  );

  it('too long to show in full has a button to all that is followed', () => {
    const action = { label: 'All of these papers', query: { ...query, sort: 'newest' } };
    expect(digestOf(11).view.blocks).toContainEqual({ kind: 'buttons', actions: [action] });
  });
});
