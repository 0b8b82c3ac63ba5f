import { Subscription } from '../model/subscription.ts';
import type { Subscriptions } from '../ports.ts';

/** What became of a subscription where it is. */
const STATE = { broken: true, brokenAt: true, toldAt: true, dealtWith: true } as const;
const Became = Subscription.pick(STATE);
/** What of it is carried from one installation to another. */
const Carried = Subscription.omit(STATE);

export type CarriedFault = { line: number; reason: string };
type Carried = ReturnType<typeof Carried.parse>;

/** A line of JSON for each. */
export function printFollows(subscriptions: readonly Subscription[]): string {
  return subscriptions.map((one) => `${JSON.stringify(Carried.parse(one))}\n`).join('');
}

/** The subscriptions of such lines, or what is wrong with every line that is none. */
export function parseFollows(
  text: string,
): { ok: true; follows: readonly Carried[] } | { ok: false; faults: readonly CarriedFault[] } {
  const follows: Carried[] = [];
  const faults: CarriedFault[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    if (typeof read === 'string') faults.push({ line: index + 1, reason: read });
    else follows.push(read);
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, follows };
}

function readLine(line: string): Carried | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'it is no JSON';
  }
  const parsed = Carried.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return `${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'is wrong'}`;
}

/**
 * Takes them in. What is not followed yet begins now, so that nothing is announced again that was before the move; what
 * is, gets the words and times of the file and goes on as it was.
 */
export async function takeFollows(
  follows: readonly Carried[],
  subscriptions: Subscriptions,
  now: string,
): Promise<{ added: number; changed: number; unchanged: number }> {
  const known = new Map((await subscriptions.list()).map((one) => [one.id, one]));
  const counts = { added: 0, changed: 0, unchanged: 0 };
  for (const follow of follows) {
    const before = known.get(follow.id);
    if (before === undefined) {
      await subscriptions.put({ ...follow, since: now });
      counts.added += 1;
      continue;
    }
    const next = { ...follow, since: before.since };
    if (printFollows([before]) === printFollows([next])) counts.unchanged += 1;
    else {
      await subscriptions.change(follow.id, (current) => ({ ...next, ...Became.parse(current) }));
      counts.changed += 1;
    }
  }
  return counts;
}
