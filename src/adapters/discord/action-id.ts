import { createHash } from 'node:crypto';
import { printQuery } from '../../core/query/print.ts';
import type { Query } from '../../core/query/query.ts';
import { LIMITS } from './limits.ts';

/** What a button or an option carries: the query's text or the key under which it is kept, and whether its answer is the same thing seen otherwise. */
export type Carried = { by: 'text' | 'key'; value: string; turnsPage: boolean };

export type ActionIds = {
  /** An id for the query, unlike all others given before by this object. */
  idFor(query: Query): string;
  /** Texts too long for an id, by key. Keep them before the message is sent. */
  kept: ReadonlyMap<string, string>;
};

const FORM = /^([qk])(e?)\d*:(.+)$/s;
const KEY_LENGTH = 22;

/** Ids for the actions of one message that shows the answer to `shown`. */
export function createActionIds(shown: Query | undefined): ActionIds {
  const given = new Set<string>();
  const kept = new Map<string, string>();
  const unlike = (letter: string, value: string): string => {
    let id = `${letter}:${value}`;
    for (let number = 2; given.has(id); number += 1) id = `${letter}${number}:${value}`;
    given.add(id);
    return id;
  };
  return {
    kept,
    idFor(query) {
      const text = printQuery(query);
      const turning = shown !== undefined && unturned(shown) === unturned(query) ? 'e' : '';
      // Room for the letters and for a number where several actions ask the same.
      if (text.length <= LIMITS.carried - 6) return unlike(`q${turning}`, text);
      const key = createHash('sha256').update(text).digest('base64url').slice(0, KEY_LENGTH);
      kept.set(key, text);
      return unlike(`k${turning}`, key);
    },
  };
}

export function readActionId(id: string): Carried | undefined {
  const [, form, turning, value] = FORM.exec(id) ?? [];
  if (value === undefined) return undefined;
  return { by: form === 'k' ? 'key' : 'text', value, turnsPage: turning === 'e' };
}

/** What the query is about, on whichever page, in whichever order or style. */
function unturned({ page: _, sort: __, aspect: ___, style: ____, ...query }: Query): string {
  return printQuery(query);
}
