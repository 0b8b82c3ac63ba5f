import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { isShown } from '../../core/model/paper.ts';
import type { Log, Store } from '../../core/ports.ts';
import type { Cell } from '../cell.ts';
import { createClaims } from '../claims.ts';
import { createConversations } from '../conversations.ts';
import { createLedger } from '../ledger.ts';
import { createPaces } from '../paces.ts';
import { createSettings, createSubscriptions, EMPTY_STATE } from '../state.ts';
import type { Document } from './document.ts';
import { CATALOGUE, CLAIMS, CONVERSATIONS, STATE } from './documents.ts';
import { createDurableAdapter } from './durable-adapter.ts';
import { createDurableFile, type DurableFile } from './durable-file.ts';
import { DISK, type FileSystem } from './file-system.ts';
import { openKeptSearch } from './kept-search.ts';
import { acquireLock } from './lock.ts';
import { createLowCell } from './low-cell.ts';
import { createLowdbCatalogue } from './lowdb-catalogue.ts';

/**
 * The store in a folder, which is made where it is missing, and held against other processes until `close`.
 * Throws `DataFolderInUse`, or `UnreadableFile` with every file as it was.
 */
export async function openLowdbStore(
  folder: string,
  { log, files = DISK }: { log?: Log; files?: FileSystem } = {},
): Promise<Store> {
  await mkdir(folder, { recursive: true });
  const lock = await acquireLock(folder, log);

  const sweeps: (() => Promise<void>)[] = [];

  function durable(name: string): DurableFile {
    const file = createDurableFile(join(folder, name), files, lock.check);
    sweeps.push(file.sweep);
    return file;
  }

  async function open<T>(name: string, document: Document<T>, empty: T): Promise<Cell<T>> {
    const low = new Low<T>(createDurableAdapter(join(folder, name), document, durable(name)), empty);
    await low.read();
    return createLowCell(low);
  }

  try {
    const holdings = await open('catalogue.json', CATALOGUE, { papers: new Map(), authors: new Map() });
    const state = await open('state.json', STATE, EMPTY_STATE);
    const talks = await open('conversations.json', CONVERSATIONS, new Map());
    const claims = await open('claims.json', CLAIMS, new Map());
    const search = await openKeptSearch(
      durable('search.index'),
      [...holdings.read().papers.values()].filter(isShown),
      log,
    );
    for (const sweep of sweeps) await sweep();
    // What had to be built is not built again, however this process ends; what was added waits, since it takes a moment.
    const saving = search.built ? search.keep() : undefined;
    return {
      catalogue: createLowdbCatalogue(holdings, search.index),
      subscriptions: createSubscriptions(state),
      ledger: createLedger(state),
      settings: createSettings(state),
      paces: createPaces(state),
      conversations: createConversations(talks),
      claims: createClaims(claims),
      async close() {
        await Promise.allSettled([settled(holdings), settled(state), settled(talks), settled(claims), saving]);
        await search.keep();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Resolves when the changes asked for before have ended. */
function settled<T>(cell: Cell<T>): Promise<void> {
  return cell.change((value) => value);
}
