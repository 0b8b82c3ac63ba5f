import type { Server } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';
import type { Acknowledgement, Deliver } from './delivery.ts';

/** Of several connections of the bot, all or the one that is the longest open. */
export type Which = 'all' | 'oldest';

type Envelope = {
  socket: WebSocket;
  started: number;
  resolve(ack: Acknowledgement): void;
  reject(error: Error): void;
};

/** Slack's side of Socket Mode: https://docs.slack.dev/apis/events-api/using-socket-mode */
export function createSocketMode(server: Server) {
  const sockets = new WebSocketServer({ server, path: '/link' });
  const open = new Set<WebSocket>();
  const unacknowledged = new Map<string, Envelope>();
  const waiting: (() => void)[] = [];
  const leaving: (() => void)[] = [];
  let envelopes = 0;
  let spread = false;

  sockets.on('connection', (socket) => {
    socket.on('message', (data) => {
      const { envelope_id: id, payload: body } = JSON.parse(String(data));
      const sent = unacknowledged.get(id);
      unacknowledged.delete(id);
      sent?.resolve({ status: 200, ms: performance.now() - sent.started, body });
    });
    socket.on('close', () => {
      open.delete(socket);
      for (const [id, envelope] of unacknowledged)
        if (envelope.socket === socket) {
          unacknowledged.delete(id);
          envelope.reject(new Error('the socket closed before the delivery was acknowledged'));
        }
      if (open.size === 0) for (const resolve of leaving.splice(0)) resolve();
    });
    open.add(socket);
    socket.send(JSON.stringify({ type: 'hello', num_connections: open.size, connection_info: { app_id: 'A111' } }));
    for (const resolve of waiting.splice(0)) resolve();
  });

  const deliver: Deliver = (type, body, retry) => {
    const all = [...open].filter(({ readyState }) => readyState === WebSocket.OPEN);
    const socket = all[spread ? envelopes % all.length : all.length - 1]; // of several the newest, as after a restart
    if (socket === undefined) return Promise.reject(new Error('no bot is connected by Socket Mode'));
    envelopes += 1;
    const envelope = {
      envelope_id: `envelope-${envelopes}`,
      type,
      payload: body,
      accepts_response_payload: type !== 'events_api',
      ...(type === 'events_api' && { retry_attempt: retry ?? 0, retry_reason: retry === undefined ? '' : 'timeout' }),
    };
    return new Promise((resolve, reject) => {
      unacknowledged.set(envelope.envelope_id, { socket, started: performance.now(), resolve, reject });
      socket.send(JSON.stringify(envelope));
    });
  };

  const chosen = (which: Which): readonly WebSocket[] => (which === 'all' ? [...open] : [...open].slice(0, 1));

  return {
    deliver,
    /** From now on any of several connections gets a delivery. */
    spread(): void {
      spread = true;
    },
    /** Resolves when no bot is connected any more. */
    closed: () => new Promise<void>((resolve) => (open.size === 0 ? resolve() : leaving.push(resolve))),
    /** Resolves when the next bot connects. */
    connection: () => new Promise<void>((resolve) => waiting.push(resolve)),
    /** Tells the bot that the connection ends soon, or that it should connect anew, as Slack does every few hours. */
    refresh(reason: 'warning' | 'refresh_requested' = 'refresh_requested', which: Which = 'all') {
      for (const socket of chosen(which)) socket.send(JSON.stringify({ type: 'disconnect', reason }));
    },
    /** Breaks the connection without a word. */
    drop(which: Which = 'all') {
      for (const socket of chosen(which)) socket.terminate();
    },
    close() {
      for (const socket of open) socket.terminate();
      sockets.close();
    },
  };
}
