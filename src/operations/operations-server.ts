import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '../core/ports.ts';
import type { Measures } from './measures.ts';

type Operations = {
  port: number;
  measures: Measures;
  /** Throws, or takes too long, where questions can’t be answered. */
  check(): Promise<unknown>;
  log: Log;
};

export type OperationsServer = {
  /** The port on which it listens. */
  port: number;
  /** From now on the process is not ready, though it lives: nothing new should be sent to it. */
  leaving(): void;
  stop(): Promise<void>;
};

const PATIENCE_MS = 2000;

/** Answers whoever runs the program: whether it lives, whether it is ready, and what it measures. */
export async function startOperationsServer({ port, measures, check, log }: Operations): Promise<OperationsServer> {
  let leaving = false;

  const pages: Readonly<Record<string, (response: ServerResponse) => Promise<void>>> = {
    '/healthz': async (response) => reply(response, 200, 'alive\n'),
    '/readyz': async (response) => {
      if (leaving) return reply(response, 503, 'stopping\n');
      const fault = await inTime(check()).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (fault === undefined) return reply(response, 200, 'ready\n');
      log.warn({ error: fault }, 'not ready');
      return reply(response, 503, 'the store does not answer\n');
    },
    '/metrics': async (response) => {
      const text = await inTime(measures.text());
      response.writeHead(200, { 'content-type': measures.contentType }).end(text);
    },
  };

  const server = createServer((request, response) => {
    const page = request.method === 'GET' ? pages[new URL(request.url ?? '/', 'http://here').pathname] : undefined;
    if (page === undefined) return reply(response, 404, 'there are /healthz, /readyz and /metrics\n');
    page(response).catch((error: unknown) => {
      log.warn({ error }, 'the measures can’t be told');
      reply(response, 503, 'the store does not answer\n');
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, resolve));

  return {
    port: (server.address() as AddressInfo).port, // it listens on TCP
    leaving() {
      leaving = true;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function reply(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
