import { describe, expect, it } from 'vitest';
import type { Bot } from '../../src/core/bot.ts';
import { answerTo, expectRight } from './check.ts';
import { type Corpus, conversationLabel, labelOf } from './corpus.ts';

/**
 * Asks everything of a corpus. What is listed among the known faults must still be answered wrong: once it is mended,
 * its entry goes.
 */
export function holdCorpus({ questions, conversations }: Corpus, faults: readonly string[], bot: () => Bot): void {
  const known = new Set(faults);
  const labels = [...Object.values(questions).flat().map(labelOf), ...conversations.map(conversationLabel)];
  const test = (label: string) => (known.has(label) ? it.fails : it);

  it('has no question twice, and no fault of a question that is not there', () => {
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
    expect(faults.filter((label) => !labels.includes(label))).toEqual([]);
  });

  describe.each(Object.entries(questions))('%s', (_, asked) => {
    for (const question of asked) {
      test(labelOf(question))(labelOf(question), async () => expectRight(question, await answerTo(bot(), question)));
    }
  });

  describe('conversations', () => {
    for (const [number, turns] of conversations.entries()) {
      const label = conversationLabel(turns);
      test(label)(label, async () => {
        for (const turn of turns) expectRight(turn, await answerTo(bot(), turn, `${number}:${turn.session ?? ''}`));
      });
    }
  });
}
