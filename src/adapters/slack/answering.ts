import { randomUUID } from 'node:crypto';
import type { Bot } from '../../core/bot.ts';
import { sentenceFor } from '../../core/failure-sentences.ts';
import type { Inquiry } from '../../core/inquiry.ts';
import type { Claims, Clock, Log } from '../../core/ports.ts';
import type { View } from '../../core/view/block.ts';
import type { Background } from './background.ts';
import { inLine } from './in-line.ts';
import type { Heard } from './read.ts';
import { createSeen } from './seen.ts';
import type { ToAsker } from './to-asker.ts';

type Said = Inquiry['said'];

/** How an answer reaches people. */
export type Reply = {
  /** Before anything else: that somebody is at it. Holds up nothing but the answer. */
  begin?(): Promise<void>;
  give(view: View): Promise<void>;
  /** How far an answer that takes long has come; each sentence takes the place of the one before. */
  tell?(sentence: string): Promise<void>;
};

export type Answering = {
  /** Answers what nobody has answered yet, after what was said before in the same conversation. */
  once(heard: Heard, whatWasSaid: () => Promise<Said>, reply: Reply): void;
  /** What the core says, at once. Never throws. */
  ask(heard: Heard, said: Said, progress?: (sentence: string) => void): Promise<View>;
};

type Deps = { bot: Bot; claims: Claims; toAsker: ToAsker; background: Background; log: Log; clock: Clock };

/** More than Slack delivers within the hour over which it retries. */
const REMEMBERED = 10_000;
/** Slack repeats what it takes for lost for up to a day: https://docs.slack.dev/apis/events-api/#retries */
const REPEATED_MS = 24 * 60 * 60 * 1000;

export function createAnswering({ bot, claims, toAsker, background, log, clock }: Deps): Answering {
  const seen = createSeen(REMEMBERED);

  /** Claimed when the answer is about to leave: a process that dies before has answered nothing, and the repetition is. */
  async function isFirst({ ids }: Heard): Promise<boolean> {
    const now = clock();
    const until = new Date(Date.parse(now) + REPEATED_MS).toISOString();
    const keys = ids.map((id) => `slack:${id}`);
    return claims.take(keys, now, until).catch((error: unknown) => {
      log.error({ platform: 'slack', error: String(error) }, 'A delivery could not be claimed');
      return true;
    });
  }

  function bug(error: unknown): View {
    const reference = randomUUID().slice(0, 8);
    log.error({ platform: 'slack', reference, error: String(error) }, 'An answer could not be given');
    return { blocks: [{ kind: 'notice', text: sentenceFor({ kind: 'bug', reference }) }], audience: 'asker' };
  }

  async function ask(heard: Heard, said: Said, progress?: (sentence: string) => void): Promise<View> {
    try {
      return await bot.answer({ asker: await toAsker(heard, said), now: clock(), said }, progress);
    } catch (error) {
      return bug(error);
    }
  }

  async function answer(heard: Heard, whatWasSaid: () => Promise<Said>, { begin, give, tell }: Reply): Promise<void> {
    const telling = tell && inLine(tell);
    const begun = begin?.();
    const view = await ask(heard, await whatWasSaid(), telling?.tell);
    await begun;
    await telling?.ended();
    if (!(await isFirst(heard))) return;
    await give(view).catch((error: unknown) => give(bug(error)));
  }

  return {
    ask,
    once(heard, whatWasSaid, reply) {
      if (seen.isNew(heard.ids)) background.run(heard.conversation, () => answer(heard, whatWasSaid, reply));
    },
  };
}
