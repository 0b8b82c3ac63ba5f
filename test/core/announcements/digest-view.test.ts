import { describe, expect, it } from 'vitest';
import { digestView } from '../../../src/core/announcements/digest-view.ts';
import { papersIn } from './recording-messenger.ts';
import { newPaper } from './world.ts';

const schedule = { every: 'weekdays', at: '09:00', zone: 'America/New_York' } as const;

function digestOf(count: number) {
  const papers = Array.from({ length: count }, (_, index) => newPaper(`p${index + 1}`));
  return {
    papers,
    view: digestView({ papers, followed: 'papers by Ada Lovelace', schedule, key: 's/d', failing: [] }),
  };
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

  it.each([10, 11, 30])(
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

  it.each([
    [11, 'All of these papers'],
    [31, 'All 31 papers'],
  ])('of %i has a button to all of them', (count, label) => {
    const action = { label, query: { kind: 'lookup', digest: 's/d' } };
    expect(digestOf(count).view.blocks).toContainEqual({ kind: 'buttons', actions: [action] });
    expect(papersIn(digestOf(count).view).length).toBe(Math.min(count, 30));
  });

  it('says which sources have been failing, and since when', () => {
    const failing = [
      { source: 'arXiv', since: '2026-11-21T03:00:00.000Z', reason: 'down' },
      { source: 'OpenAlex', since: undefined, reason: 'no key' },
    ];
    const { blocks } = digestView({ papers: [newPaper('p')], followed: 'all papers', schedule, key: 's/d', failing });
    expect(blocks.flatMap((block) => (block.kind === 'notice' ? [block.text] : []))).toEqual([
      'arXiv has not answered since 20 November 2026: what it has may be missing here.',
      'OpenAlex has not answered yet: what it has may be missing here.',
    ]);
  });
});
