import type { Fault } from './rest.ts';

/** Of so many requests one goes wrong, in turn in each way that Discord has; first answers are never limited, so they only meet 502. */
export function createBadWeather(every: number) {
  const counts = { requests: 0, faults: 0, late: 0 };
  const on = /(?:)/;
  const answers: readonly Fault[] = [
    { on, status: 502 },
    { on, status: 502, after: true },
  ];
  const others: readonly Fault[] = [
    { on, slow: { waitMs: 300, scope: 'user' } },
    { on, status: 502 },
    { on, slow: { waitMs: 300, scope: 'global' } },
    { on, status: 502, after: true },
    { on, slow: { waitMs: 300, scope: 'shared' } },
  ];
  return {
    counts,
    weather(call: string): Fault | undefined {
      counts.requests += 1;
      // A follow-up has no name by which its double could be told.
      if (counts.requests % every !== 0 || /^POST \/webhooks\//.test(call)) return undefined;
      const ways = call.startsWith('POST /interactions/') ? answers : others;
      const fault = ways[counts.faults % ways.length];
      counts.faults += 1;
      if (fault?.after && ways === answers) counts.late += 1;
      return fault;
    },
  };
}
