import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = new URL('../src', import.meta.url).pathname;

/** What each room may import besides itself: rooms, and packages by name; `node:` where it may do I/O. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  core: ['zod'],
  'adapters/discord': ['core', 'discord.js', 'node:'],
  'adapters/slack': ['core', '@slack/', 'zod', 'node:'],
  'adapters/terminal': ['core', 'node:'],
  sources: ['core', 'zod', 'undici', 'p-queue', 'fast-xml-parser', '@retorquere/bibtex-parser', 'node:'],
  'store/postgres': ['core', 'store', 'zod', 'pg', 'kysely', 'node:'],
  store: ['core', 'zod', 'lowdb', 'node:'],
  pictures: ['core', '@resvg/resvg-js', 'harfbuzzjs', 'any-ascii', 'node:'],
  cli: [
    'core',
    'adapters/',
    'sources',
    'app',
    'run-app',
    'real-timer',
    'open-store',
    'store/contents',
    'config',
    'log',
    'version',
    'commander',
    'zod',
    'node:',
  ],
  operations: ['core', 'prom-client', 'node:'],
  'config.ts': ['zod', 'node:'],
  'run-app.ts': ['core', 'app', 'operations', 'real-timer', 'sync-repeatedly'],
  'sync-repeatedly.ts': ['core', 'croner', 'node:'],
  'create-tracking.ts': ['core', 'sources', 'config', 'node:'],
  'real-timer.ts': ['core', 'node:'],
  'app.ts': [
    'core',
    'real-timer',
    'adapters/',
    'sources',
    'store',
    'operations',
    'pictures',
    'open-store',
    'create-tracking',
    'config',
    'version',
  ],
  'open-store.ts': ['core', 'store', 'node:'],
  'log.ts': ['core', 'pino'],
  'version.ts': ['zod', 'node:'],
  'main.ts': ['cli', 'node:'],
};

const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^'";]*?from '([^']+)'|import\('([^']+)'\)|(?:^|\n)\s*import '([^']+)'/g;

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replaceAll('\\', '/'));
}

const roomOf = (file: string): string | undefined =>
  Object.keys(ALLOWED).find((room) => file === room || file.startsWith(`${room}/`));

/** What a file imports: files of ours from the root of the source, packages by name. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(source, file), 'utf8');
  return [...text.matchAll(IMPORT)].map(([, from, dynamic, bare]) => {
    const name = from ?? dynamic ?? bare ?? '';
    return name.startsWith('.') ? relative(source, join(source, dirname(file), name)) : name;
  });
}

describe('the rooms', () => {
  it('hold every file', () => {
    expect(files(source).filter((file) => roomOf(file) === undefined)).toEqual([]);
    expect(files(source).length).toBeGreaterThan(100);
  });

  it.each(files(source))('%s imports what its room may', (file) => {
    const room = roomOf(file) ?? '';
    const allowed = [`${room}/`, ...(ALLOWED[room] ?? [])];
    const foreign = importsOf(file).filter((name) => !allowed.some((start) => name.startsWith(start)));
    expect(foreign).toEqual([]);
  });

  it('names Node’s own modules by `node:`', () => {
    const bare = files(source).flatMap((file) => importsOf(file).filter((name) => builtinModules.includes(name)));
    expect(bare).toEqual([]);
  });

  it('keeps the core free of clocks and chance', () => {
    const told = files(join(source, 'core')).filter((file) =>
      /Date\.now\(\)|new Date\(\)|Math\.random\(\)|process\./.test(readFileSync(join(source, 'core', file), 'utf8')),
    );
    expect(told).toEqual([]);
  });
});
