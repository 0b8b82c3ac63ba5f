import type { Bot } from '../../src/core/bot.ts';
import { toJson } from '../../src/core/view/to-json.ts';
import { asker } from '../shipped-record.ts';
import type { Found, Question } from './judge.ts';

/** The day of asking where a question names none. */
export const NOW = '2025-06-02T09:00:00.000Z';

/** Asks as the terminal would; an empty conversation remembers nothing. */
export async function answerTo(bot: Bot, { q, now = NOW }: Question, conversation = ''): Promise<Found> {
  const said = { kind: 'sentence', text: q } as const;
  const view = await bot.answer({ asker: asker({ conversation }), now, atMost: 200, said });
  return toJson(view, { question: q, limit: 200 }) as Found; // its fields are those of the command line's JSON
}
