import { PAGE_SIZE } from '../commands/papers.ts';
import type { Tally } from '../ports.ts';
import type { Query } from '../query/query.ts';
import type { Action, Block } from './block.ts';

export function text(words: string): Block {
  return { kind: 'text', spans: [{ kind: 'text', text: words }] };
}

export function buttons(actions: readonly Action[]): Block[] {
  return actions.length === 0 ? [] : [{ kind: 'buttons', actions }];
}

/** `1 paper`, `2,075 papers`. */
export function papersInWords(count: number): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'paper' : 'papers'}`;
}

export function yearsInWords({ firstYear, lastYear }: Pick<Tally, 'firstYear' | 'lastYear'>): string {
  return firstYear === lastYear ? `${firstYear}` : `${firstYear}–${lastYear}`;
}

/** Joins what is there with single spaces. */
export function phrase(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** Buttons to the pages before and after. */
export function pager(query: Query, offset: number, total: number): Block[] {
  const page = offset / PAGE_SIZE + 1;
  const turn = (to: number, label: string): Action => ({ label, query: { ...query, page: to } });
  return buttons([
    ...(page > 1 ? [turn(page - 1, '◀ Previous')] : []),
    ...(offset + PAGE_SIZE < total ? [turn(page + 1, 'Next ▶')] : []),
  ]);
}
