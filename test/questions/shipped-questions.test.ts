import { beforeAll, describe, it } from 'vitest';
import type { Bot } from '../../src/core/bot.ts';
import { shippedBot } from '../shipped-record.ts';
import { answerTo, expectRight } from './check.ts';
import { CONVERSATIONS, QUESTIONS } from './shipped-questions.ts';

let bot: Bot;

beforeAll(async () => {
  ({ bot } = await shippedBot());
});

describe('questions about the shipped record', () => {
  it.each(QUESTIONS)('$q', async (question) => {
    expectRight(question, await answerTo(bot, question));
  });

  it.each(CONVERSATIONS.map((turns, number) => ({ number, first: turns[0]?.q, turns })))(
    'a conversation from “$first”',
    async ({ number, turns }) => {
      for (const turn of turns) expectRight(turn, await answerTo(bot, turn, `shipped:${number}`));
    },
  );
});
