import { createHash } from 'node:crypto';
import type { Reply } from './reply.ts';

type Allowance = { limit: number; windowMs: number };
/** How often a route may be asked in one place, and all routes together. */
export type RateLimits = { route: Allowance; global: Allowance };
export type Scope = 'user' | 'global' | 'shared';

/** So many that no test waits for them. */
export const GENEROUS: RateLimits = {
  route: { limit: 1000, windowMs: 1000 },
  global: { limit: 10_000, windowMs: 1000 },
};
/** What Discord has for messages to a channel, and for all: https://discord.com/developers/docs/topics/rate-limits */
export const USUAL: RateLimits = { route: { limit: 5, windowMs: 5000 }, global: { limit: 50, windowMs: 1000 } };

/** Whom a limit is for: a channel, a server, an interaction by its token; and what is asked there. */
const PARTS = /^(\/(?:channels|guilds)\/\d+|\/webhooks\/\d+\/[^/]+)?(.*)$/;

type Window = { used: number; endsMs: number };
type Turn = { headers: Record<string, string>; refusal?: Reply };

/** Counts requests as Discord does, and tells in headers what is left; see the page above. */
export function createRateLimits({ route, global }: RateLimits): (method: string, path: string) => Turn {
  const windows = new Map<string, Window>();
  const use = (key: string, { windowMs }: Allowance): Window => {
    const now = Date.now();
    const open = windows.get(key);
    const window = open !== undefined && open.endsMs > now ? open : { used: 0, endsMs: now + windowMs };
    windows.set(key, window);
    window.used += 1;
    return window;
  };
  return (method, path) => {
    // The first answers to interactions are limited by nothing, later ones by their own route alone.
    if (path.startsWith('/interactions/')) return { headers: {} };
    if (!path.startsWith('/webhooks/')) {
      const all = use('', global);
      if (all.used > global.limit) return tooMany(all.endsMs - Date.now(), 'global');
    }
    const [, place = '', rest = ''] = PARTS.exec(path) ?? [];
    const template = `${method} ${place}${rest.replace(/\d{9,}/g, '')}`;
    const window = use(template, route);
    const resetMs = window.endsMs - Date.now();
    const headers = {
      'x-ratelimit-limit': String(route.limit),
      'x-ratelimit-remaining': String(Math.max(0, route.limit - window.used)),
      'x-ratelimit-reset': (window.endsMs / 1000).toFixed(3),
      'x-ratelimit-reset-after': (resetMs / 1000).toFixed(3),
      'x-ratelimit-bucket': createHash('md5').update(`${method} ${rest}`).digest('hex'),
    };
    return window.used > route.limit ? merged(headers, tooMany(resetMs, 'user')) : { headers };
  };
}

const merged = (headers: Turn['headers'], { refusal, headers: more }: Turn): Turn => ({
  headers: { ...headers, ...more },
  ...(refusal && { refusal }),
});

/** A 429; its header counts whole seconds. */
export function tooMany(waitMs: number, scope: Scope): Required<Turn> {
  const json = { message: 'You are being rate limited.', retry_after: waitMs / 1000, global: scope === 'global' };
  const headers = {
    'retry-after': String(Math.ceil(waitMs / 1000)),
    'x-ratelimit-scope': scope,
    ...(scope === 'global' && { 'x-ratelimit-global': 'true' }),
  };
  return { headers, refusal: { status: 429, json } };
}
