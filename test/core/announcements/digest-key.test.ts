import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { digestKey } from '../../../src/core/announcements/digest-key.ts';

const SLOT = '2026-11-21T08:00:00.000Z';

it('is the same for the same digest, in whatever order its papers come', () => {
  expect(digestKey('s', SLOT, ['a', 'b'])).toBe(digestKey('s', SLOT, ['b', 'a']));
});

it('differs by subscription, slot and papers', () => {
  const keys = [
    digestKey('s', SLOT, ['a', 'b']),
    digestKey('t', SLOT, ['a', 'b']),
    digestKey('s', '2026-11-22T08:00:00.000Z', ['a', 'b']),
    digestKey('s', SLOT, ['a']),
    digestKey('s', SLOT, ['ab']),
    digestKey('s', SLOT, ['a,b']),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

test('never takes more than the 25 characters of a Discord nonce', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (subscription, papers) => {
      expect(digestKey(subscription, SLOT, papers)).toMatch(/^[\w-]{1,25}$/);
    }),
  );
});
