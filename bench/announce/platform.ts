import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Chance } from '../../test/questions/anthology/chance.ts';

/** What the program asks; `now` is its clock, in milliseconds since 1970. */
export type Ask = { now: number; channel: string; digest: string; papers?: readonly string[] };
export type Delivery = { channel: string; digest: string; message: string; papers: readonly string[]; at: number };
/** What befalls a message: taken, or not, and what the program hears of it. */
export type Fate = 'fine' | 'wait' | 'broken-before' | 'broken-after' | 'silent-after' | 'refused';
/** What came of one thing that the program asked, at its own time; `dropped`: it was cut off on the way. */
export type Asked = { channel: string; at: number; answer: Fate | 'found' | 'unfound' | 'dropped'; waitMs?: number };

/** Called at each stage of each message; what it gives true for is not answered, and before it was taken not taken. */
export type Watcher = (stage: 'before' | 'after' | 'answered', now: number) => Promise<boolean>;

/** A platform on 127.0.0.1 that remembers what it was given, and goes wrong now and then. */
export async function startPlatform(chance: Chance, isClosed: (channel: string, at: number) => boolean) {
  const deliveries: Delivery[] = [];
  const asked: Asked[] = [];
  const counts = new Map<Fate, number>();
  let onPost: Watcher = async () => false;

  function fateOf({ channel, now }: Ask): Fate {
    if (isClosed(channel, now)) return 'refused';
    const drawn = chance.below(100);
    return drawn < 3
      ? 'wait'
      : drawn < 5
        ? 'broken-before'
        : drawn < 7
          ? 'broken-after'
          : drawn < 8
            ? 'silent-after'
            : 'fine';
  }

  function take({ channel, digest, papers = [], now }: Ask): string {
    const message = `m${deliveries.length + 1}`;
    deliveries.push({ channel, digest, message, papers, at: now });
    return message;
  }

  const answers: { readonly [F in Fate]: (ask: Ask, response: ServerResponse) => Promise<void> } = {
    async fine(ask, response) {
      const message = take(ask);
      if (await onPost('after', ask.now)) return;
      send(response, 200, { message });
    },
    async wait({ channel, now }, response) {
      const waitMs = (1 + chance.below(120)) * 1000;
      asked.push({ channel, at: now, answer: 'wait', waitMs });
      send(response, 429, { retryAfterMs: waitMs });
    },
    async 'broken-before'(_, response) {
      send(response, 500, {});
    },
    async 'broken-after'(ask, response) {
      take(ask);
      if (!(await onPost('after', ask.now))) send(response, 500, {});
    },
    async 'silent-after'(ask) {
      take(ask);
      await onPost('after', ask.now);
    },
    async refused(_, response) {
      send(response, 403, {});
    },
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const ask = (await json(request)) as Ask; // the program's own words
    const { channel, now: at } = ask;
    if (request.url === '/find') {
      const silent = chance.below(100) < 2;
      const found = deliveries.find((one) => one.channel === channel && one.digest === ask.digest);
      asked.push({ channel, at, answer: silent ? 'unfound' : 'found' });
      return silent ? send(response, 500, {}) : send(response, 200, { message: found?.message });
    }
    if (await onPost('before', at)) {
      asked.push({ channel, at, answer: 'dropped' });
      return;
    }
    const fate = fateOf(ask);
    counts.set(fate, (counts.get(fate) ?? 0) + 1);
    if (fate !== 'wait') asked.push({ channel, at, answer: fate });
    await answers[fate](ask, response);
    await onPost('answered', at);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // a server on a port has an AddressInfo
    deliveries: deliveries as readonly Delivery[],
    asked: asked as readonly Asked[],
    counts: counts as ReadonlyMap<Fate, number>,
    watch(watcher: Watcher): void {
      onPost = watcher;
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
