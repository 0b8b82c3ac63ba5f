import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importRecords } from '../../../src/core/catalogue/import-records.ts';
import { readSource } from '../../../src/sources/read-source.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';
import { faultsOfRecord } from './faults-of-record.ts';

const NOW = '2026-11-25T12:00:00.000Z';
const FOLDER = '../shared/data';

describe.skipIf(!existsSync(FOLDER))('awkward records (needs ../shared)', () => {
  it.each([
    ['hard-cases.json', 170, 110],
    ['arxiv-abs.jsonl', 1100, 20],
  ])('%s: each is taken or refused with a reason', async (file, least, most) => {
    const reading = readSource(readFileSync(`${FOLDER}/${file}`), undefined, { asOf: NOW.slice(0, 10) });
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
    const { catalogue } = createMemoryStore();
    const report = await importRecords(catalogue, reading.batch, NOW);
    const reasons = new Map<string, number>();
    for (const { reason } of report.rejected) {
      const kind = reason.replace(/“.*”/, '“…”').replace(/ \d+:/, ':');
      reasons.set(kind, (reasons.get(kind) ?? 0) + 1);
    }
    const marked = reading.batch.records.filter(({ record }) => record.withdrawal !== undefined).length;
    const lines = [...reasons].map(([reason, count]) => `  ${String(count).padStart(4)} ${reason}`).join('\n');
    process.stdout.write(
      `${file}: ${report.added} added, ${report.merged} merged, ${report.unchanged} unchanged, ${marked} marked as taken back, ${report.rejected.length} refused\n${lines}\n`,
    );
    expect(reading.batch.records.length).toBeGreaterThanOrEqual(least);
    expect(report.rejected.length).toBeLessThanOrEqual(most);
    expect(reading.batch.records.flatMap(({ record }) => faultsOfRecord(record))).toEqual([]);
  });
});
