import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { announce } from '../../src/core/announcements/announce.ts';
import { COMMANDS } from '../../src/core/commands/commands.ts';
import { createBot } from '../../src/core/create-bot.ts';
import type { Messenger } from '../../src/core/ports.ts';
import { type Copyable, fill } from '../../src/store/contents.ts';
import { openLowdbStore } from '../../src/store/lowdb/open-lowdb-store.ts';
import { openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts';
import { papersIn } from '../core/announcements/recording-messenger.ts';
import { createDatabase } from '../postgres/database.ts';
import { asker, strictLog } from '../shipped-record.ts';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * Written by the first version that kept a folder (7825d2b): the shipped author page, three channels that follow, one paper
 * sent, two digests that were under way at the end, and a question on which follow-ups may build.
 */
const FIRST = join(import.meta.dirname, 'first-release');
const [STEPS, LEAPS] = ['arxiv:2611.01234', 'arxiv:2611.05678'];
const MONDAY_EVENING = '2026-11-30T20:00:00.000Z';

async function inFolder(): Promise<Copyable> {
  const folder = temporaryFolder();
  cpSync(FIRST, folder, { recursive: true });
  const store = await openLowdbStore(folder);
  onTestFinished(store.close);
  return store;
}

async function movedToDatabase(): Promise<Copyable> {
  const store = await openPostgresStore(await createDatabase());
  onTestFinished(store.close);
  await fill(store, await (await inFolder()).contents());
  return store;
}

const written = (file: string) => JSON.parse(readFileSync(join(FIRST, file), 'utf8'));

test.each([
  ['opened', inFolder],
  ['moved to PostgreSQL', movedToDatabase],
])(
  'a folder of the first release, %s: all is there, it answers, and what was under way is settled',
  async (_, open) => {
    const store = await open();
    const { papers, authors, subscriptions, ledger, settings, conversations } = await store.contents();
    const [catalogue, state] = [written('catalogue.json'), written('state.json')];
    expect([...papers.values()]).toEqual(catalogue.papers);
    expect([...authors.values()]).toEqual(catalogue.authors);
    expect([...subscriptions.values()]).toEqual(state.subscriptions);
    expect([...ledger.values()]).toEqual(state.ledger);
    expect([...settings]).toEqual(state.settings);
    expect([...conversations]).toEqual(written('conversations.json').conversations);

    const bot = createBot({ store, commands: COMMANDS, log: strictLog, version: 'newest' });
    const there = asker({ place: { platform: 'slack', workspace: 'T1', channel: 'C1' }, conversation: 'slack:C1' });
    const said = { kind: 'sentence', text: 'only in 2024' } as const;
    const { answered } = await bot.answer({ asker: there, now: '2026-11-27T10:05:00.000Z', said });
    expect(answered?.query).toMatchObject({
      kind: 'papers',
      with: ['Mark Sandler'],
      periods: [{ from: '2024-01-01' }],
    });

    const posted: [channel: string, papers: readonly string[]][] = [];
    const messenger: Messenger = {
      async post({ channel }, view) {
        posted.push([channel, papersIn(view).toSorted()]);
        return { kind: 'posted', message: `m${posted.length}` };
      },
      // Of the two that were under way one had arrived.
      find: async ({ channel }) => (channel === 'C1' ? 'arrived' : undefined),
    };
    const messengers = new Map([['slack', messenger]] as const);
    await announce({ store, messengers, now: MONDAY_EVENING, log: strictLog, holder: 'newest' });
    await announce({ store, messengers, now: MONDAY_EVENING, log: strictLog, holder: 'newest' });
    expect(posted.toSorted()).toEqual([
      ['C2', [STEPS, LEAPS]],
      ['C3', [STEPS]],
    ]);
    const arrived = (await store.ledger.ofPaper(LEAPS ?? '')).find(({ state }) => state === 'sent');
    expect(arrived).toMatchObject({ state: 'sent', message: 'arrived' });
  },
);
