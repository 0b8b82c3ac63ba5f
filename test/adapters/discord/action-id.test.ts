import { expect, test } from 'vitest';
import { createActionIds, readActionId } from '../../../src/adapters/discord/action-id.ts';
import type { Query } from '../../../src/core/query/query.ts';

const page = (number: number): Query => ({ kind: 'papers', author: 'Max Vladymyrov', page: number });

test('a short query is its own id', () => {
  const { idFor, kept } = createActionIds(undefined);
  expect(idFor(page(2))).toBe('q:papers author:"Max Vladymyrov" page:2');
  expect(readActionId('q:papers author:"Max Vladymyrov" page:2')).toEqual({
    by: 'text',
    value: 'papers author:"Max Vladymyrov" page:2',
    turnsPage: false,
  });
  expect(kept.size).toBe(0);
});

test('a long query is kept under a key that stays the same', () => {
  const long: Query = { kind: 'papers', words: 'a '.repeat(200).trim() };
  const [one, two] = [createActionIds(undefined), createActionIds(undefined)];
  const id = one.idFor(long);
  expect(two.idFor(long)).toBe(id);
  expect(id.length).toBeLessThanOrEqual(100);
  const carried = readActionId(id);
  expect(carried?.by).toBe('key');
  expect(one.kept.get(carried?.value ?? '')).toBe(`papers words:"${long.words}"`);
});

test('the same query twice has two ids that read the same', () => {
  const { idFor } = createActionIds(undefined);
  const ids = [idFor(page(2)), idFor(page(2)), idFor(page(2))];
  expect(new Set(ids).size).toBe(3);
  expect(new Set(ids.map((id) => readActionId(id)?.value)).size).toBe(1);
});

test.each<[string, Query | undefined, Query, boolean]>([
  ['another page of what is shown', page(1), page(2), true],
  ['the first page, unsaid', page(2), { kind: 'papers', author: 'Max Vladymyrov' }, true],
  ['another question', page(1), { kind: 'author', author: 'Max Vladymyrov' }, false],
  ['where nothing is known of what is shown', undefined, page(2), false],
])('turns the page: %s', (_, shown, query, turns) => {
  expect(readActionId(createActionIds(shown).idFor(query))?.turnsPage).toBe(turns);
});

test.each(['', 'menu:0', 'x:papers', 'q:', 'papers'])('“%s” carries nothing', (id) => {
  expect(readActionId(id)).toBeUndefined();
});
