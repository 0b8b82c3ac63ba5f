import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isShown } from '../../core/model/paper.ts';
import type { Log } from '../../core/ports.ts';
import { createClaims } from '../claims.ts';
import { type Copyable, recent } from '../contents.ts';
import { createConversations } from '../conversations.ts';
import { createLeases } from '../leases.ts';
import { createLedger } from '../ledger.ts';
import { createPaces, partedSettings } from '../paces.ts';
import { createSettings, createSubscriptions } from '../state.ts';
import type { Document } from './document.ts';
import { CATALOGUE, CLAIMS, CONVERSATIONS, STATE } from './documents.ts';
import { createDurableFile } from './durable-file.ts';
import { DISK, type FileSystem } from './file-system.ts';
import type { ClosableCell } from './journaled-cell.ts';
import { openKeptSearch } from './kept-search.ts';
import { acquireLock } from './lock.ts';
import { createLowdbCatalogue } from './lowdb-catalogue.ts';
import { openCell } from './open-cell.ts';

type Options = {
  log?: Log;
  files?: FileSystem /** A journal of fewer bytes is folded only on closing. */;
  leastToFold?: number;
};

/**
 * The store in a folder, which is made where it is missing, and held against other processes until `close`.
 * Throws `DataFolderInUse`, or `UnreadableFile` with every file as it was.
 */
export async function openLowdbStore(
  folder: string,
  { log, files = DISK, leastToFold }: Options = {},
): Promise<Copyable> {
  await mkdir(folder, { recursive: true });
  const lock = await acquireLock(folder, log);

  const sweeps: (() => Promise<void>)[] = [];

  async function open<Kinds extends object>(name: string, document: Document<Kinds>): Promise<ClosableCell<Kinds>> {
    const path = join(folder, name);
    const file = createDurableFile(path, files, lock.check);
    const { cell, sweep } = await openCell(document, { path, file, files, mayWrite: lock.check, leastToFold, log });
    sweeps.push(sweep);
    return cell;
  }

  try {
    const holdings = await open('catalogue.json', CATALOGUE);
    const state = await open('state.json', STATE);
    const talks = await open('conversations.json', CONVERSATIONS);
    const claims = await open('claims.json', CLAIMS);
    const searchFile = createDurableFile(join(folder, 'search.index'), files, lock.check);
    const search = await openKeptSearch(searchFile, [...holdings.read().papers.values()].filter(isShown), log);
    sweeps.push(searchFile.sweep);
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
      leases: createLeases(),
      async contents() {
        const [{ papers, authors }, { subscriptions, ledger }] = [holdings.read(), state.read()];
        return {
          papers: new Map(papers.entries()),
          authors: new Map(authors.entries()),
          subscriptions: new Map(subscriptions.entries()),
          ledger: new Map(ledger.entries()),
          conversations: recent(new Map(talks.read().conversations.values())),
          claims: new Map(claims.read().claims.values()),
          ...partedSettings(state.read()),
        };
      },
      async close() {
        await Promise.allSettled([holdings.close(), state.close(), talks.close(), claims.close(), saving]);
        await search.keep();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
