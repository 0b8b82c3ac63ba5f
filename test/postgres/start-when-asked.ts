import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { type PostgresServer, startPostgres } from './server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where a test asks for the PostgreSQL server of this run. */
    postgres: string;
  }
}

let starting: Promise<PostgresServer> | undefined;

/** The door to one server for all tests of a run, started once a test asks for it: most runs need none. */
export async function setup(project: TestProject): Promise<void> {
  const door = createServer((_, response) => {
    starting ??= startPostgres();
    starting.then(
      (server) => response.end(server.url('postgres')),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  door.unref();
  const { port } = door.address() as AddressInfo; // it listens on TCP
  project.provide('postgres', `http://127.0.0.1:${port}/`);
}

export async function teardown(): Promise<void> {
  await (await starting)?.stop();
}
