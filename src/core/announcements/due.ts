import type { LedgerRow, RowState } from '../model/ledger-row.ts';
import type { Paper } from '../model/paper.ts';
import { span } from '../model/partial-date.ts';
import type { Subscription } from '../model/subscription.ts';
import { type FollowUp, followUpsDue } from './follow-up.ts';

/** Older than this at first sight, a paper was back-filled and is no news. */
export const NEWS_DAYS = 60;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Why a paper is not in a digest; the first that holds, in this order. */
export const LEFT_OUT = {
  sent: 'already announced here',
  unsettled: 'sent or not, which the platform has yet to say',
  dropped: 'dropped before',
  baseline: 'came with an author’s first import',
  'before-following': 'first seen before this was followed',
  hidden: 'hidden there',
  'no-match': 'not what is followed here',
  old: `dated more than ${NEWS_DAYS} days before it was first seen`,
  withdrawn: 'withdrawn or retracted',
  waits: 'waits for the next digest',
} as const;
export type LeftOut = keyof typeof LEFT_OUT;

export type Situation = {
  subscription: Pick<Subscription, 'since' | 'dealtWith'>;
  /** Papers lately seen for the first time, in the order of the digest. */
  seen: readonly Paper[];
  /** Ids of those that match what is followed. */
  matching: ReadonlySet<string>;
  /** Ids of those that were hidden in the workspace or server; none if left out. */
  hidden?: ReadonlySet<string>;
  /** The subscription's rows of the ledger. */
  rows: readonly LedgerRow[];
  /** The latest slot of the subscription's schedule; what was seen later waits. */
  slot: string;
};

export type Digest = {
  papers: readonly Paper[];
  left: readonly { paper: Paper; why: LeftOut }[];
  /** Announced papers whose withdrawal the place has yet to hear of. */
  followUps: readonly FollowUp[];
};

/** What a row in each state means for its paper; those of no meaning have certainly not left, and are as due as ever. */
const SAYS: { readonly [S in RowState]: LeftOut | undefined } = {
  pending: undefined,
  sending: 'unsettled',
  sent: 'sent',
  failed: undefined,
  broken: undefined,
  dropped: 'dropped',
};

function isOld({ date, firstSeen }: Paper): boolean {
  const seen = Date.parse(firstSeen.slice(0, 10));
  return seen - Date.parse(span(date).to) > NEWS_DAYS * DAY_MS;
}

/** The instant, in milliseconds, after which a paper must have been seen first to be news in a subscription. */
export function newsAfter({ since, dealtWith = since }: Situation['subscription']): number {
  return Math.max(Date.parse(since), Date.parse(dealtWith));
}

/** The papers of the digest that is due, why each other one is left out, and what is to be followed up. */
export function digestDue({ subscription, seen, matching, hidden, rows, slot }: Situation): Digest {
  const said = new Map(rows.map(({ paper, state }) => [paper, SAYS[state]]));
  const after = newsAfter(subscription);
  const until = Date.parse(slot);
  const holds: { readonly [K in LeftOut]: (paper: Paper) => boolean } = {
    sent: ({ id }) => said.get(id) === 'sent',
    unsettled: ({ id }) => said.get(id) === 'unsettled',
    dropped: ({ id }) => said.get(id) === 'dropped',
    baseline: ({ baseline }) => baseline,
    'before-following': ({ firstSeen }) => Date.parse(firstSeen) <= after,
    hidden: ({ id }) => hidden?.has(id) === true,
    'no-match': ({ id }) => !matching.has(id),
    old: isOld,
    withdrawn: ({ withdrawal }) => withdrawal !== undefined,
    waits: ({ firstSeen }) => Date.parse(firstSeen) > until,
  };
  const reasons = Object.keys(holds) as LeftOut[]; // the table's own keys, in the order in which they are written
  const judged = seen.map((paper) => ({ paper, why: reasons.find((reason) => holds[reason](paper)) }));
  return {
    papers: judged.filter(({ why }) => why === undefined).map(({ paper }) => paper),
    left: judged.flatMap(({ paper, why }) => (why === undefined ? [] : [{ paper, why }])),
    followUps: followUpsDue({ seen: seen.filter(({ id }) => hidden?.has(id) !== true), rows }),
  };
}
