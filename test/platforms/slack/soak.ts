import { setTimeout as wait } from 'node:timers/promises';
import { BOT, eventBody } from './bodies.ts';
import type { SlackServer } from './slack-server.ts';
import type { Which } from './socket-mode.ts';

export type Soak = {
  events: number;
  perSecond: number;
  /** Slack takes about one message a second in each. */
  channels: number;
  /** How often the socket ends: after a warning, without a word, and because Slack wants a new one, in turn. */
  drops: number;
  which?: Which;
};

export type Soaked = {
  once: number;
  lost: number;
  doubled: number;
  /** Answers that are not to the question in whose thread they stand. */
  wrong: number;
  /** Deliveries that were made again though the first was acknowledged, or under way. */
  repeated: number;
  /** Questions that nobody acknowledged at first, since the socket was away, and which were delivered again until somebody did. */
  undelivered: number;
  slowestAckMs: number;
  /** From when a question was asked, and from when the bot had it, to each answer. */
  sinceAskedMs: readonly number[];
  sinceHeardMs: readonly number[];
};

const REPEATED = 5;
const PEOPLE = 40;
const YEARS = [2012, 2019, 2020, 2023, 2024, 2026];
const AGAIN_MS = 100;
const LATE_REPETITION_MS = 1500;
const PATIENCE_MS = 60_000;
/** For an answer that comes twice to come for the second time. */
const AFTERMATH_MS = 2000;

/** Asks by mention, each question in a thread of its own, and delivers a fifth again: with the first, after it, and late. */
export async function soak(slack: SlackServer, { events, perSecond, channels, drops, which }: Soak): Promise<Soaked> {
  const { refresh, drop } = slack.socket;
  const ends = [() => refresh('warning', which), () => drop(which), () => refresh('refresh_requested', which)];
  const questions = Array.from({ length: events }, (_, at) => question(slack, at, channels));
  let [repeated, undelivered, slowestAckMs, ended] = [0, 0, 0, 0];
  const sinceAskedMs: number[] = [];
  const sinceHeardMs: number[] = [];

  /** As Slack does: again, until somebody acknowledges it. */
  async function deliver(body: object, retry = 0): Promise<void> {
    const taken = await slack.deliver('events_api', body, retry || undefined).catch(() => undefined);
    if (taken?.status === 200) slowestAckMs = Math.max(slowestAckMs, taken.ms);
    else {
      if (retry === 0) undelivered += 1;
      await wait(AGAIN_MS);
      await deliver(body, retry + 1);
    }
  }

  async function ask({ body, ts }: Question, at: number): Promise<void> {
    const asked = performance.now();
    const answered = slack.next(({ thread }) => thread === ts).then(() => performance.now());
    const heard = deliver(body).then(() => performance.now());
    const again = async (): Promise<void> => {
      if (at % REPEATED !== 0) return;
      const kind = (at / REPEATED) % 3;
      if (kind > 0) await heard;
      if (kind > 1) await wait(LATE_REPETITION_MS);
      repeated += 1;
      await deliver(body, 1);
    };
    await Promise.all([heard, again()]);
    const patience = new AbortController();
    const came = await Promise.race([answered, wait(PATIENCE_MS, undefined, patience)]).catch(() => undefined);
    patience.abort();
    if (came === undefined) return;
    sinceAskedMs.push(came - asked);
    sinceHeardMs.push(came - (await heard));
  }

  const start = performance.now();
  const asking: Promise<void>[] = [];
  for (const [at, one] of questions.entries()) {
    const due = start + (at * 1000) / perSecond;
    if (due > performance.now()) await wait(due - performance.now());
    if (ended < drops && at >= ((ended + 1) * events) / (drops + 1)) {
      ends[ended % ends.length]?.();
      ended += 1;
    }
    asking.push(ask(one, at));
  }
  await Promise.all(asking);
  await wait(AFTERMATH_MS);
  return { ...judge(slack, questions), repeated, undelivered, slowestAckMs, sinceAskedMs, sinceHeardMs };
}

type Question = { ts: string; year: number; body: object };

function question(slack: SlackServer, at: number, channels: number): Question {
  const year = YEARS[at % YEARS.length] ?? 0;
  const channel = `CSOAK${at % channels}`;
  slack.channels.set(channel, { member: true, archived: false, private: false, creator: 'U999' });
  const user = `U${at % PEOPLE}`;
  slack.users.set(user, { tz: 'Europe/Zurich', is_restricted: false, is_ultra_restricted: false });
  const ts = slack.nextTs();
  const text = `<@${BOT.user}> how many papers in ${year}?`;
  const said = { text, channel, user, ts, thread: undefined };
  return { ts, year, body: eventBody('app_mention', said) };
}

/** What people see in the threads. */
function judge({ posted }: SlackServer, questions: readonly Question[]) {
  const shown = new Map<string, string[]>(questions.map(({ ts }) => [ts, []]));
  for (const message of posted) shown.get(message.thread ?? '')?.push(message.shown);
  const answers = questions.map(({ ts, year }) => ({ year, shown: shown.get(ts) ?? [] }));
  return {
    once: answers.filter((one) => one.shown.length === 1).length,
    lost: answers.filter((one) => one.shown.length === 0).length,
    doubled: answers.filter((one) => one.shown.length > 1).length,
    wrong: answers.filter((one) => one.shown.some((text) => !text.includes(String(one.year)))).length,
  };
}
