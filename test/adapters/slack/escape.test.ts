import { describe, expect, test } from 'vitest';
import { escapeText, oneLine, plainCharacters, unescapeText } from '../../../src/adapters/slack/escape.ts';
import { andMore, first, shorten } from '../../../src/adapters/slack/shorten.ts';

describe('text of a message', () => {
  test.each([
    ['<!channel> & *bold*', '&lt;!channel&gt; &amp; *bold*'],
    ['&lt;', '&amp;lt;'],
    ['plain', 'plain'],
  ])('%s is escaped, and comes back', (plain, escaped) => {
    expect(escapeText(plain)).toBe(escaped);
    expect(unescapeText(escaped)).toBe(plain);
  });

  test.each([
    ['a\u0000b\u0007c', 'a b c'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['kept\tas\nit is', 'kept\tas\nit is'],
    ['\u202egnp', '\u202egnp\u202c'],
    ['\u202egnp\u202c', '\u202egnp\u202c'],
    ['\u2067a\u202eb', '\u2067a\u202eb\u202c\u2069'],
    ['\u2067a\u202eb\u2069', '\u2067a\u202eb\u2069'],
    ['a\u202c\u2069b', 'a\u202c\u2069b'],
  ])('%j becomes %j: no control characters, no direction left open', (text, expected) => {
    expect(plainCharacters(text)).toBe(expected);
  });

  test('one line has no line breaks', () => {
    expect(oneLine('  a \n\t b\r\n')).toBe('a b');
  });
});

describe('shortening', () => {
  test.each([
    ['short', 10, 'short'],
    ['exactly-10', 10, 'exactly-10'],
    ['cut between whole words', 12, 'cut between…'],
    ['x'.repeat(50), 10, `${'x'.repeat(9)}…`],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 25, '👩‍👩‍👧‍👦👩‍👩‍👧‍👦…'],
    ['e\u0301e\u0301e\u0301', 4, 'e\u0301…'],
  ])('%j in %i characters is %j', (text, limit, expected) => {
    expect(shorten(text, limit)).toBe(expected);
  });

  test('never longer than asked', () => {
    for (let limit = 1; limit < 60; limit += 1) {
      expect(shorten('👩‍👩‍👧‍👦 family and 🏳️‍🌈 flags of some length, in words', limit).length).toBeLessThanOrEqual(
        limit,
      );
    }
  });

  test('what is left out is counted', () => {
    expect(first([1, 2, 3], 2)).toEqual({ shown: [1, 2], more: 1 });
    expect(andMore(1, 'paper')).toBe('… and 1 more paper');
    expect(andMore(1940, 'paper')).toBe('… and 1,940 more papers');
    expect(andMore(0, 'paper')).toBe('');
  });
});
