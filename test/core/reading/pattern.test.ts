import { describe, expect, it } from 'vitest';
import { anyOf, pattern } from '../../../src/core/reading/pattern.ts';
import { createSentence } from '../../../src/core/reading/sentence.ts';
import { tokenise } from '../../../src/core/reading/tokenise.ts';

const sentence = (text: string) => createSentence(tokenise(text));

describe('patterns of words', () => {
  it.each([
    ['papers?', 'the paper here', true],
    ['papers?', 'the papery thing', false],
    ['(first|last) author', 'as last author', true],
    ['the [very] first', 'the first', true],
    ['the [very] first', 'the very first', true],
    ['the {very} first', 'the very very first', true],
    ['who * it', 'who wrote it', true],
    ['who ... it', 'who on earth wrote it', true],
    ['who ... it', 'who a b c d e f g it', false],
    ['^ papers', 'all papers', false],
    ['papers $', 'all papers', true],
    ['code =( papers )', 'code papers', true],
    ['code =( papers )', 'code links', false],
    ['code !( papers )', 'code links', true],
  ])('%s in “%s”: %s', (text, said, expected) => {
    expect(sentence(said).has(pattern(text))).toBe(expected);
  });

  it('gives named groups, whichever alternative they stand in', () => {
    const cue = anyOf('top many:( \\d+ )', 'many:( \\d+ ) latest');
    expect(sentence('the 3 latest').find(cue)).toEqual({ start: 1, end: 3, groups: { many: '3' } });
    expect(sentence('top 12').find(cue)?.groups).toEqual({ many: '12' });
  });
});

describe('a sentence', () => {
  it('loses the words that a pattern takes, but not those in its gaps', () => {
    const asked = sentence('who has Grzblat worked with');
    asked.take(pattern('who has ... worked with'));
    expect(asked.text()).toBe('_ _ grzblat _ _ ');
    expect(asked.rest()).toEqual([2]);
  });

  it('shows a name or a time of several words as one tag', () => {
    const asked = sentence('papers by Johannes von Oswald in 2022');
    asked.takeSpan(2, 5, '<person>');
    expect(asked.text()).toBe('papers by <person> in 2022 ');
    expect(asked.find(pattern('in 2022'))).toMatchObject({ start: 5, end: 7 });
  });

  it('begins behind what was taken', () => {
    const asked = sentence('please show papers');
    asked.takeSpan(0, 1);
    expect(asked.has(pattern('^ show'))).toBe(true);
  });
});
