import { compareText } from '../catalogue/order.ts';
import { type Milestone, milestonesOf } from '../metrics/milestones.ts';
import type { Author } from '../model/author.ts';
import { hiddenHere } from '../model/hidden-here.ts';
import type { LedgerRow } from '../model/ledger-row.ts';
import type { Place, Subscription } from '../model/subscription.ts';
import { trackedIn } from '../model/tenant.ts';
import type { PaperFilter, Store } from '../ports.ts';
import { hundredthsOf } from '../tracking/hundredths.ts';
import { NEWS_DAYS } from './due.ts';
import { isFollowUp } from './follow-up.ts';

type Told = {
  subscription: Subscription;
  filters: readonly PaperFilter[];
  rows: readonly LedgerRow[];
  now: string;
};

/**
 * What tracked authors have reached since the last digest, one sentence each, oldest first, where the subscription wants
 * it. A digest tells of the days from that of the one before to yesterday, so that each day is told of once.
 */
export async function milestoneLines(
  { subscription, filters, rows, now }: Told,
  { catalogue, settings }: Pick<Store, 'catalogue' | 'settings'>,
): Promise<readonly string[]> {
  if (subscription.milestones !== true) return [];
  const sent = rows.filter((row) => row.state === 'sent' && !isFollowUp(row)).map(({ at }) => at);
  const oldest = new Date(Date.parse(now) - NEWS_DAYS * 86_400_000).toISOString();
  const from = [...sent, subscription.since, oldest].sort().at(-1) ?? now;
  const isDue = ({ on }: Milestone): boolean => from.slice(0, 10) <= on && on < now.slice(0, 10);
  const hidden = await hiddenHere(settings, subscription.place);
  const all = await Promise.all(
    (await followedAuthors(filters, subscription.place, catalogue)).map(async (author) => [
      ...milestonesOf(author),
      ...(await paperMilestones(author, hidden, { catalogue, settings })),
    ]),
  );
  const due = all
    .flat()
    .filter(isDue)
    .sort((a, b) => compareText(a.on, b.on));
  return [...new Set(due.map(({ sentence }) => sentence))];
}

/** The authors whom the place tracks that are followed by name; all of them where everything is followed. */
async function followedAuthors(
  filters: readonly PaperFilter[],
  place: Place,
  catalogue: Store['catalogue'],
): Promise<readonly Author[]> {
  const tracked = await trackedIn(catalogue, place);
  if (filters.some((filter) => Object.keys(filter).length === 0)) return tracked;
  const people = filters.flatMap(({ authors = [] }) => authors);
  const known = await Promise.all(people.map((person) => catalogue.author(person)));
  return tracked.filter(({ id }) => known.some((one) => one?.id === id));
}

async function paperMilestones(
  author: Author,
  hidden: ReadonlySet<string>,
  { catalogue, settings }: Pick<Store, 'catalogue' | 'settings'>,
): Promise<Milestone[]> {
  const reached = Object.entries(await hundredthsOf(settings, author));
  const told = reached.map(async ([id, on]) => {
    const paper = await catalogue.paper(id);
    if (paper === undefined || hidden.has(id)) return [];
    return [{ on, sentence: `“${paper.title}” has been cited 100 times.` }];
  });
  return (await Promise.all(told)).flat();
}
