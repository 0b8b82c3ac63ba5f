import { expect, test } from 'vitest';
import { createOnlyOne } from '../../src/core/only-one.ts';
import type { Leases, Log } from '../../src/core/ports.ts';
import { createLeases } from '../../src/store/leases.ts';
import { createVirtualTimer } from './announcements/virtual-timer.ts';

const quiet: Log = { info() {}, warn() {}, error() {} };

/** Processes that share leases; `at work` says which does the work now. */
function createWorld() {
  const time = createVirtualTimer('2026-01-01T09:00:00.000Z');
  const leases = createLeases();
  const working = new Set<string>();
  const together: string[][] = [];
  function process(holder: string, own: Leases = leases) {
    const start = () => {
      working.add(holder);
      together.push([...working]);
      return { stop: async () => void working.delete(holder) };
    };
    return createOnlyOne({ leases: own, work: 'announce', holder, log: quiet, start }, time.timer);
  }
  const pass = (seconds: number) => time.until(time.timer.wait(seconds * 1000, new AbortController().signal));
  return { process, pass, leases, working: () => [...working], together };
}

test('one of several does the work, and hands it on when it stops', async () => {
  const { process, pass, working, together } = createWorld();
  const [a, b, c] = [process('a'), process('b'), process('c')];
  for (const one of [a, b, c]) void one.run();
  await pass(60);
  expect(working()).toEqual(['a']);
  await a.stop();
  await pass(6);
  expect(working()).toEqual(['b']);
  await b.stop();
  await c.stop();
  expect(working()).toEqual([]);
  expect(together.every(({ length }) => length === 1)).toBe(true);
});

test.each([
  ['can’t reach the leases', () => Promise.reject(new Error('away'))],
  ['gets no answer about the leases', () => new Promise<never>(() => undefined)],
])('where one %s it stops, and another takes over in less than half a minute', async (_, unreachable) => {
  const { process, pass, leases, working } = createWorld();
  let away = false;
  const hold: Leases['hold'] = (...lease) => (away ? unreachable() : leases.hold(...lease));
  const [a, b] = [process('a', { ...leases, hold }), process('b')];
  void a.run();
  await pass(1);
  void b.run();
  await pass(60);
  expect(working()).toEqual(['a']);
  away = true;
  await pass(14);
  expect(working()).toEqual([]);
  await pass(16);
  expect(working()).toEqual(['b']);
  away = false;
  await pass(60);
  expect(working()).toEqual(['b']);
  await a.stop();
  await b.stop();
});
