import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to a database that breaks when it is told to. */
export async function openFrailLine(url: string) {
  const address = new URL(url);
  const { port, hostname } = address;
  const open = new Set<Socket>();
  let refusals = 0;
  let breaksAfter: RegExp | undefined;

  const server = createServer((near) => {
    if (refusals > 0) {
      refusals -= 1;
      near.destroy();
      return;
    }
    const far = connect(Number(port), hostname);
    open.add(near).add(far);
    let breaking = false;
    near.on('data', (bytes) => {
      if (breaksAfter?.test(bytes.toString('latin1'))) {
        breaking = true;
        breaksAfter = undefined;
      }
      far.write(bytes);
    });
    // The server has done what it was asked; that it has, nobody hears.
    far.on('data', (bytes) => (breaking ? near.destroy() : near.write(bytes)));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const)
      one.on('error', () => undefined).on('close', () => other.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address.port = String((server.address() as AddressInfo).port); // it listens on TCP
  return {
    url: address.href,
    /** Breaks every connection now, and so many of the next at their start. */
    cut(next = 0): void {
      refusals = next;
      for (const socket of open) socket.destroy();
      open.clear();
    },
    /** Lets the next statement that says this through, and breaks before its answer. */
    breakAfter(statement: RegExp): void {
      breaksAfter = statement;
    },
    close(): void {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
