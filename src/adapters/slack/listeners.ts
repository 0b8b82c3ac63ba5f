import { randomUUID } from 'node:crypto';
import type { App } from '@slack/bolt';
import type { Bot } from '../../core/bot.ts';
import type { SlashCommand } from '../../core/commands/slash.ts';
import { sentenceFor } from '../../core/failure-sentences.ts';
import type { Inquiry } from '../../core/inquiry.ts';
import type { Clock, Log, Settings } from '../../core/ports.ts';
import type { View } from '../../core/view/block.ts';
import { queryOf } from './kept-queries.ts';
import type { SlackPerson } from './people.ts';
import { type Heard, type Press, readCommand, readEvent, readPress } from './read.ts';
import { ACTION_ID } from './render-actions.ts';
import type { Replies } from './replies.ts';
import { createSeen } from './seen.ts';
import { toInquiry } from './to-inquiry.ts';

type Deps = {
  bot: Bot;
  slashCommands: readonly SlashCommand[];
  settings: Settings;
  person(user: string): Promise<SlackPerson>;
  replies: Replies;
  log: Log;
  clock: Clock;
};

type Deliver = (view: View) => Promise<void>;

/** More than Slack delivers within the hour over which it retries. */
const REMEMBERED = 10_000;

/** Acknowledges first and answers after; `finish` resolves when every answer under way is out. */
export function addListeners(app: App, { bot, slashCommands, settings, person, replies, log, clock }: Deps) {
  const seen = createSeen(REMEMBERED);
  /** The last answer under way of each conversation: a follow-up waits for what it follows. */
  const underWay = new Map<string, Promise<void>>();

  function answerOnce(heard: Heard, whatWasSaid: () => Promise<Inquiry['said']>, deliver: Deliver): void {
    if (!seen.isNew(heard.ids)) return;
    const before = underWay.get(heard.conversation) ?? Promise.resolve();
    const answering = before
      .then(() => answer(heard, whatWasSaid, deliver))
      .finally(() => {
        if (underWay.get(heard.conversation) === answering) underWay.delete(heard.conversation);
      });
    underWay.set(heard.conversation, answering);
  }

  async function answer(heard: Heard, whatWasSaid: () => Promise<Inquiry['said']>, deliver: Deliver): Promise<void> {
    try {
      await deliver(await bot.answer(toInquiry(heard, await whatWasSaid(), await person(heard.user), clock())));
    } catch (error) {
      const reference = randomUUID().slice(0, 8);
      log.error({ platform: 'slack', reference, error: String(error) }, 'An answer could not be given');
      const text = sentenceFor({ kind: 'bug', reference });
      await deliver({ blocks: [{ kind: 'notice', text }], audience: 'asker' }).catch(() => {});
    }
  }

  /** A kept query can be lost only with the store; its label is then the best that is known. */
  async function queryPressed({ value, label }: Press): Promise<Inquiry['said']> {
    const text = await queryOf(value, settings);
    return text === undefined ? { kind: 'sentence', text: label } : { kind: 'query', text };
  }

  function hear(body: unknown, botUserId: string | undefined): void {
    const heard = readEvent(body, botUserId);
    if (heard === undefined) return;
    answerOnce(
      heard,
      async () => heard.said,
      (view) => replies.toMessage(heard, view),
    );
  }

  app.event('app_mention', async ({ body, context }) => hear(body, context.botUserId));
  app.event('message', async ({ body, context }) => hear(body, context.botUserId));
  app.command(/^\//, async ({ ack, body, respond }) => {
    await ack();
    const heard = readCommand(body, slashCommands);
    if (heard === undefined) return;
    answerOnce(
      heard,
      async () => heard.said,
      (view) => replies.toCommand(view, respond),
    );
  });
  app.action(ACTION_ID, async ({ ack, body, respond }) => {
    await ack();
    const press = readPress(body);
    if (press === undefined) return;
    answerOnce(
      press,
      () => queryPressed(press),
      (view) => replies.toPress(press, view, respond),
    );
  });
  app.error(async ({ code }) => log.error({ platform: 'slack', code }, 'What Slack delivered could not be handled'));

  return {
    async finish(): Promise<void> {
      while (underWay.size > 0) await Promise.all(underWay.values());
    },
  };
}
