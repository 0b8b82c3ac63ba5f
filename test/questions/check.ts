import { expect } from 'vitest';
import type { Bot } from '../../src/core/bot.ts';
import { toJson } from '../../src/core/view/to-json.ts';
import { asker } from '../shipped-record.ts';

/** A question with what a right answer carries; see the fields' use below. */
export type Question = {
  q: string;
  now?: string;
  set?: string[];
  list?: string[];
  top?: string[];
  include?: string[];
  exclude?: string[];
  total?: number;
  value?: number;
  kind?: string;
  says?: string[];
  author?: string[];
  understood?: string;
};

type Found = {
  kind: string;
  total?: number;
  value?: unknown;
  text: string;
  understood: string;
  papers?: { title: string }[];
  authors?: { name: string }[];
};

const NOW = '2025-06-02T09:00:00.000Z';

export async function answerTo(bot: Bot, { q, now = NOW }: Question, conversation = ''): Promise<Found> {
  const said = { kind: 'sentence', text: q } as const;
  const view = await bot.answer({ asker: asker({ conversation }), now, atMost: 200, said });
  return toJson(view, { question: q, limit: 200 }) as Found; // its fields are those of the command line's JSON
}

/** Holds an answer against everything that the question says of it. */
export function expectRight(question: Question, found: Found): void {
  const titles = (found.papers ?? []).map(({ title }) => title);
  const told = `${question.q} → ${found.kind}: ${found.understood}`;
  if (question.set) expect(titles.toSorted(), told).toEqual(question.set.toSorted());
  if (question.list) expect(titles, told).toEqual(question.list);
  if (question.top) expect(titles[0], told).toBe(question.top[0]);
  for (const title of question.include ?? []) expect(titles, told).toContain(title);
  for (const title of question.exclude ?? []) expect(titles, told).not.toContain(title);
  if (question.total !== undefined) expect(found.total, told).toBe(question.total);
  if (question.value !== undefined) expect(found.value, told).toBe(question.value);
  if (question.kind !== undefined) expect(found.kind, told).toBe(question.kind);
  for (const words of question.says ?? []) expect(found.text, told).toContain(words);
  if (question.author) expect(question.author, told).toContain(found.authors?.[0]?.name);
  if (question.understood !== undefined) expect(found.understood, told).toContain(question.understood);
}
