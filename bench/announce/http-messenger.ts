import type { Ledger, Messenger, Timer } from '../../src/core/ports.ts';
import type { View } from '../../src/core/view/block.ts';

/** What is under way outside of simulated time may take so long before it counts as lost. */
const TIMEOUT_MS = 400;

/** The papers that people get with a message: those on it, and those behind its button. */
async function papersOf(view: View, channel: string, digest: string, ledger: Ledger): Promise<readonly string[]> {
  const shown = view.blocks.flatMap((block) =>
    block.kind === 'paper' ? [block.card.id] : block.kind === 'list' ? block.items.map(({ card }) => card.id) : [],
  );
  const heading = view.blocks.find((block) => block.kind === 'heading');
  const count = Number.parseInt(heading?.kind === 'heading' ? heading.text : '0', 10);
  if (count === shown.length) return shown;
  const rows = await ledger.rows(`follow:${channel.slice(1)}`);
  const behind = rows.filter((row) => row.state === 'sending' && row.digest === digest).map(({ paper }) => paper);
  if (behind.length !== count || shown.some((id) => !behind.includes(id)))
    throw new Error(`${digest} says ${count} papers`);
  return behind;
}

/** The platform of the simulation as announcements see it. */
export function createHttpMessenger(url: string, timer: Timer, ledger: Ledger): Messenger {
  async function call(
    path: string,
    body: object,
  ): Promise<{ status: number; json: { message?: string; retryAfterMs?: number } }> {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      body: JSON.stringify({ now: timer.now(), ...body }),
      signal,
    });
    return { status: response.status, json: (await response.json()) as { message?: string } }; // our own platform's words
  }
  return {
    pace: { perSecond: 50, per: 'platform', placeMs: 1000, atOnce: 20 },
    async post({ channel }, view, digest) {
      const papers = await papersOf(view, channel, digest, ledger);
      try {
        const { status, json } = await call('/post', { channel, digest, papers });
        if (status === 200) return { kind: 'posted', message: json.message ?? '' };
        if (status === 403) return { kind: 'refused', reason: 'no access' };
        if (status === 429) return { kind: 'delayed', reason: 'asked to wait', retryAfterMs: json.retryAfterMs ?? 0 };
        return { kind: 'unknown', reason: String(status) };
      } catch (error) {
        return { kind: 'unknown', reason: String(error) };
      }
    },
    async find({ channel }, digest) {
      const { status, json } = await call('/find', { channel, digest });
      if (status !== 200) throw new Error(`HTTP ${status}`);
      return json.message;
    },
  };
}
