import { z } from 'zod';
import type { Author } from '../model/author.ts';
import type { Paper } from '../model/paper.ts';
import type { Settings } from '../ports.ts';

const HUNDRED = 100;

/** Papers that had under a hundred citations when last looked at, and those that were seen to get there, with the day. */
const Kept = z.object({ below: z.array(z.string()), reached: z.record(z.string(), z.iso.date()) });
type Kept = z.infer<typeof Kept>;

export const hundredthsKey = (author: Pick<Author, 'id'>): string => `hundredths:${author.id}`;

async function read(settings: Settings, author: Pick<Author, 'id'>): Promise<Kept> {
  const text = await settings.get(hundredthsKey(author));
  return text === undefined || text === '' ? { below: [], reached: {} } : Kept.parse(JSON.parse(text));
}

/** On which day papers of an author were first seen to have a hundred citations, by their ids. */
export async function hundredthsOf(settings: Settings, author: Pick<Author, 'id'>): Promise<Kept['reached']> {
  return (await read(settings, author)).reached;
}

/** Looks which papers got their hundredth citation since the last look; one first seen with more has reached nothing. */
export async function noteHundredths(
  settings: Settings,
  author: Pick<Author, 'id'>,
  papers: readonly Paper[],
  today: string,
): Promise<void> {
  const before = await read(settings, author);
  const counts = papers.flatMap(({ id, citations = [] }) =>
    citations.length === 0 ? [] : [{ id, most: Math.max(...citations.map(({ count }) => count)) }],
  );
  const known = new Set(before.below);
  const news = counts.filter(({ id, most }) => most >= HUNDRED && known.has(id)).map(({ id }) => [id, today]);
  const below = counts.filter(({ id, most }) => most < HUNDRED && before.reached[id] === undefined).map(({ id }) => id);
  const kept: Kept = { below: below.sort(), reached: { ...Object.fromEntries(news), ...before.reached } };
  const text = JSON.stringify(kept);
  if (text !== JSON.stringify(before)) await settings.set(hundredthsKey(author), text);
}
