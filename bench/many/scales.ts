/** How long a run takes, and how fast its time passes. */
type Scale = {
  seconds: number;
  channels: number;
  papers: number;
  /** Simulated time to real time, while processes are ended and after the last one was. */
  speed: number;
  calmSpeed: number;
  /** How much faster than in earnest leases end. */
  leaseSpeed: number;
  killEveryMs: number;
  /** After papers stop coming: what another process brings after a takeover falls due within a day and the quiet hours. In simulated time. */
  runOutMs: number;
  /** The longest that anybody may wait for an answer, in real time. */
  longestAnswerMs: number;
  /** When PostgreSQL is restarted, as shares of the run. */
  restarts: readonly number[];
};

const HOUR_MS = 3_600_000;

/** A day in six minutes, so that the two minutes that a message may take are half a second. */
export const FULL: Scale = {
  seconds: 600,
  channels: 60,
  papers: 200,
  speed: 240,
  calmSpeed: 1440,
  leaseSpeed: 1,
  killEveryMs: 4000,
  runOutMs: 50 * HOUR_MS,
  longestAnswerMs: 5000,
  restarts: [1 / 3, 2 / 3],
};

/** A day in six seconds. Leases outlast the restart, for of a message that another process took nothing is left after 8 ms. */
export const QUICK: Scale = {
  seconds: 10,
  channels: 24,
  papers: 60,
  speed: 14_400,
  calmSpeed: 14_400,
  leaseSpeed: 4,
  killEveryMs: 2000,
  runOutMs: 48 * HOUR_MS,
  // Other tests have the machine besides.
  longestAnswerMs: 20_000,
  restarts: [1 / 2],
};
