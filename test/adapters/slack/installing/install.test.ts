import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../../src/core/ports.ts';
import { createMemoryStore } from '../../../../src/store/memory/create-memory-store.ts';
import { eventBody, LAB } from '../../../platforms/slack/bodies.ts';
import { consent } from '../../../platforms/slack/browser.ts';
import type { People } from '../../../platforms/slack/people.ts';
import { createSlackServer, type SlackServer } from '../../../platforms/slack/slack-server.ts';
import { connectMany, MANY_WAYS, type Many, OTHER } from './many.ts';

describe.each(MANY_WAYS)('many workspaces over $way', ({ bySocket }) => {
  let slack: SlackServer;
  let other: People;
  let store: Store;
  let many: Many;
  beforeEach(async () => {
    slack = await createSlackServer();
    other = slack.addWorkspace(OTHER);
    slack.oauth.end(LAB.id, 'token_revoked');
    store = createMemoryStore();
    many = await connectMany(slack, store, { bySocket });
  });
  afterEach(async () => {
    await many.connection.stop();
    await slack.close();
    expect([...slack.violations, ...other.violations]).toEqual([]);
  });
  const installBoth = async (): Promise<void> => {
    for (const { id } of [LAB, OTHER]) expect((await slack.install(many.bot, id)).status).toBe(200);
  };

  test('each installs the app by its own consent, and is answered with its own token', async () => {
    await installBoth();
    const [here, there] = [await slack.mention('from the lab'), await other.mention('from elsewhere')];
    expect([here.shown, there.shown]).toEqual(['heard: from the lab', 'heard: from elsewhere']);
    expect(slack.posted.map(({ shown }) => shown)).toEqual(['heard: from the lab']);
    expect(other.posted.map(({ shown }) => shown)).toEqual(['heard: from elsewhere']);
    expect(many.inquiries.map(({ asker }) => asker.place.workspace)).toEqual(['T111', 'T222']);
  });

  test('neither hears itself', async () => {
    await installBoth();
    await slack.event('message', 'itself', { channel: 'D222', user: LAB.botUser });
    await other.event('message', 'itself', { channel: 'D222', user: OTHER.botUser });
    await many.connection.stop();
    expect(many.inquiries).toEqual([]);
  });

  test('whoever installs asks for the scopes of the manifest, and what was broken there goes on', async () => {
    other.scopes.clear();
    await slack.install(many.bot, OTHER.id);
    expect([...other.scopes]).toEqual([...slack.scopes]);
    const [told] = many.lost;
    const at = (workspace: string) => ({ place: { platform: 'slack', workspace, channel: 'C1' } }) as never;
    expect([told?.reason, told?.which(at('T222')), told?.which(at('T111'))]).toEqual([undefined, true, false]);
  });

  test('a state that is forged, of another browser, or missing installs nothing', async () => {
    const { cookie, back: whole } = await consent(many.bot, { team: OTHER.id, user: 'U1' });
    const [name, state = ''] = cookie.split('=');
    const [head, body = '', signature] = state.split('.');
    const forged = [head, body.replace(/^./, (letter) => (letter === 'e' ? 'f' : 'e')), signature].join('.');
    const code = new URL(whole).searchParams.get('code');
    const back = (query: string, cookies: string): Promise<Response> =>
      fetch(`${many.bot}/slack/oauth_redirect?code=${code}${query}`, { headers: { cookie: cookies } });
    expect((await back(`&state=${forged}`, `${name}=${forged}`)).status).toBe(400);
    expect((await back(`&state=${state}`, '')).status).toBe(400);
    expect((await back('', cookie)).status).toBe(400);
    expect(slack.calls).not.toContain('oauth.v2.access');
    await other.happen({ type: 'app_mention', text: 'x', user: 'U1', ts: '1.1', channel: 'C111' });
    expect(many.inquiries).toEqual([]);
    expect((await back(`&state=${state}`, cookie)).status).toBe(200);
  });

  test('a code that was used, or a consent that was refused, installs nothing', async () => {
    const { cookie, back } = await consent(many.bot, { team: OTHER.id, user: 'U1' });
    expect((await fetch(back, { headers: { cookie } })).status).toBe(200);
    await slack.uninstall(other);
    expect((await fetch(back, { headers: { cookie } })).status).toBe(500);
    expect((await fetch(`${many.bot}/slack/oauth_redirect?error=access_denied&state=x`)).status).toBe(500);
    await other.happen({ type: 'app_mention', text: 'x', user: 'U1', ts: '1.1', channel: 'C111' });
    expect(many.inquiries).toEqual([]);
  });

  test('a workspace that removed the app is forgotten, is told nothing more, and may come back', async () => {
    await installBoth();
    await slack.uninstall(other);
    await other.happen({ type: 'app_mention', text: 'x', user: 'U1', ts: '1.1', channel: 'C111' });
    await slack.mention('still here');
    expect(await store.settings.get('slack:installation:T222')).toBe('');
    const posting = await many.connection.messenger.post(
      { platform: 'slack', workspace: 'T222', channel: 'C111' },
      { blocks: [{ kind: 'notice', text: 'x' }], audience: 'everyone' },
      'key',
    );
    expect(posting).toEqual({ kind: 'refused', reason: expect.stringContaining('was removed') });
    expect(other.posted).toEqual([]);
    await slack.install(many.bot, OTHER.id);
    expect((await other.mention('back')).shown).toBe('heard: back');
  });

  test('a removal that Slack tells late does not end what was installed since', async () => {
    await installBoth();
    other.setTime('2026-11-23T11:00:00.000Z');
    await other.happen({ type: 'app_uninstalled' });
    expect((await other.mention('still here')).shown).toBe('heard: still here');
    expect(many.lost.filter(({ reason }) => reason !== undefined)).toEqual([]);
  });

  test('an event that is not signed is not heard where browsers reach the bot', async () => {
    await installBoth();
    const said = { text: 'forged', channel: 'C111', user: 'U222', ts: '1795000000.000100', thread: undefined };
    const body = JSON.stringify(eventBody('app_mention', said));
    const sent = await fetch(`${many.bot}/slack/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(sent.status).toBe(bySocket ? 404 : 401);
    expect(many.connection.refused()).toBe(bySocket ? 0 : 1);
    await many.connection.stop();
    expect(many.inquiries).toEqual([]);
  });

  test('no token is in the log', async () => {
    await installBoth();
    slack.meet('oauth.v2.access', { kind: 'error', error: 'invalid_code' });
    await slack.install(many.bot, OTHER.id);
    expect(many.logged.join('\n')).toContain('was installed');
    expect(many.logged.join('\n')).not.toMatch(/xox|xapp|loopback-client-secret|k{42}/);
  });
});
