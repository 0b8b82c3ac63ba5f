import type { Answer, Refusal } from '../http/manners.ts';
import { Unreadable } from '../http/unreadable.ts';
import { readAtom } from './read-atom.ts';

/** arXiv tells what is wrong with a question as a feed of one entry, and that it is asked too often in plain text. */
export function arxivRefusal({ status, text }: Answer): Refusal | undefined {
  if (/^\s*Rate exceeded/i.test(text)) return { kind: 'busy', words: 'asks to wait: there were too many requests' };
  if (status !== 400) return undefined;
  try {
    readAtom(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof Unreadable) || error.passing) return undefined;
    return { kind: 'form', words: error.message };
  }
}
