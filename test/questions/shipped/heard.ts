import { readFileSync } from 'node:fs';
import type { Question } from '../judge.ts';

/** Lines of a file in `test/questions/heard`, from the project's root, written by people who had not seen how questions are read. */
function heard<T>(file: string): readonly T[] {
  const text = readFileSync(`test/questions/heard/${file}`, 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T); // rows of our own, held to the judges' fields by use
}

export const HEARD: Readonly<Record<string, readonly Question[]>> = {
  'heard: a first hearing': heard('first.jsonl'),
  'heard: a second hearing': heard('second.jsonl'),
  'heard: a third hearing': heard('third.jsonl'),
  'heard: ten people': heard('ten-people.jsonl'),
  'heard: ten more people': heard('ten-more-people.jsonl'),
};
export const HEARD_CONVERSATIONS: readonly (readonly Question[])[] = [
  ...heard<readonly Question[]>('conversations.jsonl'),
  ...heard<readonly Question[]>('more-conversations.jsonl'),
  ...heard<readonly Question[]>('third-conversations.jsonl'),
];
