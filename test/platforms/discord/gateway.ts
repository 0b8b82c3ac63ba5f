import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { createLine, type Line } from './line.ts';
import { BOT, guild } from './people.ts';
import { createSession, isOn, type Session } from './sessions.ts';
import type { World } from './world.ts';

const Packet = z.object({ op: z.int(), d: z.unknown() });
const Identify = z.object({
  token: z.string(),
  intents: z.int(),
  compress: z.boolean().optional(),
  shard: z.tuple([z.int(), z.int()]).default([0, 1]),
});
const Event = z.looseObject({ guild_id: z.string().optional() });
export const MESSAGE_CONTENT = 1 << 15;
const Resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int().nullable() });

export type Gateway = {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Tells every session on whose shard it happens. */
  dispatch(type: string, data: unknown): void;
  /** Cuts every line, as a network would; what is dispatched meanwhile comes with the resume. `repeat` so many events again. */
  drop(repeat?: number): Promise<void>;
  /** Forgets every session, which Discord does now and then; resolves once each client has a new one. */
  invalidate(): Promise<void>;
  /** Resolves when a client has identified. */
  identifies(): Promise<void>;
  /** Resolves when the clients have answered a ping, and so have said all that they had to say before. */
  roundTrip(): Promise<void>;
  /** Resolves when a client has hung up. */
  hungUp: Promise<void>;
  close(): void;
  /** What the last client asked to hear. */
  readonly intents: number;
  /** The shards that clients have identified for, in order, and how often one resumed. */
  readonly identified: readonly (readonly [id: number, count: number])[];
  readonly resumed: number;
};

/** The gateway's side of a bot's connections; see https://discord.com/developers/docs/events/gateway. */
export function createGateway(token: string, url: () => string, world: World): Gateway {
  const server = new WebSocketServer({ noServer: true });
  let sessions: Session[] = [];
  const identified: Session['shard'][] = [];
  const awaited = { ready: createCountdown(), resumed: createCountdown() };
  let asked = 0;
  let resumed = 0;
  let repeated = 0;
  let onHangUp: () => void = () => undefined;
  const hungUp = new Promise<void>((resolve) => {
    onHangUp = resolve;
  });

  type Heard = { data: unknown; socket: WebSocket; line: Line };
  const handle: { readonly [op: number]: (heard: Heard) => void } = {
    1: ({ line }) => line.send({ op: 11 }),
    2({ data, socket, line }) {
      const { token: given, intents, compress = false, shard } = Identify.parse(data);
      if (given !== token) return socket.close(4004, 'Authentication failed.');
      if ((intents & MESSAGE_CONTENT) !== 0 && !world.readsMessages) return socket.close(4014, 'Disallowed intent(s).');
      if (shard[0] >= shard[1]) return socket.close(4010, 'Invalid shard.');
      if (compress) line.pack();
      identified.push(shard);
      asked = intents;
      const session = createSession(`session-${identified.length}`, shard, { socket, line });
      sessions.push(session);
      const servers = world.servers.filter((id) => isOn(shard, id));
      session.say('READY', {
        v: 10,
        user: BOT,
        guilds: servers.map((id) => ({ id, unavailable: true })),
        application: { id: BOT.id, flags: 0 },
        session_id: session.id,
        resume_gateway_url: url(),
        shard,
      });
      for (const id of servers) session.say('GUILD_CREATE', guild(id));
      awaited.ready.less();
    },
    3: () => undefined,
    4: () => undefined,
    6({ data, socket, line }) {
      const { token: given, session_id: id, seq } = Resume.parse(data);
      if (given !== token) return socket.close(4004, 'Authentication failed.');
      const session = sessions.find((one) => one.id === id);
      if (session === undefined) return line.send({ op: 9, d: false });
      resumed += 1;
      session.client = { socket, line };
      session.replay((seq ?? 0) - repeated);
      session.say('RESUMED', {});
      if (awaited.resumed.less() === 0) repeated = 0;
    },
    8: () => undefined,
  };

  server.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    const line = createLine(socket, request.url?.includes('compress=zlib-stream') === true);
    line.send({ op: 10, d: { heartbeat_interval: 41_250 } });
    socket.on('message', (raw) => {
      const { op, d } = Packet.parse(JSON.parse(String(raw)));
      const act = handle[op];
      if (act === undefined) socket.close(4001, 'Unknown opcode.');
      else act({ data: d, socket, line });
    });
    socket.on('close', (code) => {
      const session = sessions.find(({ client }) => client?.socket === socket);
      if (session !== undefined) session.client = undefined;
      if (code !== 1000) return;
      sessions = sessions.filter((one) => one !== session);
      onHangUp();
    });
  });

  const clients = () => sessions.flatMap(({ client }) => client ?? []);
  return {
    upgrade: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (accepted) => server.emit('connection', accepted, request)),
    dispatch(type, data) {
      if (sessions.length === 0) throw new Error(`nobody is logged in to hear ${type}`);
      const { guild_id: id } = Event.parse(data);
      for (const session of sessions.filter(({ shard }) => isOn(shard, id))) session.say(type, data);
    },
    hungUp,
    identifies: () => awaited.ready.from(1),
    async roundTrip() {
      await Promise.all(clients().map(({ socket }) => pong(socket)));
    },
    drop(repeat = 0) {
      repeated = repeat;
      const cut = clients();
      for (const session of sessions) session.client = undefined;
      for (const { socket } of cut) socket.close(4000, 'dropped');
      return awaited.resumed.from(cut.length);
    },
    invalidate() {
      const told = clients();
      // Who is off the line is told when it would resume.
      const again = awaited.ready.from(sessions.length);
      sessions = [];
      for (const { line } of told) line.send({ op: 9, d: false });
      return again;
    },
    close() {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
    get intents() {
      return asked;
    },
    identified,
    get resumed() {
      return resumed;
    },
  };
}

function pong(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    socket.once('pong', () => resolve());
    socket.ping();
  });
}

/** Resolves once so many things have happened. */
function createCountdown() {
  let left = 0;
  let done: () => void = () => undefined;
  return {
    from(count: number): Promise<void> {
      left = count;
      return new Promise((resolve) => {
        done = resolve;
      });
    },
    /** One more has happened; how many are left. */
    less(): number {
      left -= 1;
      if (left === 0) done();
      return Math.max(0, left);
    },
  };
}
