import { expect, it } from 'vitest';
import { type HistoryPage, lookBack } from '../../../src/core/announcements/look-back.ts';

const SINCE = '2026-11-20T09:00:00.000Z';

/** A channel by pages, newest first: minutes before `SINCE` of each page's oldest message, `mark` where it holds the message. */
type Page = { minutesBefore: number | undefined; mark?: true };

async function look(pages: readonly Page[]) {
  let read = 0;
  const readPage = async (cursor = '0'): Promise<HistoryPage> => {
    read += 1;
    const index = Number(cursor);
    const { minutesBefore, mark } = pages[index] ?? { minutesBefore: undefined };
    const oldestMs = minutesBefore === undefined ? undefined : Date.parse(SINCE) - minutesBefore * 60_000;
    const next = index + 1 < pages.length ? String(index + 1) : undefined;
    return { found: mark && `message ${cursor}`, oldestMs, next };
  };
  return { found: await lookBack(SINCE, readPage), read };
}

it.each<[string, Page[], string | undefined, number]>([
  ['an empty channel', [{ minutesBefore: undefined }], undefined, 1],
  ['one whose beginning is reached', [{ minutesBefore: -60 }, { minutesBefore: -30 }], undefined, 2],
  ['the newest page', [{ minutesBefore: -60, mark: true }, { minutesBefore: -50 }], 'message 0', 1],
  ['a later page', [{ minutesBefore: -60 }, { minutesBefore: -50 }, { minutesBefore: 1, mark: true }], 'message 2', 3],
  ['an empty page on the way', [{ minutesBefore: undefined }, { minutesBefore: 1, mark: true }], 'message 1', 2],
  ['within a difference of the clocks', [{ minutesBefore: 4 }, { minutesBefore: 5, mark: true }], 'message 1', 2],
  ['earlier than that', [{ minutesBefore: 6 }, { minutesBefore: 7, mark: true }], undefined, 1],
  ['the newest page, whatever the clocks say', [{ minutesBefore: 6000, mark: true }], 'message 0', 1],
])('%s', async (_, pages, found, read) => {
  expect(await look(pages)).toEqual({ found, read });
});

it('more than can be read is no absence', async () => {
  const endless = Array.from({ length: 101 }, () => ({ minutesBefore: -60 }));
  await expect(look(endless)).rejects.toThrow('too much was said there since 2026-11-20T09:00:00.000Z');
});
