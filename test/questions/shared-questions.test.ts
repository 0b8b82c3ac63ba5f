import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/core/bot.ts';
import { shippedBot } from '../shipped-record.ts';
import { answerTo, expectRight, type Question } from './check.ts';

const folder = new URL('../../../shared/data/', import.meta.url);
const present = existsSync(new URL('questions.jsonl', folder));
const lines = (file: string): string[] =>
  present
    ? readFileSync(new URL(file, folder), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
    : [];

const questions = lines('questions.jsonl').map((line) => JSON.parse(line) as Question);
const conversations = lines('conversations.jsonl').map((line) => JSON.parse(line) as Question[]);
let bot: Bot;

beforeAll(async () => {
  ({ bot } = await shippedBot());
});

describe.skipIf(!present)('the shared questions (needs ../shared)', () => {
  it('has questions to ask', () => {
    expect(questions.length).toBeGreaterThan(50);
    expect(conversations.length).toBeGreaterThan(1);
  });

  it.each(questions)('$q', async (question) => {
    expectRight(question, await answerTo(bot, question));
  });

  it.each(conversations.map((turns, number) => ({ number, turns })))(
    'conversation $number',
    async ({ number, turns }) => {
      for (const turn of turns) expectRight(turn, await answerTo(bot, turn, `shared:${number}`));
    },
  );
});
