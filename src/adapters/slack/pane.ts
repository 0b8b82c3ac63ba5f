import type { Log } from '../../core/ports.ts';
import type { ClientOf } from './clients.ts';
import type { Heard } from './read.ts';

const WORKING = 'is looking through the papers …';

/**
 * The assistant's pane is where direct messages have threads: it shows a status while an answer is under way, which goes
 * when the answer comes.
 */
export function createPane({ team, channel, direct, thread }: Heard, clientOf: ClientOf, log: Log) {
  async function tell(status: string): Promise<boolean> {
    if (!direct || thread === undefined) return false;
    try {
      const client = await clientOf(team);
      await client.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, status });
      return true;
    } catch (error) {
      log.warn({ platform: 'slack', error: String(error) }, 'A status was not shown');
      return false;
    }
  }
  return { tell, begin: async () => void (await tell(WORKING)) };
}
