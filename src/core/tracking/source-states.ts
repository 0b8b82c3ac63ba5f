import { z } from 'zod';
import { SOURCE_LABELS, type SourceName } from '../model/source-name.ts';
import type { Settings, SourceState } from '../ports.ts';
import type { SourceTrouble } from '../source-trouble.ts';

const Kept = z.object({
  lastSuccess: z.iso.datetime().optional(),
  lastError: z.object({ at: z.iso.datetime(), reason: z.string(), retryAt: z.iso.datetime().optional() }).optional(),
});
type Kept = z.infer<typeof Kept>;

const keyOf = (source: SourceName): string => `source:${source}`;

async function read(settings: Settings, source: SourceName): Promise<Kept> {
  const text = await settings.get(keyOf(source));
  return text === undefined ? {} : Kept.parse(JSON.parse(text));
}

/** How these sources fare, by what people call them; of one that was never asked, nothing. */
export async function sourceStates(
  settings: Settings,
  sources: readonly SourceName[],
): Promise<readonly SourceState[]> {
  const states = sources.map(async (source): Promise<SourceState> => {
    const { lastSuccess, lastError } = await read(settings, source);
    return { source: SOURCE_LABELS[source], lastSuccess, lastError };
  });
  return Promise.all(states);
}

export async function noteSuccess(settings: Settings, source: SourceName, at: string): Promise<void> {
  const { lastError } = await read(settings, source);
  await settings.set(
    keyOf(source),
    JSON.stringify({ lastSuccess: at, ...(lastError && { lastError }) } satisfies Kept),
  );
}

export async function noteTrouble(settings: Settings, trouble: SourceTrouble, at: string): Promise<void> {
  const { lastSuccess } = await read(settings, trouble.source);
  const { message: reason, retryAt } = trouble;
  const lastError = { at, reason, ...(retryAt !== undefined && { retryAt }) };
  const kept: Kept = { ...(lastSuccess !== undefined && { lastSuccess }), lastError };
  await settings.set(keyOf(trouble.source), JSON.stringify(kept));
}
