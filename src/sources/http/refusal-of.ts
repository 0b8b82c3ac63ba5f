import type { Answer, Manners, Refusal } from './manners.ts';
import { retryAfterMs } from './retry-after.ts';

/** Why an answer is none, by its status and by what the source says in its own way. */
export function refusalOf(answer: Answer, manners: Manners, now: number): Refusal | undefined {
  const { status } = answer;
  const waitMs = retryAfterMs(answer, now);
  const wait = waitMs === undefined ? {} : { waitMs };
  const own = manners.refusalOf?.(answer);
  if (own !== undefined) return { ...wait, ...own };
  if (status === 429) return { kind: 'busy', words: 'asks to wait: there were too many requests (429)', ...wait };
  if (status === 401 || status === 403) return { kind: 'refused', words: refusedInWords(status, manners) };
  if (status === 408 || status >= 500) return { kind: 'unreachable', words: `is out of order (${status})`, ...wait };
  if (status >= 300) return { kind: 'form', words: `did not understand the question (${status})` };
  if (looksLikeWebPage(answer)) return { kind: 'form', words: 'sent a web page in place of an answer' };
  return undefined;
}

function refusedInWords(status: number, { keyVariable }: Manners): string {
  if (keyVariable === undefined) return `refuses to answer (${status})`;
  return `refuses to answer (${status}): it wants a key, or does not accept the one in ${keyVariable}`;
}

/** A page of a proxy or for maintenance may come with any content type. */
function looksLikeWebPage({ text }: Answer): boolean {
  return /^\s*(?:<!doctype html|<html[\s>])/i.test(text);
}
