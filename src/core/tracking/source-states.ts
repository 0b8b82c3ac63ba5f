import { z } from 'zod';
import { SOURCE_LABELS, type SourceName } from '../model/source-name.ts';
import type { Settings, Source, SourceState } from '../ports.ts';
import type { SourceTrouble } from '../source-trouble.ts';

const Kept = z.object({
  lastSuccess: z.iso.datetime().optional(),
  lastError: z.object({ at: z.iso.datetime(), reason: z.string(), retryAt: z.iso.datetime().optional() }).optional(),
  budget: z
    .object({
      left: z.number(),
      of: z.number().optional(),
      asOf: z.iso.datetime(),
      renewedAt: z.iso.datetime().optional(),
    })
    .optional(),
});
type Kept = z.infer<typeof Kept>;

const keyOf = (source: SourceName): string => `source:${source}`;

async function read(settings: Settings, source: SourceName): Promise<Kept> {
  const text = await settings.get(keyOf(source));
  return text === undefined ? {} : Kept.parse(JSON.parse(text));
}

async function note(settings: Settings, source: SourceName, news: Kept): Promise<void> {
  await settings.set(keyOf(source), JSON.stringify({ ...(await read(settings, source)), ...news } satisfies Kept));
}

/** How these sources fare, by what people call them; of one that was never asked, nothing. */
export async function sourceStates(
  settings: Settings,
  sources: readonly SourceName[],
): Promise<readonly SourceState[]> {
  const states = sources.map(async (source): Promise<SourceState> => {
    const { lastSuccess, lastError, budget } = await read(settings, source);
    return { source: SOURCE_LABELS[source], lastSuccess, lastError, ...(budget && { budget }) };
  });
  return Promise.all(states);
}

export async function noteSuccess(settings: Settings, source: SourceName, at: string): Promise<void> {
  await note(settings, source, { lastSuccess: at });
}

export async function noteTrouble(settings: Settings, trouble: SourceTrouble, at: string): Promise<void> {
  const { message: reason, retryAt } = trouble;
  await note(settings, trouble.source, { lastError: { at, reason, ...(retryAt !== undefined && { retryAt }) } });
}

/** What these sources said, since they were last noted, is left of their budgets. */
export async function noteBudgets(settings: Settings, sources: readonly Source[]): Promise<void> {
  for (const source of sources) {
    const budget = source.budget?.();
    if (budget !== undefined) await note(settings, source.name, { budget });
  }
}
