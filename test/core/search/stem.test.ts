import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/catalogue/fold.ts';
import { stem } from '../../../src/core/search/stem.ts';

describe('stems', () => {
  // from the examples of Porter’s paper of 1980
  it.each([
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['cats', 'cat'],
    ['agreed', 'agre'],
    ['plastered', 'plaster'],
    ['motoring', 'motor'],
    ['sing', 'sing'],
    ['conflated', 'conflat'],
    ['hopping', 'hop'],
    ['filing', 'file'],
    ['happy', 'happi'],
    ['relational', 'relat'],
    ['conditional', 'condit'],
    ['hopefulness', 'hope'],
    ['triplicate', 'triplic'],
    ['electrical', 'electr'],
    ['revival', 'reviv'],
    ['adoption', 'adopt'],
    ['probate', 'probat'],
    ['rate', 'rate'],
    ['controlling', 'control'],
  ])('%s becomes %s', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });

  it.each([
    ['optimisation', 'optimizers'],
    ['optimise', 'optimized'],
    ['analyse', 'analyze'],
    ['behaviour', 'behaviors'],
    ['modelling', 'modeling'],
    ['learning', 'learned'],
  ])('%s and %s are one', (left, right) => {
    expect(stem(left)).toBe(stem(right));
  });

  it.each(['4', 'gpt4', 'cnn', 'вероятность', '学习'])('%s stays', (word) => {
    expect(stem(word)).toBe(word);
  });

  it('never grows a word and never empties one', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,20}$/), (word) => {
        expect(stem(word).length).toBeGreaterThan(0);
        expect(stem(word).length).toBeLessThanOrEqual(word.length + 1);
      }),
    );
  });
});

describe('folding', () => {
  it.each([
    ['Carreira-Perpiñán', 'carreira perpinan'],
    ["D'Amour", 'damour'],
    ['D’Amour', 'damour'],
    ['Łukasz Kaiser', 'lukasz kaiser'],
    ['Søren Ø', 'soren o'],
    ['M\\"uller and Erd\\H{o}s', 'muller and erdos'],
    ['Stra\\ss{}e', 'strasse'],
    ['$O(n^2)$ time', 'o n 2 time'],
    ['  No   Pressure! ', 'no pressure'],
    ['a\u202Eb', 'ab'],
    ['ﬁne-tuning', 'fine tuning'],
  ])('%s becomes %s', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
