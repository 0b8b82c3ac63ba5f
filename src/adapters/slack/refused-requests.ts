import type { Server } from 'node:http';
import type { Log } from '../../core/ports.ts';

const REFUSED = 401;

/** Counts the requests that were refused, since they bear no signature of Slack's or an old one, and logs the count. */
export function countRefused(server: Server, log: Log): () => number {
  let refused = 0;
  server.on('request', (_, response) => {
    response.once('finish', () => {
      if (response.statusCode !== REFUSED) return;
      refused += 1;
      log.warn({ platform: 'slack', refused }, 'A request that does not come from Slack was refused');
    });
  });
  return () => refused;
}
