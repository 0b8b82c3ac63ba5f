import { expect, it } from 'vitest';
import { neededWords } from '../../../src/core/reading/needed-words.ts';
import { piecesOf } from '../../../src/core/reading/pattern.ts';

it.each<[string, string[] | undefined]>([
  ['papers?', ['papers', 'paper']],
  ['co-?authors?', ['co-authors', 'coauthors', 'co-author', 'coauthor']],
  ['who (wrote|has written|made) it', ['who']],
  ['(first|last) (one|two|three)', ['first', 'last']],
  ['[the] {very|really} (first|last)', ['first', 'last']],
  ['[the] {very|really}', undefined],
  ['(first|the * )', ['first', 'the']],
  ['(first|_|last)', undefined],
  ['^ ... $', undefined],
  ['code =( papers|$ )', ['code']],
  ['* =( papers|works )', ['papers', 'works']],
  ['* !( papers )', undefined],
  ['many:( \\d+ ) latest', ['latest']],
  ['collaborat\\w*', undefined],
])('%s can’t be without %j', (text, words) => {
  const needed = neededWords(piecesOf(text));
  expect(needed && [...needed]).toEqual(words);
});
