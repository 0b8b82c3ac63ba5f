import { createDeflate, deflateSync, constants as zlib } from 'node:zlib';
import type { WebSocket } from 'ws';

/** What the gateway says to one socket. */
export type Line = {
  send(packet: unknown): void;
  /** Packs each packet by itself from now on, as a client may ask when it identifies. */
  pack(): void;
};

/** `stream`: one zlib stream for all packets; see https://discord.com/developers/docs/events/gateway#transport-compression. */
export function createLine(socket: WebSocket, stream: boolean): Line {
  if (stream) return streamed(socket);
  let packed = false;
  return {
    send: (packet) => socket.send(packed ? deflateSync(JSON.stringify(packet)) : JSON.stringify(packet)),
    pack() {
      packed = true;
    },
  };
}

function streamed(socket: WebSocket): Line {
  const deflate = createDeflate();
  deflate.on('data', (chunk: Buffer) => socket.send(chunk));
  socket.on('close', () => deflate.destroy());
  let last = Promise.resolve();
  const write = (text: string): Promise<void> =>
    new Promise((resolve) => {
      deflate.write(text);
      deflate.flush(zlib.Z_SYNC_FLUSH, resolve);
    });
  return {
    send(packet) {
      last = last.then(() => (deflate.destroyed ? undefined : write(JSON.stringify(packet))));
    },
    pack: () => undefined,
  };
}
