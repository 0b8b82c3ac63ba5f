import { createInflate, inflateSync, constants as zlib } from 'node:zlib';
import { Client, Events, GatewayIntentBits, SimpleShardingStrategy } from 'discord.js';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { startLoopbackDiscord, TOKEN } from './loopback-discord.ts';
import { GUILD, OTHER_GUILD } from './people.ts';

async function start() {
  const discord = await startLoopbackDiscord();
  onTestFinished(() => discord.close());
  return { discord, url: discord.apiUrl.replace('http', 'ws').replace('/api', '/') };
}

const IDENTIFY = { op: 2, d: { token: TOKEN, intents: 1, properties: {} } };

test('one zlib stream over all packets, where it is asked for', async () => {
  const { url } = await start();
  const socket = new WebSocket(`${url}?v=10&encoding=json&compress=zlib-stream`);
  onTestFinished(() => socket.terminate());
  const inflate = createInflate({ flush: zlib.Z_SYNC_FLUSH });
  let frames = 0;
  let text = '';
  const heard = new Promise<void>((resolve) =>
    inflate.on('data', (part: Buffer) => {
      text += part;
      if (text.includes('GUILD_CREATE')) resolve();
    }),
  );
  socket.on('message', (frame: Buffer, binary) => {
    expect(binary).toBe(true);
    frames += 1;
    inflate.write(frame);
  });
  socket.once('open', () => socket.send(JSON.stringify(IDENTIFY)));
  await heard;
  expect(text).toMatch(/^\{"op":10,.*"t":"READY".*"t":"GUILD_CREATE"/);
  expect(frames).toBeGreaterThanOrEqual(3);
});

test('each packet by itself, where the client says so as it identifies', async () => {
  const { url } = await start();
  const socket = new WebSocket(`${url}?v=10&encoding=json`);
  onTestFinished(() => socket.terminate());
  const ready = new Promise<string>((resolve) =>
    socket.on('message', (frame: Buffer, binary) => {
      if (binary) resolve(String(inflateSync(frame)));
    }),
  );
  socket.once('open', () => socket.send(JSON.stringify({ ...IDENTIFY, d: { ...IDENTIFY.d, compress: true } })));
  expect(JSON.parse(await ready)).toMatchObject({ t: 'READY', d: { guilds: [{ id: GUILD }] } });
});

test('the real client reads packed packets, over a drop as well', async () => {
  // Without its own zlib the client says so, and asks for each packet by itself.
  const said = vi.spyOn(console, 'warn').mockReturnValue();
  onTestFinished(() => said.mockRestore());
  const { discord } = await start();
  discord.world.servers = [GUILD, OTHER_GUILD];
  discord.world.shards = 2;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    shards: 'auto',
    rest: { api: discord.apiUrl },
    ws: {
      buildStrategy(manager) {
        manager.options.compression = 'zlib-stream' as typeof manager.options.compression; // an enumeration's value
        return new SimpleShardingStrategy(manager);
      },
    },
  });
  onTestFinished(() => client.destroy());
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(TOKEN);
  await ready;
  expect(discord.gateway.identified).toEqual([
    [0, 2],
    [1, 2],
  ]);
  expect([...client.guilds.cache.keys()].sort()).toEqual([GUILD, OTHER_GUILD]);
  await discord.gateway.drop();
  expect(discord.gateway.resumed).toBe(2);
});
