import { expect, it } from 'vitest';
import { lastListing, nextListing } from '../../../src/core/tracking/arxiv-calendar.ts';

it.each([
  ['a Wednesday noon in winter', '2026-11-25T12:00:00.000Z', '2026-11-25T01:00:00.000Z', '2026-11-26T01:00:00.000Z'],
  ['the very minute', '2026-11-25T01:00:00.000Z', '2026-11-25T01:00:00.000Z', '2026-11-26T01:00:00.000Z'],
  [
    'a Saturday: Thursday’s was the last',
    '2026-11-28T12:00:00.000Z',
    '2026-11-27T01:00:00.000Z',
    '2026-11-30T01:00:00.000Z',
  ],
  ['summer time', '2026-07-01T12:00:00.000Z', '2026-07-01T00:00:00.000Z', '2026-07-02T00:00:00.000Z'],
  [
    'the week in which the clocks go back',
    '2026-11-01T12:00:00.000Z',
    '2026-10-30T00:00:00.000Z',
    '2026-11-02T01:00:00.000Z',
  ],
])('arXiv’s listings around %s', (_, now, last, next) => {
  expect([lastListing(now), nextListing(now)]).toEqual([last, next]);
});
