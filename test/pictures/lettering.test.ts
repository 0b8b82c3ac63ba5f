import { describe, expect, it } from 'vitest';
import { createFonts } from '../../src/pictures/fonts.ts';

const letteringFor = createFonts();

describe('what is written', () => {
  it.each([
    ['Max Vladymyrov', 'Max Vladymyrov'],
    ['  two\n lines\t', 'two lines'],
    ['Lukasz\u200b \u202eab\u202c', 'Lukasz ab'],
    ['e\u0301', 'é'],
    ['王小明', '王小明'],
    ['🎈', ':balloon:'],
    ['ᚠᚢᚦ', 'futh'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['\ue000', ''],
    ['\u0378', '?'],
    [' \u0301a', 'a'],
    ['', ''],
  ])('%j becomes %j', async (text, expected) => {
    expect((await letteringFor(text)).legible(text)).toBe(expected);
  });

  it('runs from left to right even where its letters do not', async () => {
    const text = 'by דוד كهن in';
    const runs = (await letteringFor(text)).runs(text, 'regular');
    expect(runs.map((run) => run.text.trim())).toEqual(['by', 'كهن', 'דוד', 'in']);
  });
});

describe('what is shortened', () => {
  it.each([
    ['Ada', 1000, 'Ada'],
    ['Ada Lovelace', 60, 'Ada Lo…'],
    ['Ada Lovelace', 0, '…'],
    ['ééééééééé', 40, 'ééé…'],
  ])('%j in %d is %j', async (text, room, expected) => {
    const lettering = await letteringFor(text);
    const short = lettering.shorten(text, room, 14);
    expect(short).toBe(expected);
    if (short !== '…') expect(lettering.width(short, 14)).toBeLessThanOrEqual(room);
  });
});
