import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPreferences } from '../../../src/core/model/preferences.ts';
import type { Store } from '../../../src/core/ports.ts';
import { createSlackServer, type SlackServer } from '../../platforms/slack/slack-server.ts';
import { createGate, echo, type Harness, WAYS } from './harness.ts';
import { closeLab, openLab } from './lab.ts';

describe.each(WAYS)('the form of /follow over $way', ({ connect }) => {
  let slack: SlackServer;
  let harness: Harness;
  let store: Store;
  beforeEach(async () => {
    ({ slack, harness, store } = await openLab(connect));
  });
  afterEach(() => closeLab({ slack, harness }));

  test('is opened by the bare command, and does what typing would', async () => {
    const form = await slack.form('/follow');
    expect(form).toMatchObject({ type: 'modal', title: 'Follow' });
    expect(await slack.suggestions(form, 'complete:follow:author', 'vladym')).toContain('Max Vladymyrov');
    const answer = slack.next(({ channel }) => channel === 'C111');
    const { body } = await slack.submit(form, { author: 'Max Vladymyrov', every: 'week', at: '08:30' });
    expect(body ?? {}).toEqual({});
    expect(await answer).toMatchObject({ via: 'response_url', onlyFor: 'U222' });
    const place = { platform: 'slack', workspace: 'T111', channel: 'C111' } as const;
    expect(await store.subscriptions.list(place)).toMatchObject([
      { query: 'papers author:"Max Vladymyrov"', schedule: { every: 'week', at: '08:30' }, createdBy: 'U222' },
    ]);
  });

  test.each([
    [{ at: 'half past' }, 'at', 'half past'],
    [{ author: 'Zebediah Quux' }, 'author', 'Nobody called “Zebediah Quux”'],
  ])('shows what is wrong with %j beside the field', async (values, block, sentence) => {
    const { body } = await slack.submit(await slack.form('/follow'), values);
    expect(body).toEqual({ response_action: 'errors', errors: { [block]: expect.stringContaining(sentence) } });
    expect(await store.subscriptions.list()).toEqual([]);
  });
});

describe.each(WAYS)('the forms of /settings and /track over $way', ({ connect }) => {
  let slack: SlackServer;
  let harness: Harness;
  let store: Store;
  beforeEach(async () => {
    ({ slack, harness, store } = await openLab(connect));
  });
  afterEach(() => closeLab({ slack, harness }));
  const chosen = () => readPreferences(store.settings, { platform: 'slack', workspace: 'T111', channel: 'C111' });

  test('/settings shows what holds, changes what is changed, and leaves the rest where it was chosen', async () => {
    const answer = slack.next(({ channel }) => channel === 'C111');
    await slack.submit(await slack.form('/settings'), { author: 'Mark Sandler', scope: 'workspace' });
    expect((await answer).shown).toContain('Mark Sandler');
    const again = slack.next(({ channel }) => channel === 'C111');
    await slack.submit(await slack.form('/settings'), { links: 'no' });
    expect(await again).toMatchObject({ onlyFor: 'U222' });
    expect(await chosen()).toEqual({
      author: { value: 'Mark Sandler', scope: 'workspace' },
      links: { value: 'no', scope: 'channel' },
    });
  });

  test('/settings sent as it was opened shows what holds, and changes nothing', async () => {
    const before = await chosen();
    const answer = slack.next(({ channel }) => channel === 'C111');
    await slack.submit(await slack.form('/settings'), {});
    expect((await answer).shown).toMatch(/^Settings\n/);
    expect(await chosen()).toEqual(before);
  });

  test('/settings says beside the first field that somebody may not', async () => {
    slack.users.set('U222', { tz: 'UTC', is_restricted: true, is_ultra_restricted: false });
    const { body } = await slack.submit(await slack.form('/settings'), { links: 'no' });
    expect(body).toMatchObject({
      response_action: 'errors',
      errors: { author: expect.stringContaining('the right to') },
    });
    expect(await chosen()).toEqual({});
  });

  test('/track asks whom, and says beside the field why it can’t', async () => {
    const form = await slack.form('/track');
    expect(form.title).toBe('Track');
    const { body } = await slack.submit(form, { who: 'Ada Lovelace' });
    expect(body).toMatchObject({ response_action: 'errors', errors: { who: expect.stringContaining('source') } });
  });
});

test('a form that takes long is closed in time, and answered when the answer is there', async () => {
  const slack = await createSlackServer();
  const gate = createGate();
  const [{ connect }] = WAYS;
  const harness = await connect(slack, {
    slashCommands: [{ name: 'track', summary: 'Track', options: [], managed: true, form: true }],
    answer: async (inquiry) => gate.opened.then(() => echo(inquiry)),
  });
  const { status, ms } = await slack.submit(await slack.form('/track'), {});
  expect(status).toBe(200);
  expect(ms).toBeLessThan(3000);
  const answer = slack.next(() => true);
  gate.open();
  expect((await answer).shown).toBe('heard: track {}');
  await harness.connection.stop();
  await slack.close();
});
