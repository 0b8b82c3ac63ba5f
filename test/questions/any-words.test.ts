import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/core/bot.ts';
import { shippedBot } from '../shipped-record.ts';
import { answerTo } from './check.ts';
import { QUESTIONS } from './shipped-questions.ts';

let bot: Bot;

beforeAll(async () => {
  ({ bot } = await shippedBot());
});

const corpus = QUESTIONS.map(({ q }) => q);
const vocabulary = [...new Set(corpus.flatMap((question) => question.split(/\s+/)))];
const pieces = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '));
const prefixes = fc
  .constantFrom(...corpus)
  .chain((question) => fc.nat(question.length).map((end) => question.slice(0, end)));
const noise = fc.string({ unit: 'binary', maxLength: 80 });

describe('whatever is said', () => {
  // the log of this bot throws, so that a bug fails the test
  it('is answered without a bug, alone and in a conversation', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(pieces, prefixes, noise), fc.boolean(), async (q, talking) => {
        const { text } = await answerTo(bot, { q }, talking ? 'any-words' : '');
        expect(text).not.toBe('');
      }),
      { numRuns: 1500 },
    );
  });

  const invented = ['Grzblat', 'Qwertz Uiopü', 'Xylander', 'Jorge Quimby'];
  const filters = [
    'papers with NAME',
    'papers by NAME in 2022',
    'what did NAME publish?',
    'how many papers with NAME',
    'papers without NAME',
    'papers about NAME',
  ];

  it.each(filters.flatMap((filter) => invented.map((name) => filter.replace('NAME', name))))(
    'never answers “%s” with a whole list',
    async (q) => {
      const { total = 0, text } = await answerTo(bot, { q });
      expect(total).toBe(0);
      expect(text.toLowerCase()).toMatch(/grzblat|qwertz|xylander|quimby/);
    },
  );
});
