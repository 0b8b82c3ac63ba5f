import type { Answer, Refusal } from '../http/manners.ts';
import { fieldOf } from '../json-format.ts';

/** OpenAlex says in the body why it refuses; a day’s budget that is spent comes as 429, too. */
export function openalexRefusal(answer: Answer): Refusal | undefined {
  if (answer.status < 400 && !answer.text.startsWith('{"error"')) return undefined;
  const body = bodyOf(answer.text);
  const [error, message, after] = ['error', 'message', 'retryAfter'].map((name) => fieldOf(body, name));
  const reset = Number(after ?? answer.header('x-ratelimit-reset') ?? Number.NaN);
  const wait = Number.isNaN(reset) ? {} : { waitMs: reset * 1000 };
  if (error === 'Plan upgrade required') return { kind: 'refused', words: 'wants a paid plan for this question' };
  const isSpent =
    typeof message === 'string' && /insufficient budget|credits?\b.*\b(?:exhausted|remaining)/i.test(message);
  if (answer.status === 429 && isSpent) return { kind: 'budget', words: 'has spent today’s free budget', ...wait };
  if (answer.status === 429)
    return {
      kind: 'busy',
      words: 'asks to wait: there were too many requests (429)',
      ...(after === undefined ? {} : wait),
    };
  if ((answer.status === 400 || answer.status === 200) && typeof message === 'string')
    return { kind: 'form', words: `did not understand the question (${message.replace(/\.+$/, '')})` };
  return undefined;
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
