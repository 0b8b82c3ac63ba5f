import { beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../../src/core/bot.ts';
import { answerTo } from '../../questions/ask.ts';
import { shippedBot } from '../../shipped-record.ts';

let bot: Bot;
beforeAll(async () => {
  ({ bot } = await shippedBot());
});

describe('words that nothing claimed', () => {
  it.each([
    ['the 2023 crop', 3, ['crop']],
    ['papers since he joined Google', 17, ['since', 'joined', 'Google']],
    ['I lead the Zurich office. Which papers came out in 2021?', 1, ['Zurich']],
  ])('%s: %i papers, and %j named', async (q, total, words) => {
    const found = await answerTo(bot, { q });
    expect(found.total).toBe(total);
    for (const word of words) expect(found.notices.join(' ')).toContain(`“${word}”`);
  });

  it.each(['papers in 2023', 'hi there, papers in 2023 please', 'what did he publish in 2023? thanks!'])(
    '%s: nothing to name',
    async (q) => {
      expect(await answerTo(bot, { q })).toMatchObject({ total: 3, notices: [] });
    },
  );

  it.each([
    ['papers with Sandler and LeCun', 'LeCun'],
    ['papers about grzblatology in 2023', 'grzblatology'],
    ['quantum papers from 2023', 'quantum'],
  ])('%s: a name or an announced topic is never dropped', async (q, word) => {
    const { total, text } = await answerTo(bot, { q });
    expect(total).toBe(0);
    expect(text).toContain(word);
  });
});
