import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/discord-first.ts'],
    globalSetup: ['test/postgres/start-when-asked.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    env: { LOG_LEVEL: 'silent' },
    // The files of a worker share their modules, and there is a worker for every core: by default one core is left out.
    isolate: false,
    maxWorkers: '100%',
  },
});
