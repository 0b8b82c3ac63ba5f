import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { act, type Fault } from './faults.ts';

export type Seen = { method: string; url: URL; headers: IncomingHttpHeaders; body: string; status: number };

/** What a server says to one question; 404 as plain text where it says nothing. */
export type Said =
  | { json: unknown; status?: number; headers?: Readonly<Record<string, string>> }
  | { text: string; type: string; status?: number; headers?: Readonly<Record<string, string>> }
  | undefined;

export type Loopback = {
  /** `http://127.0.0.1:43210`. */
  root: string;
  /** Every request in order. */
  seen: Seen[];
  /** The next requests get these faults, one each; `fine` is a proper answer. */
  next(...faults: (Fault | 'fine')[]): void;
  /** Every request gets this fault, until `heal`. */
  always(fault: Fault): void;
  heal(): void;
  close(): Promise<void>;
};

/** A server on 127.0.0.1 that answers by a function, with validators, and can be told to misbehave. */
export async function openLoopback(answer: (question: { url: URL; body: string }) => Said): Promise<Loopback> {
  const seen: Seen[] = [];
  const queue: (Fault | 'fine')[] = [];
  let lasting: Fault | undefined;

  const server = createServer((request, response) => {
    const chunks: Uint8Array[] = [];
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      const body = Buffer.concat(chunks).toString();
      const said = answer({ url, body }) ?? { text: 'Resource not found.', type: 'text/plain', status: 404 };
      const text = 'json' in said ? JSON.stringify(said.json) : said.text;
      const type = 'json' in said ? 'application/json' : said.type;
      response.on('close', () => {
        seen.push({ method: request.method ?? '', url, headers: request.headers, body, status: response.statusCode });
      });

      const fault = lasting ?? queue.shift() ?? 'fine';
      if (fault !== 'fine') return act(fault, response, text, request);
      const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"`;
      const status = said.status ?? 200;
      const isKnown = status === 200 && request.headers['if-none-match'] === etag;
      response.writeHead(isKnown ? 304 : status, {
        'content-type': type,
        ...(status === 200 && { etag }),
        ...said.headers,
      });
      response.end(isKnown ? undefined : text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    root: `http://127.0.0.1:${port}`,
    seen,
    next: (...faults) => void queue.push(...faults),
    always: (fault) => {
      lasting = fault;
    },
    heal: () => {
      lasting = undefined;
      queue.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
