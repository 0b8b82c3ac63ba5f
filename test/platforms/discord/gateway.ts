import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { BOT, GUILD, guild } from './people.ts';

const Packet = z.object({ op: z.int(), d: z.unknown() });
const Identify = z.object({ token: z.string(), intents: z.int() });
export const MESSAGE_CONTENT = 1 << 15;
const Resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int().nullable() });

type Session = { id: string; sent: { op: 0; t: string; s: number; d: unknown }[]; socket: WebSocket | undefined };

export type Gateway = {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  dispatch(type: string, data: unknown): void;
  /** Cuts the line, as a network would; what is dispatched meanwhile comes with the resume. `repeat` so many events again. */
  drop(repeat?: number): Promise<void>;
  /** Resolves when the client has answered a ping, and so has said all that it had to say before. */
  roundTrip(): Promise<void>;
  /** Resolves when the client has hung up. */
  hungUp: Promise<void>;
  close(): void;
  /** What the client asked to hear. */
  readonly intents: number;
  /** How often a client identified and resumed. */
  readonly identified: number;
  readonly resumed: number;
};

/** The gateway's side of a bot's one connection; see https://discord.com/developers/docs/events/gateway. */
export function createGateway(token: string, url: () => string, readsMessages: () => boolean): Gateway {
  const server = new WebSocketServer({ noServer: true });
  let session: Session | undefined;
  let identified = 0;
  let asked = 0;
  let resumed = 0;
  let repeated = 0;
  let onResumed: (() => void) | undefined;
  let onHangUp: () => void = () => undefined;
  const hungUp = new Promise<void>((resolve) => {
    onHangUp = resolve;
  });

  const dispatch = (type: string, data: unknown): void => {
    if (session === undefined) throw new Error(`nobody is logged in to hear ${type}`);
    const packet = { op: 0 as const, t: type, s: session.sent.length + 1, d: data };
    session.sent.push(packet);
    session.socket?.send(JSON.stringify(packet));
  };

  const handle: { readonly [op: number]: (data: unknown, socket: WebSocket) => void } = {
    1: (_, socket) => socket.send(JSON.stringify({ op: 11 })),
    2: (data, socket) => {
      const { token: given, intents } = Identify.parse(data);
      if (given !== token) return socket.close(4004, 'Authentication failed.');
      if ((intents & MESSAGE_CONTENT) !== 0 && !readsMessages()) return socket.close(4014, 'Disallowed intent(s).');
      identified += 1;
      asked = intents;
      session = { id: `session-${identified}`, sent: [], socket };
      dispatch('READY', {
        v: 10,
        user: BOT,
        guilds: [{ id: GUILD, unavailable: true }],
        application: { id: BOT.id, flags: 0 },
        session_id: session.id,
        resume_gateway_url: url(),
        shard: [0, 1],
      });
      dispatch('GUILD_CREATE', guild());
    },
    3: () => undefined,
    4: () => undefined,
    6: (data, socket) => {
      const { token: given, session_id: id, seq } = Resume.parse(data);
      if (given !== token) return socket.close(4004, 'Authentication failed.');
      if (session === undefined || session.id !== id) return socket.send(JSON.stringify({ op: 9, d: false }));
      resumed += 1;
      session.socket = socket;
      for (const packet of session.sent.filter(({ s }) => s > (seq ?? 0) - repeated))
        socket.send(JSON.stringify(packet));
      repeated = 0;
      dispatch('RESUMED', {});
      onResumed?.();
    },
    8: () => undefined,
  };

  server.on('connection', (socket) => {
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }));
    socket.on('message', (raw) => {
      const { op, d } = Packet.parse(JSON.parse(String(raw)));
      const act = handle[op];
      if (act === undefined) socket.close(4001, 'Unknown opcode.');
      else act(d, socket);
    });
    socket.on('close', (code) => {
      if (code === 1000) onHangUp();
      if (session?.socket === socket) session.socket = undefined;
    });
  });

  return {
    upgrade: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (accepted) => server.emit('connection', accepted, request)),
    dispatch,
    hungUp,
    roundTrip: () =>
      new Promise((resolve) => {
        session?.socket?.once('pong', () => resolve());
        session?.socket?.ping();
      }),
    drop(repeat = 0) {
      const back = new Promise<void>((resolve) => {
        onResumed = resolve;
      });
      repeated = repeat;
      const socket = session?.socket;
      if (session !== undefined) session.socket = undefined;
      socket?.close(4000, 'dropped');
      return back;
    },
    close() {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
    get intents() {
      return asked;
    },
    get identified() {
      return identified;
    },
    get resumed() {
      return resumed;
    },
  };
}
