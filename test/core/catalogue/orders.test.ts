import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from '../../../src/core/catalogue/order.ts';
import { createOrders } from '../../../src/core/catalogue/orders.ts';
import type { Paper } from '../../../src/core/model/paper.ts';
import { SORTS } from '../../../src/core/query/query.ts';
import { paperOf } from '../../contracts/samples.ts';

const paper = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    date: fc.constantFrom('2023', '2024', '2024-05', '2024-05-06'),
    title: fc.constantFrom('On Looms', 'on looms!', 'Éclairs', 'Zebras'),
  })
  .map(({ id, ...facts }) => paperOf(id, facts));

test('orders that grow are those of sorting anew', () => {
  fc.assert(
    fc.property(fc.array(paper), (changes) => {
      const papers = new Map<string, Paper>();
      const orders = createOrders(() => papers.values());
      for (const sort of SORTS) expect(orders.of(sort)).toEqual([]);
      for (const change of changes) {
        const before = papers.get(change.id);
        if (before !== undefined) orders.remove(before);
        papers.set(change.id, change);
        orders.put(change);
        for (const sort of SORTS) expect(orders.of(sort)).toEqual(inOrder([...papers.values()], sort, new Map()));
      }
    }),
  );
});
