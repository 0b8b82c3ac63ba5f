import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDiscordConnection } from '../../../src/adapters/discord/discord-connection.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';
import { echo, settingsInMemory } from '../../adapters/discord/harness.ts';
import { type LoopbackDiscord, startLoopbackDiscord, TOKEN } from './loopback-discord.ts';
import { CHANNEL } from './people.ts';
import { schemaCheck as check, hasSchema } from './schema.ts';
import type { Interaction } from './world.ts';

let discord: LoopbackDiscord;
beforeEach(async () => {
  discord = await startLoopbackDiscord({ interactionLifetimeMs: 1000 });
});
afterEach(() => discord.close());

async function call(method: string, path: string, body?: unknown, token = `Bot ${TOKEN}`) {
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: token, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text === '' ? undefined : JSON.parse(text) };
}

function interaction(change: Partial<Interaction> = {}): string {
  const blank = {
    id: '1',
    token: 'secret',
    channel: CHANNEL,
    source: undefined,
    born: Date.now(),
    state: 'waiting' as const,
  };
  discord.world.interactions.set('secret', {
    ...{ ...blank, ephemeral: false, original: undefined, steps: [], surplus: 0, settle: () => undefined },
    ...change,
  });
  return '/interactions/1/secret/callback';
}

const button = (id: string) => ({ type: 2, style: 2, label: 'x', custom_id: id });
const row = (...components: unknown[]) => ({ type: 1, components });
const said = (content: string) => ({ type: 10, content });
const layout = (...components: unknown[]) => ({ flags: 1 << 15, components: [{ type: 17, components }] });

describe('bodies that Discord refuses', () => {
  test.each<[string, unknown]>([
    ['nothing to see', { content: ' ' }],
    ['long content', { content: 'x'.repeat(2001) }],
    ['an embed', { embeds: [{ title: 'x' }] }],
    ['content beside components', { ...layout(said('x')), content: 'x' }],
    ['components without their flag', { ...layout(said('x')), flags: 0 }],
    ['4,001 characters in one text', layout(said('x'.repeat(4001)))],
    ['4,001 characters over several texts', layout(said('x'.repeat(3500)), said('x'.repeat(501)))],
    ['an empty text', layout(said(' '))],
    ['an empty container', layout()],
    ['41 components', layout(...Array(40).fill(said('x')))],
    ['a section without a button', layout({ type: 9, components: [said('x')] })],
    ['a picture that it does not bring', layout({ type: 12, items: [{ media: { url: 'attachment://a.png' } }] })],
    ['six buttons in a row', layout(row(...['1', '2', '3', '4', '5', '6'].map(button)))],
    ['an id twice', layout(row(button('1'), button('1')))],
    ['a long id', layout(row(button('x'.repeat(101))))],
    ['a button without a label', layout(row({ ...button('1'), label: '' }))],
    ['an empty menu', layout(row({ type: 3, custom_id: '1', options: [] }))],
    ['a long nonce', { content: 'x', nonce: 'x'.repeat(26) }],
  ])('%s', async (_, body) => {
    expect(await call('POST', `/channels/${CHANNEL}/messages`, body)).toMatchObject({
      status: 400,
      json: { code: 50035 },
    });
    expect(discord.violations).toHaveLength(1);
    expect(discord.messages(CHANNEL)).toEqual([]);
  });

  const option = (name: string, change = {}) => ({ type: 3, name, description: 'x', ...change });
  test.each<[string, unknown]>([
    ['a name in capitals', { name: 'Paper', description: 'x' }],
    ['no description', { name: 'paper', description: '' }],
    [
      'a required option after another',
      { name: 'paper', description: 'x', options: [option('a', { required: false }), option('b', { required: true })] },
    ],
    [
      '26 choices',
      {
        name: 'paper',
        description: 'x',
        options: [option('a', { choices: Array(26).fill({ name: 'x', value: 'x' }) })],
      },
    ],
  ])('a command with %s', async (_, command) => {
    expect((await call('PUT', '/applications/1/commands', [command])).status).toBe(400);
    expect(discord.world.registered).toEqual([]);
  });
});

test.skipIf(!hasSchema)('the published schema is asked, too (needs ../shared)', () => {
  expect(check('POST', '/channels/1/messages', { content: 'x' })).toEqual([]);
  expect(check('POST', '/channels/1/messages', { contents: 'x' })).not.toEqual([]);
  expect(check('POST', '/channels/1/messages', { embeds: [{ titel: 'x' }] })).not.toEqual([]);
  expect(check('PATCH', '/webhooks/1/t/messages/@original', { content: 'x'.repeat(2001) })).not.toEqual([]);
  expect(check('POST', '/interactions/1/t/callback', { type: 99 })).not.toEqual([]);
});

describe('interactions', () => {
  const answer = { type: 4, data: { content: 'x' } };

  test('answered once, and never twice', async () => {
    const path = interaction();
    expect((await call('POST', path, answer)).status).toBe(204);
    expect(await call('POST', path, answer)).toMatchObject({ status: 400, json: { code: 40060 } });
  });

  test('not when late, and not when unknown', async () => {
    expect(await call('POST', interaction({ born: Date.now() - 1001 }), answer)).toMatchObject({
      status: 404,
      json: { code: 10062 },
    });
    expect(await call('POST', '/interactions/9/other/callback', answer)).toMatchObject({ json: { code: 10062 } });
  });

  test('no edit before an answer', async () => {
    interaction();
    expect(await call('PATCH', '/webhooks/1/secret/messages/@original', { content: 'x' })).toMatchObject({
      json: { code: 10008 },
    });
  });
});

test('one nonce is one message, where it is enforced', async () => {
  const send = (nonce: string, enforce: boolean) =>
    call('POST', `/channels/${CHANNEL}/messages`, { content: 'x', nonce, enforce_nonce: enforce });
  const first = await send('a', true);
  expect((await send('a', true)).json.id).toBe(first.json.id);
  await send('b', true);
  await send('a', false);
  expect(discord.messages(CHANNEL)).toHaveLength(3);
});

test('a wrong token is no token', async () => {
  expect((await call('GET', '/gateway/bot', undefined, 'Bot wrong')).status).toBe(401);
});

test.each([
  ['by the REST interface', false],
  ['by the gateway', true],
])('a wrong token is refused %s, with its cure', async (_, letIn) => {
  const token = 'MTAwMDAwMDAwMDAwMDAwMDAx.wrong.token';
  if (letIn) discord.world.openTo.add(`Bot ${token}`);
  const settings = {
    settings: settingsInMemory(),
    claims: createMemoryStore().claims,
    access: async () => undefined,
  };
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const options = { bot: echo(), slashCommands: [], ...settings, log: quiet, clock: () => '' };
  const connection = createDiscordConnection({ ...options, token, apiUrl: discord.apiUrl });
  await expect(connection.start()).rejects.toThrow(/refuses the token/);
});
