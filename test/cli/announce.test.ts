import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLowdbStore } from '../../src/store/lowdb/open-lowdb-store.ts';
import { startLoopbackDiscord, TOKEN } from '../platforms/discord/loopback-discord.ts';
import { CHANNEL, GUILD, USER } from '../platforms/discord/people.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { offprint, withShippedCatalogue } from './offprint.ts';

it('announce posts a digest on Discord by itself, once, and tells a refusal', async () => {
  const discord = await startLoopbackDiscord();
  const environment = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl };
  const folder = withShippedCatalogue(temporaryFolder());
  const store = await openLowdbStore(folder);
  const subscription = (id: string, channel: string) => ({
    id,
    place: { platform: 'discord' as const, workspace: GUILD, channel },
    query: 'papers',
    schedule: { every: 'day' as const, at: '09:00', zone: 'UTC' },
    since: '2026-11-23T10:00:00.000Z',
    createdBy: USER,
  });
  await store.subscriptions.put(subscription('one', CHANNEL));
  await store.close();
  const file = join(folder, 'new.jsonl');
  writeFileSync(file, '{"title":"A new paper on landmarks","authors":["Max Vladymyrov"],"date":"2026-11-23"}');
  await offprint(folder, ['import', file, '--now', '2026-11-23T12:00:00Z']);

  const announce = () => offprint(folder, ['announce', '--at', '2026-11-24T09:00:00Z'], { environment });
  const first = await announce();
  expect([first.code, first.stderr]).toEqual([0, '']);
  expect(first.stdout).toContain('sent 1 paper');
  expect((await announce()).stdout).not.toContain('sent 1 paper');
  expect(discord.messages(CHANNEL).map((message) => JSON.stringify(message).includes('on landmarks'))).toEqual([true]);

  const again = await openLowdbStore(folder);
  await again.subscriptions.put(subscription('two', '999999999999999999'));
  await again.close();
  discord.faults.push({ on: /^POST .*999999999999999999/, status: 403, code: 50_001 });
  const refused = await announce();
  await discord.close();
  expect(refused.code).toBe(1);
  expect(refused.stdout).toMatch(/999999999999999999 follows .*refused/);
  expect(discord.violations).toEqual([]);
});
