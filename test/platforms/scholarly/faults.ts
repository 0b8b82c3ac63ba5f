import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a server can be told to do in place of answering. `answer` is what it would have said. */
export type Fault =
  | 'silence'
  | 'slow drip'
  | 'reset'
  | 'reset midway'
  | 'truncated'
  | 'half the text'
  | 'web page'
  | 'empty'
  | 'huge'
  | 'huge and says so'
  | 'huge when unpacked'
  | 'redirect elsewhere'
  | 'redirect in circles'
  | 'unauthorised'
  | 'too many requests'
  | 'out of order'
  | { wait: number | string; status?: number; date?: string }
  | { status: number; body: string; type?: string; headers?: Readonly<Record<string, string>> };

type Named = Extract<Fault, string>;
type Act = (response: ServerResponse, answer: string, request: IncomingMessage) => void;

const MEGABYTE = Buffer.alloc(1_000_000, 0x20);

/** Writes megabytes until it has written 200 or nobody reads any more. */
function pour(response: ServerResponse, left = 200): void {
  if (left === 0 || response.destroyed) response.end();
  else response.write(MEGABYTE, () => pour(response, left - 1));
}

const ACTS: { readonly [K in Named]: Act } = {
  silence: () => undefined,
  'slow drip': (response) => {
    response.write('{');
    const drip = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(drip));
  },
  reset: (response) => response.socket?.destroy(),
  'reset midway': (response, answer) => {
    response.write(answer.slice(0, answer.length / 2), () => response.socket?.destroy());
  },
  truncated: (response, answer) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) + 100 });
    response.write(answer, () => response.socket?.end());
  },
  'half the text': (response, answer) => response.end(answer.slice(0, answer.length / 2)),
  'web page': (response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Down for maintenance</title>'),
  empty: (response) => response.end(),
  huge: (response) => pour(response.setHeader('content-type', 'application/json')),
  'huge and says so': (response) => pour(response.setHeader('content-length', 200_000_000)),
  'huge when unpacked': async (response) => {
    const { gzipSync } = await import('node:zlib');
    response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(9_000_000, 0x20)));
  },
  'redirect elsewhere': (response) => response.writeHead(302, { location: 'http://elsewhere.invalid/works' }).end(),
  'redirect in circles': (response, _, request) => response.writeHead(302, { location: request.url ?? '/' }).end(),
  unauthorised: (response) => response.writeHead(403).end('{"message":"Forbidden"}'),
  'too many requests': (response) => response.writeHead(429).end('Rate exceeded.'),
  'out of order': (response) => response.writeHead(503).end('Service Unavailable'),
};

/** Does what the fault says instead of answering. */
export function act(fault: Fault, response: ServerResponse, answer: string, request: IncomingMessage): void {
  if (typeof fault === 'string') {
    ACTS[fault](response, answer, request);
  } else if ('wait' in fault) {
    response.writeHead(fault.status ?? 429, {
      'retry-after': String(fault.wait),
      ...(fault.date && { date: fault.date }),
    });
    response.end('{"message":"Too Many Requests"}');
  } else {
    response.writeHead(fault.status, { 'content-type': fault.type ?? 'application/json', ...fault.headers });
    response.end(fault.body);
  }
}

/** All faults that need no further word. */
export const NAMED_FAULTS = Object.keys(ACTS) as readonly Named[]; // the keys of a total table
