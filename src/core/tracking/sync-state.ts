import { z } from 'zod';
import type { Settings } from '../ports.ts';

/** How far one thing that is kept in sync, an author's id or a category, has come. */
export const SyncState = z.object({
  /** When a whole pass last ended, ISO in UTC; what comes before the first has is baseline. */
  synced: z.iso.datetime().optional(),
  /** What the source wants to be told the next time. */
  state: z.string().optional(),
  /** When the sources that know papers by their ids were last asked about all of them. */
  detailed: z.iso.datetime().optional(),
});
export type SyncState = z.infer<typeof SyncState>;

export async function readSyncState(settings: Settings, what: string): Promise<SyncState> {
  const text = await settings.get(`sync:${what}`);
  return text === undefined || text === '' ? {} : SyncState.parse(JSON.parse(text));
}

export async function keepSyncState(settings: Settings, what: string, state: SyncState): Promise<void> {
  await settings.set(`sync:${what}`, JSON.stringify(state));
}

/** So that the next pass is a first one again. */
export async function forgetSyncState(settings: Settings, what: string): Promise<void> {
  await settings.set(`sync:${what}`, '');
}
