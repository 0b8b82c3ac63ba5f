import type { Answering } from '../answering.ts';
import type { Heard } from '../read.ts';

/** What a form shows as it is opened: of settings what holds there, of other commands nothing. */
export async function givenInForm(
  name: string,
  heard: Heard,
  { ask }: Pick<Answering, 'ask'>,
): Promise<Readonly<Record<string, string>>> {
  if (name !== 'settings') return {};
  const { answered } = await ask(heard, { kind: 'query', text: 'settings' });
  if (answered?.answer.kind !== 'settings') return {};
  const { preferences } = answered.answer;
  return Object.fromEntries(Object.entries(preferences).map(([key, { value }]) => [key, value]));
}
