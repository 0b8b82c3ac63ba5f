import { InvalidArgumentError } from 'commander';

/** An instant, ISO in UTC, from anything ISO; a day alone is its midnight in UTC. */
export function readInstant(text: string): string {
  const time = /^\d{4}-\d\d-\d\d(?:T|$)/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw new InvalidArgumentError('It takes an instant such as 2026-11-23T09:00:00Z.');
  return new Date(time).toISOString();
}

export function readCount(text: string): number {
  const count = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (count < 1) throw new InvalidArgumentError('It takes a whole number from 1.');
  return count;
}

/** Words of a command line as one text; a `key:value` that the shell took the quotes from gets them back. */
export function joinWords(words: readonly string[]): string {
  return words.map((word) => word.replace(/^([a-z]+):(.*\s.*)$/s, (_, key, value) => `${key}:"${value}"`)).join(' ');
}
