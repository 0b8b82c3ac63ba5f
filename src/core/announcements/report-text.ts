import type { Paper } from '../model/paper.ts';
import { LEFT_OUT, type LeftOut } from './due.ts';
import { type AnnounceReport, type Outcome, placeInWords, type SubscriptionReport } from './report.ts';
import type { Hold } from './standing.ts';
import { withdrawalInWords } from './withdrawal-in-words.ts';

const counted = (papers: readonly unknown[]): string => `${papers.length} paper${papers.length === 1 ? '' : 's'}`;

/** No papers: all that is due is word of what was announced and is withdrawn. */
const waiting = (papers: readonly unknown[]): string =>
  papers.length === 0 ? 'word of a withdrawal' : counted(papers);

const HELD: { readonly [K in Hold]: string } = { paused: 'paused', quiet: 'quiet hours', resting: 'not tried again' };

const SAID: { [K in Outcome['kind']]: (outcome: Extract<Outcome, { kind: K }>) => string } = {
  sent: ({ papers, message }) => `sent ${counted(papers)} as message ${message}`,
  'followed-up': ({ papers, message }) => `sent word of ${counted(papers)} withdrawn as message ${message}`,
  'would-send': ({ papers, connected }) =>
    `would send ${waiting(papers)}${connected ? '' : ', once the platform is connected'}`,
  'nothing-due': () => 'nothing due',
  refused: ({ papers, reason }) => `refused, ${counted(papers)} still to be sent: ${reason}`,
  unfit: ({ papers, reason }) => `not taken as it is, ${counted(papers)} still to be sent: ${reason}`,
  delayed: ({ papers, reason }) => `asked to wait, ${counted(papers)} still to be sent: ${reason}`,
  'handed-back': ({ papers }) => `stopped before its turn, ${counted(papers)} still to be sent`,
  held: ({ by, papers, until, reason }) =>
    `${HELD[by]}${until === undefined ? '' : ` until ${until}`}, ${waiting(papers)} still to be sent${reason === undefined ? '' : `: ${reason}`}`,
  unconfirmed: ({ papers, reason }) =>
    `${counted(papers)} sent without an answer, to be settled by the next run: ${reason}`,
  unsettled: ({ reason }) => `left alone until the platform says whether the last digest arrived: ${reason}`,
  elsewhere: () => 'another process is sending it',
  'not-connected': () => 'left alone: the platform is not connected',
  unreadable: ({ reason }) => `left alone: ${reason}`,
  failed: ({ reason }) => `failed: ${reason}`,
};

const papersOf = (outcome: Outcome): readonly Paper[] => ('papers' in outcome ? outcome.papers : []);

function linesFor(report: SubscriptionReport): string[] {
  const { subscription, followed, next, outcome, left, followedUp = [], milestones = [] } = report;
  const say = SAID[outcome.kind] as (outcome: Outcome) => string; // the table is total and keyed by the same kind
  const reasons = (Object.keys(LEFT_OUT) as LeftOut[]) // the table's own keys
    .map((why) => ({ why, papers: left.filter((one) => one.why === why).map(({ paper }) => paper) }))
    .filter(({ papers }) => papers.length > 0);
  return [
    `${placeInWords(subscription.place)} follows ${followed}: ${say(outcome)}`,
    ...papersOf(outcome).map(({ title, date }) => `  + ${title} (${date})`),
    ...milestones.map((sentence) => `  * ${sentence}`),
    ...followedUp.map(
      ({ withdrawal, title, date }) =>
        `  ! ${withdrawalInWords(withdrawal)}, after it was announced here: ${title} (${date})`,
    ),
    ...reasons.flatMap(({ why, papers }) => [
      `  ${counted(papers)} left out: ${LEFT_OUT[why]}`,
      ...papers.map(({ title, date }) => `  - ${title} (${date})`),
    ]),
    ...(next === undefined ? [] : [`  next digest: ${next}`]),
  ];
}

/** The report in plain text, a paragraph for each subscription. */
export function reportText({ at, subscriptions }: AnnounceReport): string {
  if (subscriptions.length === 0) return `Nothing is followed anywhere at ${at}.`;
  return subscriptions.map((one) => linesFor(one).join('\n')).join('\n\n');
}
