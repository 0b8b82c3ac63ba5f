import type { Core } from '../app.ts';
import type { Config } from '../config.ts';
import type { Store } from '../core/ports.ts';
import type { Shell } from './shell.ts';

/** Opens the store for one piece of work and closes it however that ends. */
export async function withStore<T>(shell: Shell, work: (store: Store) => Promise<T>): Promise<T> {
  const config = await shell.configure();
  const { openStore } = await import('../open-store.ts');
  const store = await openStore(config, shell.createLog(config, 'warn'));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Opens the store and the bot for one piece of work and closes them however that ends. */
export async function withCore<T>(shell: Shell, work: (core: Core, config: Config) => Promise<T>): Promise<T> {
  const config = await shell.configure();
  const { openCore } = await import('../app.ts');
  const core = await openCore(config, shell.createLog(config, 'warn'), shell.clock);
  try {
    return await work(core, config);
  } finally {
    await core.store.close();
  }
}
