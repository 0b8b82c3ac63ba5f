import { expect, it } from 'vitest';
import type { Outcome } from '../../../src/core/announcements/report.ts';
import { reportText } from '../../../src/core/announcements/report-text.ts';
import { DUE, newPaper, subscriptionTo } from './world.ts';

const subscription = subscriptionTo('a');
const papers = [newPaper('p')];

it('names what goes out, what is left out and why, and when it is the next time', () => {
  const text = reportText({
    at: DUE,
    dryRun: true,
    subscriptions: [
      {
        subscription,
        followed: 'all papers',
        next: '2026-11-21T09:00:00.000Z',
        outcome: { kind: 'would-send', papers, connected: true },
        milestones: ['Ada Lovelace has an h-index of 22.'],
        followedUp: [newPaper('t', { withdrawal: { kind: 'withdrawn' } })],
        left: [
          { paper: newPaper('r', { date: '2026' }), why: 'waits' },
          { paper: newPaper('q', { date: '2019' }), why: 'old' },
          { paper: newPaper('s'), why: 'waits' },
        ],
      },
      { subscription, followed: 'papers about “looms”', outcome: { kind: 'not-connected' }, left: [] },
    ],
  });
  expect(text).toBe(`discord w/a follows all papers: would send 1 paper
  + On p (2026-11-18)
  * Ada Lovelace has an h-index of 22.
  ! withdrawn by its authors, after it was announced here: On t (2026-11-18)
  1 paper left out: dated more than 60 days before it was first seen
  - On q (2019)
  2 papers left out: waits for the next digest
  - On r (2026)
  - On s (2026-11-18)
  next digest: 2026-11-21T09:00:00.000Z

discord w/a follows papers about “looms”: left alone: the platform is not connected`);
});

it.each<[Outcome, string]>([
  [{ kind: 'sent', papers, message: 'm1' }, 'sent 1 paper as message m1'],
  [{ kind: 'would-send', papers, connected: false }, 'would send 1 paper, once the platform is connected'],
  [{ kind: 'nothing-due' }, 'nothing due'],
  [{ kind: 'refused', papers, reason: 'gone' }, 'refused, 1 paper still to be sent: gone'],
  [
    { kind: 'unconfirmed', papers, reason: 'slow' },
    '1 paper sent without an answer, to be settled by the next run: slow',
  ],
  [{ kind: 'unsettled', reason: 'slow' }, 'left alone until the platform says whether the last digest arrived: slow'],
  [{ kind: 'unfit', papers, reason: 'too long' }, 'not taken as it is, 1 paper still to be sent: too long'],
  [{ kind: 'delayed', papers, reason: 'busy', retryAfterMs: 1 }, 'asked to wait, 1 paper still to be sent: busy'],
  [{ kind: 'held', by: 'paused', papers }, 'paused, 1 paper still to be sent'],
  [
    { kind: 'held', by: 'resting', papers, until: DUE, reason: 'gone' },
    `not tried again until ${DUE}, 1 paper still to be sent: gone`,
  ],
  [{ kind: 'elsewhere' }, 'another process is sending it'],
  [{ kind: 'unreadable', reason: 'no such zone' }, 'left alone: no such zone'],
  [{ kind: 'failed', reason: 'disk full' }, 'failed: disk full'],
])('%j', (outcome, said) => {
  const text = reportText({
    at: DUE,
    dryRun: false,
    subscriptions: [{ subscription, followed: 'all', outcome, left: [] }],
  });
  expect(text.split('\n')[0]).toBe(`discord w/a follows all: ${said}`);
});

it('says so where nothing is followed', () => {
  expect(reportText({ at: DUE, dryRun: false, subscriptions: [] })).toBe(`Nothing is followed anywhere at ${DUE}.`);
});
