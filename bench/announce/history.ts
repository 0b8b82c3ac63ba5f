import type { Evidence, Late } from './judge.ts';

const iso = (at: number): string => new Date(at).toISOString();

/** What happened between the moment an announcement fell due and when it was made, a line an event. */
export function historyOf(
  { channel, paper, due, possible, at }: Late,
  { asked, downs, closed, year }: Evidence,
): string {
  const around = { from: due - 60_000, until: at + 1000 };
  const touches = ({ from, until }: { from: number; until: number }): boolean =>
    from <= around.until && around.from <= until;
  const events = [
    ...asked
      .filter((one) => one.channel === channel && touches({ from: one.at, until: one.at }))
      .map((one) => ({
        at: one.at,
        what: `${one.answer}${one.waitMs === undefined ? '' : ` ${one.waitMs / 1000} s`}`,
      })),
    ...downs.filter(touches).map(({ from, until }) => ({ at: from, what: `down until ${iso(until)}` })),
    ...closed
      .filter((one) => one.channel === channel && touches(one))
      .map(({ from, until }) => ({ at: from, what: `closed until ${iso(until)}` })),
  ].toSorted((one, other) => one.at - other.at);
  const schedule = year.channels.find(({ subscription }) => subscription.place.channel === channel)?.subscription
    .schedule;
  return [
    `${channel} ${paper} due ${iso(due)}, possible ${iso(possible)}, made ${iso(at)}; ${JSON.stringify(schedule)}`,
    ...events.map((event) => `  ${iso(event.at)} ${event.what}`),
  ].join('\n');
}
