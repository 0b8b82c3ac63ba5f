import type { WebSocket } from 'ws';
import type { Line } from './line.ts';

type Client = { socket: WebSocket; line: Line };

type Packet = { op: 0; t: string; s: number; d: unknown };

/** What one client hears of one shard, whether or not it is on the line. */
export type Session = {
  readonly id: string;
  readonly shard: readonly [id: number, count: number];
  readonly sent: Packet[];
  client: Client | undefined;
  say(type: string, data: unknown): void;
  /** All behind that number once more. */
  replay(after: number): void;
};

export function createSession(id: string, shard: Session['shard'], client: Client): Session {
  const session: Session = {
    id,
    shard,
    sent: [],
    client,
    say(t, d) {
      const packet = { op: 0 as const, t, s: session.sent.length + 1, d };
      session.sent.push(packet);
      session.client?.line.send(packet);
    },
    replay(after) {
      for (const packet of session.sent.filter(({ s }) => s > after)) session.client?.line.send(packet);
    },
  };
  return session;
}

/** Whether events of that server come by that shard; direct messages come by the first: https://discord.com/developers/docs/events/gateway#sharding. */
export function isOn([id, count]: Session['shard'], server: string | undefined): boolean {
  return id === (server === undefined ? 0 : Number((BigInt(server) >> 22n) % BigInt(count)));
}
