import { hiddenHere } from '../model/hidden-here.ts';
import type { LedgerRow } from '../model/ledger-row.ts';
import type { Paper } from '../model/paper.ts';
import type { Subscription } from '../model/subscription.ts';
import type { Announcing } from './announcing.ts';
import { digestDue, LEFT_OUT, newsAfter } from './due.ts';
import { everyMatch } from './every-match.ts';
import { followUpKey } from './follow-up.ts';
import { readFollowed } from './followed.ts';
import { followedTextInWords } from './followed-in-words.ts';
import { placeInWords } from './report.ts';
import { lastSlot, nextSlot } from './schedule.ts';

type Told = Pick<Announcing, 'store' | 'now'>;

/** What each row of the ledger says of its paper. */
const SAID: { readonly [S in LedgerRow['state']]: (row: Extract<LedgerRow, { state: S }>) => string } = {
  pending: ({ at }) => `due since ${at}, waits for its turn`,
  sending: ({ at }) =>
    `was being sent at ${at}; whether it arrived is asked of the platform before anything else is sent`,
  sent: ({ at, message }) => `sent at ${at}${message === undefined ? '' : ` as message ${message}`}`,
  failed: ({ at, reason, tries }) =>
    `not taken by the platform at ${at}, ${tries === 1 ? 'once' : `${tries} times`}, and tried again: ${reason}`,
  broken: ({ at, reason }) => `refused at ${at}, and tried again: ${reason}`,
  dropped: ({ at, reason }) => `dropped at ${at}: ${reason}`,
};

function said(row: LedgerRow): string {
  const say = SAID[row.state] as (row: LedgerRow) => string; // the table is total and keyed by the same state
  return say(row);
}

/** Why a paper of which the ledger has no row was not sent, or when it will be. */
async function judged(paper: Paper, subscription: Subscription, told: Told): Promise<string> {
  const followed = await readFollowed(subscription, told);
  if (!followed.ok) return 'what is followed can’t be read any more';
  const seen = Date.parse(paper.firstSeen);
  const firstSeen = { after: new Date(seen - 1).toISOString(), upTo: paper.firstSeen };
  const matching = new Set<string>();
  for (const filter of followed.value.filters)
    for (const { id } of await everyMatch(told.store.catalogue, { ...filter, firstSeen })) matching.add(id);
  const slot = lastSlot(subscription.schedule, told.now);
  const hidden = await hiddenHere(told.store.settings, subscription.place);
  const [left] = digestDue({ subscription, seen: [paper], matching, hidden, rows: [], slot }).left;
  if (left === undefined) return 'due, goes out at the next look';
  const next = left.why === 'waits' ? `, at ${nextSlot(subscription.schedule, told.now)}` : '';
  const compacted = subscription.dealtWith !== undefined && newsAfter(subscription) > Date.parse(subscription.since);
  const before = left.why === 'before-following' && seen > Date.parse(subscription.since) && compacted;
  return before ? 'dealt with long ago; the ledger no longer says how' : `not sent: ${LEFT_OUT[left.why]}${next}`;
}

/**
 * What became of a paper in each place, a line each: the ledger’s word where it has one, else what the rules say today.
 * Places that follow no more are told of where something was sent there. In the order in which they were followed.
 */
export async function whyLines(
  paper: Paper,
  told: Told,
  isMeant: (subscription: Subscription) => boolean = () => true,
): Promise<readonly string[]> {
  const { ledger, subscriptions } = told.store;
  const rowsOf = async (key: string) => new Map((await ledger.ofPaper(key)).map((row) => [row.subscription, row]));
  const rows = await rowsOf(paper.id);
  const followUps = await rowsOf(followUpKey(paper.id));
  const followed = ({ subscription }: Pick<LedgerRow, 'subscription'>): string => {
    const row = followUps.get(subscription);
    return row === undefined ? '' : `; its withdrawal: ${said(row)}`;
  };
  const all = await subscriptions.list();
  const lines: string[] = [];
  for (const subscription of all.filter(isMeant)) {
    const row = rows.get(subscription.id);
    const broken = subscription.broken === undefined ? '' : ` (nothing can be sent there: ${subscription.broken})`;
    const became = row === undefined ? await judged(paper, subscription, told) : said(row);
    lines.push(
      `${placeInWords(subscription.place)}, ${followedTextInWords(subscription)}: ${became}${followed({ subscription: subscription.id })}${broken}`,
    );
  }
  const known = new Set(all.map(({ id }) => id));
  const ended = [...rows.values()].filter((row) => !known.has(row.subscription));
  return [...lines, ...ended.map((row) => `${row.subscription}, no longer followed: ${said(row)}${followed(row)}`)];
}
