import { SOURCE_LABELS } from '../../core/model/source-name.ts';
import { SourceTrouble } from '../../core/source-trouble.ts';
import type { Surroundings } from './create-http.ts';
import type { Answer, Manners } from './manners.ts';

/** When a source may be asked. */
export type Turns = {
  /** Resolves when it is time; throws `SourceTrouble` where that is further off than the patience. */
  take(signal?: AbortSignal): Promise<void>;
  /** The source wants no more questions for so long. */
  block(forMs: number): Promise<void>;
  /** Takes over the pace that an answer asks for. */
  learn(answer: Answer): void;
};

/** Budgets are renewed daily; what is further off comes from a wrong clock, theirs or ours. */
const LONGEST_BLOCK_MS = 25 * 3_600_000;

export function createTurns(manners: Manners, around: Surroundings, patienceMs: number): Turns {
  const { source, booked } = manners;
  const { paces, clock, sleep } = around;
  const now = (): number => Date.parse(clock());
  let { everyMs } = manners;
  let next = 0;

  async function waitUntil(instant: number, signal?: AbortSignal): Promise<void> {
    const ms = instant - now();
    if (ms > 0) await sleep(ms, signal);
  }

  function bookHere(): number {
    const turn = Math.max(now(), Math.min(next, now() + everyMs));
    next = turn + everyMs;
    return turn;
  }

  return {
    async take(signal) {
      signal?.throwIfAborted();
      const said = (await paces.blockedUntil(source)) ?? 0;
      const blocked = said - now() > LONGEST_BLOCK_MS ? 0 : said;
      if (blocked - now() > patienceMs) {
        const retryAt = new Date(blocked).toISOString();
        const when = retryAt.slice(0, 16).replace('T', ' ');
        throw new SourceTrouble(
          source,
          'budget',
          `${SOURCE_LABELS[source]} wants no more questions before ${when} UTC.`,
          retryAt,
        );
      }
      await waitUntil(blocked, signal);
      await waitUntil(booked ? await paces.book(source, everyMs, now()) : bookHere(), signal);
    },
    block: (forMs) => paces.block(source, now() + Math.min(forMs, LONGEST_BLOCK_MS)),
    learn(answer) {
      everyMs = Math.max(manners.everyMsOf?.(answer) ?? 0, everyMs);
    },
  };
}
