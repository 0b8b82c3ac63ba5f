import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLowdbStore } from '../../../../src/store/lowdb/open-lowdb-store.ts';
import { createSlackServer } from '../../../platforms/slack/slack-server.ts';
import { temporaryFolder } from '../../../store/temporary-folder.ts';
import { connectMany, OTHER } from './many.ts';

const PLACE = { platform: 'slack', workspace: 'T222', channel: 'C111' } as const;
const VIEW = { blocks: [{ kind: 'notice', text: 'x' }], audience: 'everyone' } as const;

test('on the disk no token is in clear, a restart goes on, and another key says what it needs', async () => {
  const slack = await createSlackServer();
  slack.addWorkspace(OTHER);
  slack.oauth.settings.rotates = true;
  const folder = temporaryFolder();
  const all = (): string =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join('\n');
  const run = async (key: string | undefined, install: boolean) => {
    const store = await openLowdbStore(folder);
    const many = await connectMany(slack, store, key === undefined ? {} : { key });
    if (install) await slack.install(many.bot, OTHER.id);
    const whileOpen = all();
    const posting = await many.connection.messenger.post(PLACE, VIEW, 'key');
    await many.connection.stop();
    await store.close();
    return { posting, kept: whileOpen + all() };
  };
  const first = await run(undefined, true);
  expect(first.posting).toMatchObject({ kind: 'posted' });
  expect(first.kept).toContain('slack:installation:T222');
  expect(first.kept).not.toMatch(/xox|UBOT2/);
  expect((await run(undefined, false)).posting).toMatchObject({ kind: 'posted' });
  expect((await run('0'.repeat(64), false)).posting).toEqual({
    kind: 'refused',
    reason: expect.stringContaining('SLACK_INSTALLATION_KEY'),
  });
  await slack.close();
});
