import { describe, expect, it } from 'vitest';
import { createSender } from '../../../src/core/announcements/sender.ts';
import type { Pace } from '../../../src/core/ports.ts';
import { createVirtualTimer } from './virtual-timer.ts';
import { place } from './world.ts';

const START = '2026-11-20T09:00:00.000Z';
const PACE: Pace = { perSecond: 10, per: 'platform', placeMs: 1000, atOnce: 4 };

function createSending(pace: Pace = PACE) {
  const virtual = createVirtualTimer(START);
  const sender = createSender(virtual.timer, () => pace);
  const said: string[] = [];
  const ms = (): number => virtual.timer.now() - Date.parse(START);
  const idle = new AbortController().signal;
  /** Work that takes a turn, then so long, and has to be tried again after each of these waits. */
  const work =
    (name: string, takesMs = 0, waits: number[] = []) =>
    async (turn: () => Promise<boolean>) => {
      if (!(await turn())) return undefined;
      said.push(`${ms()} ${name}`);
      if (takesMs > 0) await virtual.timer.wait(takesMs, idle);
      return waits.shift();
    };
  return { ...virtual, sender, said, ms, work };
}

describe('the sender', () => {
  it('keeps the platform’s pace over all places, in order', async () => {
    const { sender, said, work, until } = createSending();
    await until(Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => sender.offer(place(name), work(name)))));
    expect(said).toEqual(['0 a', '0 b', '0 c', '100 d', '200 e']);
  });

  it('keeps it in each workspace by itself where the platform counts so', async () => {
    const { sender, said, work, until } = createSending({ ...PACE, perSecond: 1, per: 'workspace', atOnce: 1 });
    const where = ['T1', 'T1', 'T1', 'T1', 'T2'].map((workspace, at) => ({ ...place(`${at}`), workspace }));
    await until(Promise.all(where.map((one) => sender.offer(one, work(`${one.workspace} ${one.channel}`)))));
    expect(said).toEqual(['0 T1 0', '0 T2 4', '0 T1 1', '0 T1 2', '1000 T1 3']);
  });

  it('takes the turn when a message is about to leave, so that what sends nothing costs none', async () => {
    const { sender, said, work, until } = createSending({ ...PACE, perSecond: 1 });
    const silent = ['x', 'y', 'z'].map((name) => sender.offer(place(name), async () => undefined));
    await until(Promise.all([...silent, sender.offer(place('a'), work('a'))]));
    expect(said).toEqual(['0 a']);
  });

  it('a clock set back holds nothing up', async () => {
    const { sender, said, work, until, set } = createSending({ ...PACE, perSecond: 1 });
    await until(sender.offer(place('a'), work('a')));
    set('2026-11-20T08:00:00.000Z');
    await until(sender.offer(place('b'), work('b')));
    expect(said).toEqual(['0 a', '-3600000 b']);
  });

  it('keeps it over each second, however long nothing was sent', async () => {
    const { sender, said, work, until, ms } = createSending({ ...PACE, placeMs: 0, atOnce: 100 });
    await until(sender.offer(place('x'), work('x', 60_000)));
    const begun = ms();
    await until(Promise.all(Array.from({ length: 100 }, (_, at) => sender.offer(place(`${at}`), work(`${at}`)))));
    const times = said.slice(1).map((line) => Number(line.split(' ')[0]) - begun);
    for (const from of times)
      expect(times.filter((at) => at >= from && at < from + 1000).length).toBeLessThanOrEqual(11);
    expect(ms() - begun).toBeLessThanOrEqual(100 * 100);
  });

  it('sends one after the other to one place, with the platform’s gap', async () => {
    const { sender, said, work, until } = createSending();
    await until(Promise.all(['one', 'two', 'three'].map((name) => sender.offer(place('a'), work(name, 50)))));
    expect(said).toEqual(['0 one', '1050 two', '2100 three']);
  });

  it('lets the others go on while one place waits, and keeps the order of that place', async () => {
    const { sender, said, work, until } = createSending();
    const all = [
      sender.offer(place('a'), work('a1', 0, [60_000, 5000])),
      sender.offer(place('a'), work('a2')),
      sender.offer(place('b'), work('b')),
    ];
    await until(Promise.all(all));
    expect(said).toEqual(['0 a1', '0 b', '60000 a1', '65000 a1', '66000 a2']);
  });

  it('has no more under way than the platform takes', async () => {
    const { sender, said, work, until } = createSending({ ...PACE, perSecond: 1000, placeMs: 0, atOnce: 2 });
    await until(Promise.all(['a', 'b', 'c'].map((name) => sender.offer(place(name), work(name, 500)))));
    expect(said).toEqual(['0 a', '0 b', '500 c']);
  });

  it('stopped, ends what is under way and hands back the rest', async () => {
    const { sender, said, work, until, ms } = createSending({ ...PACE, perSecond: 1, placeMs: 0, atOnce: 9 });
    const all = [
      sender.offer(place('a'), work('a', 700)),
      sender.offer(place('b'), work('b', 0, [60_000])),
      sender.offer(place('b'), work('b2')),
      ...['c', 'd', 'e'].map((name) => sender.offer(place(name), work(name))),
    ];
    await until(Promise.resolve());
    await until(sender.stop());
    await Promise.all(all);
    expect([said, ms()]).toEqual([['0 a', '0 b', '0 c'], 700]);
  });

  it('work that throws ends, and its place goes on', async () => {
    const { sender, said, work, until } = createSending();
    const failing = sender.offer(place('a'), () => Promise.reject(new Error('no')));
    const next = sender.offer(place('a'), work('next'));
    await expect(until(failing)).rejects.toThrow('no');
    await until(next);
    expect(said).toEqual(['1000 next']);
  });
});
