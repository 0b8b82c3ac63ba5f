import type { Paper } from '../model/paper.ts';
import type { Place, Subscription } from '../model/subscription.ts';
import type { LeftOut } from './due.ts';
import type { Hold } from './standing.ts';

/** What became of one subscription in one run. */
export type Outcome =
  | { kind: 'sent'; papers: readonly Paper[]; message: string }
  /** Word of a withdrawal was sent; there may be more to send. */
  | { kind: 'followed-up'; papers: readonly Paper[]; message: string }
  /** Only in a dry run; `connected` says whether the platform is there to take it. */
  | { kind: 'would-send'; papers: readonly Paper[]; connected: boolean }
  | { kind: 'nothing-due' }
  /** The platform said no; the papers stay due and the subscription is marked broken. */
  | { kind: 'refused'; papers: readonly Paper[]; reason: string }
  /** The platform would not have this message; it is tried again, ever more rarely. */
  | { kind: 'unfit'; papers: readonly Paper[]; reason: string }
  /** The platform asks to wait. */
  | { kind: 'delayed'; papers: readonly Paper[]; reason: string; retryAfterMs: number }
  /** It stopped before its turn had come. */
  | { kind: 'handed-back'; papers: readonly Paper[] }
  /** Due, and held back: `until` is absent where only people can end that. */
  | { kind: 'held'; by: Hold; papers: readonly Paper[]; until?: string; reason?: string }
  /** It may or may not have arrived; the platform is asked before anything else. */
  | { kind: 'unconfirmed'; papers: readonly Paper[]; reason: string }
  /** An earlier digest may or may not have arrived, and the platform can't be asked at present. */
  | { kind: 'unsettled'; reason: string }
  /** Another process is sending it. */
  | { kind: 'elsewhere' }
  | { kind: 'not-connected' }
  /** What is followed, or when, can't be understood any more. */
  | { kind: 'unreadable'; reason: string }
  | { kind: 'failed'; reason: string };

export type SubscriptionReport = {
  subscription: Subscription;
  /** What is followed, in words. */
  followed: string;
  /** When its next digest falls due, ISO in UTC; absent where the schedule can't be read. */
  next?: string;
  outcome: Outcome;
  /** Announced papers of whose withdrawal this run sent word, or would in a dry run. */
  followedUp?: readonly Paper[];
  /** Only in a dry run: what tracked authors have reached, of which the digest would tell, a sentence each. */
  milestones?: readonly string[];
  /** Papers lately seen for the first time that are not in the digest; a real run says so only where some might be due. */
  left: readonly { paper: Paper; why: LeftOut }[];
};

export type AnnounceReport = { at: string; dryRun: boolean; subscriptions: readonly SubscriptionReport[] };

/** The place as its platform names it: `discord 123/456`. */
export function placeInWords({ platform, workspace, channel }: Place): string {
  return `${platform} ${[workspace, channel].filter((part) => part !== '').join('/')}`;
}
