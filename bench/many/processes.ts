import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FromParent, ToParent } from './messages.ts';

const CHILD = fileURLToPath(new URL('./child.js', import.meta.url));

type Process = { child: ChildProcess; ready: boolean; works: Set<string>; asked: Set<number> };
type Question = FromParent & { askedAt: number; tries: number };
type Takeover = { work: string; afterMs: number };

/** Several processes of the bot, what they were asked, and what became of it. Instants are real. */
export function startProcesses(count: number, args: readonly string[]) {
  const processes: Process[] = [];
  const open = new Map<number, Question>();
  const waits: number[] = [];
  const takeovers: Takeover[] = [];
  const orphaned = new Map<string, number>();
  const errors: string[] = [];
  const seen = { kills: 0, bugs: 0, doubled: 0, away: 0, again: 0, lost: 0 };
  let ending = false;
  let asked = 0;

  const heard: { readonly [K in ToParent['kind']]: (from: Process, message: Extract<ToParent, { kind: K }>) => void } =
    {
      ready(from) {
        from.ready = true;
        for (const question of open.values())
          if (!processes.some((one) => one.asked.has(question.number))) hand(question);
      },
      away: () => void seen.away++,
      works(from, { work }) {
        from.works.add(work);
        const since = orphaned.get(work);
        if (since !== undefined) takeovers.push({ work, afterMs: performance.now() - since });
        orphaned.delete(work);
      },
      answered(from, { number, mine, bug }) {
        from.asked.delete(number);
        const question = open.get(number);
        if (bug) seen.bugs++;
        // Where it was claimed and never answered, the one who claimed it died in between.
        if (!mine) return;
        if (question === undefined) seen.doubled++;
        else waits.push(performance.now() - question.askedAt);
        open.delete(number);
      },
      error: (_, { text }) => void errors.push(text),
    };

  function start(place: number): void {
    const child = fork(CHILD, args);
    const one: Process = { child, ready: false, works: new Set(), asked: new Set() };
    processes[place] = one;
    child.on('message', (message: ToParent) => {
      const hear = heard[message.kind] as (from: Process, message: ToParent) => void; // the table is total
      hear(one, message);
    });
    child.on('exit', () => {
      for (const work of one.works) orphaned.set(work, performance.now());
      if (ending) return;
      start(place);
      // The connection breaks, so the platform delivers again.
      for (const number of one.asked) {
        const question = open.get(number);
        if (question === undefined) continue;
        seen.again++;
        hand(question);
      }
    });
  }

  function hand(question: Question): void {
    const ready = processes.filter((one) => one.ready && one.child.connected);
    const one = ready[(question.number + question.tries++) % ready.length];
    if (one === undefined) return;
    one.asked.add(question.number);
    one.child.send({ number: question.number, text: question.text } satisfies FromParent);
  }

  for (let place = 0; place < count; place++) start(place);
  return {
    ask(text: string): void {
      const question = { number: asked++, text, askedAt: performance.now(), tries: 0 };
      open.set(question.number, question);
      hand(question);
    },
    /** Ends one that is ready, with `kill -9`. */
    kill(place: number): void {
      const one = processes[place % processes.length];
      if (!one?.ready) return;
      one.ready = false;
      seen.kills++;
      one.child.kill('SIGKILL');
    },
    /** Which of them does a work now. */
    placeOf(work: string): number | undefined {
      const place = processes.findIndex((one) => one.ready && one.works.has(work));
      return place < 0 ? undefined : place;
    },
    allReady: (): boolean => processes.every(({ ready }) => ready),
    end(): void {
      ending = true;
      for (const { child } of processes) child.kill('SIGKILL');
    },
    waits: waits as readonly number[],
    takeovers: takeovers as readonly Takeover[],
    errors: errors as readonly string[],
    /** Questions that nobody has answered. */
    open: (): readonly number[] => [...open.values()].map(({ askedAt }) => performance.now() - askedAt),
    seen,
  };
}
