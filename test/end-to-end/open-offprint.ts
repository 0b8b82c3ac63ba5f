import { onTestFinished } from 'vitest';
import { createConnections, messengersOf, openCore } from '../../src/app.ts';
import { configFaultsInWords, readConfig } from '../../src/config.ts';
import { announce } from '../../src/core/announcements/announce.ts';
import { importRecords } from '../../src/core/catalogue/import-records.ts';
import { readSource } from '../../src/sources/read-source.ts';
import { strictLog } from '../shipped-record.ts';
import type { Kept } from './keepings.ts';
import type { Platforms } from './platforms.ts';

export const STEPS = {
  title: 'A Study of Small Steps',
  authors: ['Max Vladymyrov', 'Ada Lovelace'],
  date: '2026-11-20',
  arxiv: '2611.01234',
};
export const LEAPS = { ...STEPS, title: 'A Study of Great Leaps', arxiv: '2611.05678' };

/** The whole program on what is kept, connected to both platforms; but for the clock, which the test sets. */
export async function openOffprint(kept: Kept, { environment, setTime }: Platforms, start: string) {
  let now = start;
  const reading = readConfig({ ...environment, ...kept.environment });
  if (!reading.ok) throw new Error(configFaultsInWords(reading.faults));
  const core = await openCore(reading.config, strictLog, () => now);
  const connections = await createConnections(reading.config, core);
  const all = [...connections.values()];
  let closed: Promise<unknown> | undefined;
  const close = async (): Promise<void> => {
    closed ??= Promise.all(all.map((connection) => connection.stop())).then(() => core.store.close());
    await closed;
  };
  onTestFinished(close);
  setTime(start);
  await Promise.all(all.map((connection) => connection.start()));

  const at = (instant: string): void => {
    now = instant;
    setTime(instant);
  };
  return {
    close,
    /** Sends what is due at an instant; the outcome in each place. */
    async announceAt(instant: string): Promise<readonly string[]> {
      at(instant);
      const messengers = messengersOf(connections);
      const { subscriptions } = await announce({ store: core.store, messengers, now, log: strictLog, holder: start });
      return subscriptions.map(({ outcome }) => outcome.kind);
    },
    async importAt(instant: string, ...papers: readonly (typeof STEPS & { retracted?: boolean })[]): Promise<void> {
      at(instant);
      const bytes = new TextEncoder().encode(papers.map((paper) => JSON.stringify(paper)).join('\n'));
      const read = readSource(bytes, 'jsonl', { asOf: instant.slice(0, 10) });
      if (!read.ok) throw new Error(read.faults[0]?.reason);
      await importRecords(core.store.catalogue, read.batch, instant);
    },
  };
}
