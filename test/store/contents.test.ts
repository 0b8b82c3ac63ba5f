import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openBoth } from '../../src/open-store.ts';
import { type Contents, countOf, differences, fill } from '../../src/store/contents.ts';
import { PAPERS } from '../contracts/sample-papers.ts';
import { authorOf, paperOf } from '../contracts/samples.ts';
import { createDatabase } from '../postgres/database.ts';
import { strictLog } from '../shipped-record.ts';

const NINE = '2026-01-01T09:00:00.000Z';
const place = { platform: 'slack', workspace: 'T1', channel: 'C1' } as const;

const CONTENTS: Contents = {
  papers: new Map(
    [...PAPERS, paperOf('p:hidden', { hidden: 'wrong' }), paperOf('p:odd \0 \ud83d')].map((one) => [one.id, one]),
  ),
  authors: new Map([authorOf('Grace Hopper'), authorOf('Ada Lovelace')].map((one) => [one.id, one])),
  subscriptions: new Map([
    [
      's1',
      {
        id: 's1',
        place,
        query: 'papers',
        schedule: { every: 'day', at: '09:00', zone: 'UTC' },
        since: NINE,
        createdBy: 'U1',
      },
    ],
  ]),
  ledger: new Map([
    [
      JSON.stringify(['s1', 'p:memory']),
      { subscription: 's1', paper: 'p:memory', state: 'sent', digest: 'd', at: NINE },
    ],
    [
      JSON.stringify(['s1', 'p:alone']),
      { subscription: 's1', paper: 'p:alone', state: 'sending', digest: 'e', at: NINE },
    ],
  ]),
  conversations: new Map([['k', { query: 'papers', papers: ['p:memory'], offset: 0, at: NINE }]]),
  settings: new Map([['commands', '1']]),
  claims: new Map([['event', '2026-01-02T09:00:00.000Z']]),
  paces: new Map([['arxiv', { next: 1_000_000, blockedUntil: 5_000_000 }]]),
};

async function open() {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-'));
  const both = await openBoth({ OFFPRINT_DATA: folder, DATABASE_URL: await createDatabase() }, strictLog);
  onTestFinished(async () => {
    await Promise.all([both.folder.close(), both.database.close()]);
    await rm(folder, { recursive: true });
  });
  return both;
}

test('all that is kept goes into a database and back into a folder', async () => {
  const [one, other] = [await open(), await open()];
  await fill(one.folder, CONTENTS);
  await fill(one.database, await one.folder.contents());
  await fill(other.folder, await one.database.contents());
  for (const store of [one.folder, one.database, other.folder])
    expect(differences(CONTENTS, await store.contents())).toEqual([]);
  expect(countOf(await other.database.contents())).toBe(0);
}, 60_000);

test('what differs is named', () => {
  const settings = new Map([
    ['commands', '2'],
    ['more', '3'],
  ]);
  expect(differences(CONTENTS, { ...CONTENTS, settings, claims: new Map() })).toEqual([
    'settings commands',
    'settings more',
    'claims event',
  ]);
});
