import { describe, expect, test } from 'vitest';
import { createSeal } from '../../../../src/adapters/slack/installing/seal.ts';

const KEY = `${'A'.repeat(43)}=`;
const seal = createSeal(KEY);

describe('a seal', () => {
  test.each(['xoxb-1', '', '“ünï” 😀'])('gives back %j, and hides it', (text) => {
    const sealed = seal.close(text, 'T1');
    expect(seal.open(sealed, 'T1')).toBe(text);
    if (text !== '') expect(sealed + Buffer.from(sealed, 'base64').toString()).not.toContain(text);
  });

  test('closes the same differently each time', () => {
    expect(seal.close('x', 'T1')).not.toBe(seal.close('x', 'T1'));
  });

  test('takes a key in hexadecimal as well', () => {
    expect(createSeal('0'.repeat(64)).open(seal.close('x', 'T1'), 'T1')).toBe('x');
  });

  const sealed = Buffer.from(seal.close('xoxb-1', 'T1'), 'base64');
  test.each([...sealed.keys()])('does not open once byte %i was changed', (at) => {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(seal.open(changed.toString('base64'), 'T1')).toBeUndefined();
  });

  test.each([
    ['under another name', () => seal.open(sealed.toString('base64'), 'T2')],
    ['with another key', () => createSeal('1'.repeat(64)).open(sealed.toString('base64'), 'T1')],
    ['cut short', () => seal.open(sealed.subarray(0, 20).toString('base64'), 'T1')],
    ['empty', () => seal.open('', 'T1')],
  ])('does not open %s', (_, open) => {
    expect(open()).toBeUndefined();
  });
});
