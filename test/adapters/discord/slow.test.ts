import { expect, test } from 'vitest';
import { createProgress } from '../../../src/adapters/discord/progress.ts';
import type { Bot } from '../../../src/core/bot.ts';
import type { View } from '../../../src/core/view/block.ts';
import { connected, echo, later, saidIn, sentence } from './harness.ts';

test('what takes long tells how far it is, in the message that becomes the answer', async () => {
  const answer = later<View>();
  const bot: Bot = {
    ...echo(),
    answer: (_, progress) => {
      progress?.('Asking arXiv.');
      return answer.promise;
    },
  };
  const { discord } = await connected(bot, { acknowledgeWithinMs: 1 });
  const told = discord.slash('papers');
  await discord.next((event) => event.kind === 'acknowledged' && event.step === 'edit');
  const { message, steps } = await told;
  expect(saidIn(message)).toBe('⏳ Asking arXiv.');
  const answered = discord.next((event) => event.kind === 'acknowledged' && event.step === 'edit');
  answer.resolve(sentence('at last'));
  await answered;
  expect(saidIn(discord.world.messages.get(message?.id ?? ''))).toBe('at last');
  expect(steps).toEqual(['defer', 'edit', 'edit']);
});

test('once the answer is there, nothing more is told', async () => {
  const shown: string[] = [];
  const first = later<void>();
  const { tell, start, end } = createProgress();
  start(async (said) => {
    shown.push(said);
    await first.promise;
  });
  for (const said of ['one', 'two', 'three']) tell(said);
  first.resolve();
  await end();
  expect(shown).toEqual(['one']);
});
