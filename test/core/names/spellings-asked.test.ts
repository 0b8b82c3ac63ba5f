import { describe, expect, it } from 'vitest';
import { indexOf, namesFor } from './by.ts';

/** What is asked and the one who is known, by kind; each finds the other. */
const ALIKE: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  accents: [
    ['Francois Mairesse', 'François Mairesse'],
    ['Joergen Tiedemann', 'Jörgen Tiedemann'],
    ['Jorgen Tiedemann', 'Jörgen Tiedemann'],
    ['Radoslaw Ramocki', 'Radosław Ramocki'],
    ['Poul Soren Kjaersgaard', 'Poul Søren Kjærsgaard'],
    ['Poul Soeren Kjaersgaard', 'Poul Søren Kjærsgaard'],
    ['Djordje Djuric', 'Đorđe Đurić'],
    ['Dorde Duric', 'Đorđe Đurić'],
    ['Zarah Weiss', 'Zarah Weiß'],
    ['Ertugrul Yilmaz', 'Ertuğrul Yılmaz'],
    ['Anna Saagvall Hein', 'Anna Sågvall Hein'],
    ['Fran\\c{c}ois Mairesse', 'François Mairesse'],
  ],
  'case and points': [
    ['samir abdelrahman', 'Samir AbdelRahman'],
    ['M.G. Abbas Malik', 'M. G. Abbas Malik'],
    ['CS. Malarkodi', 'C. S. Malarkodi'],
    ['James O’ Neill', 'James O’Neill'],
    ['James O Neill', 'James O’Neill'],
    ['Md Maruf Hasan', 'Md. Maruf Hasan'],
    ['Dr. Mark Sandler', 'Mark Sandler'],
  ],
  hyphens: [
    ['ShuKai Hsieh', 'Shu-Kai Hsieh'],
    ['Shu Kai Hsieh', 'Shu-Kai Hsieh'],
    ['Gemma Bel Enguix', 'Gemma Bel-Enguix'],
    ['Eric Fosler', 'Eric Fosler-Lussier'],
    ['Alexandru Ginsca', 'Alexandru-Lucian Ginsca'],
    ['Marketa Lopatkova', 'Markéta Straňáková-Lopatková'],
  ],
  particles: [
    ['Bart Merriënboer', 'Bart van Merriënboer'],
    ['Fahad Alharbi', 'Fahad Al-Harbi'],
    ['Juan de la Cruz', 'Juan Dela Cruz'],
    ['Dirk Von Gruenigen', 'Dirk von Grünigen'],
    ['Luigi DiCaro', 'Luigi Di Caro'],
  ],
  order: [
    ['Sandler, Mark', 'Mark Sandler'],
    ['Sandler Mark', 'Mark Sandler'],
    ['van Merriënboer, Bart', 'Bart van Merriënboer'],
    ['Davis, Sammy, Jr.', 'Sammy Davis, Jr.'],
    ['Geetha T V', 'T. V. Geetha'],
  ],
  initials: [
    ['M. Sandler', 'Mark Sandler'],
    ['Sandler M', 'Mark Sandler'],
    ['Nolan A. Miller', 'Nolan Andrew Miller'],
    ['Nolan Miller', 'Nolan A. Miller'],
    ['K. J. Chen', 'Keh-Jiann Chen'],
    ['J. Walker Orr', 'Walker Orr'],
  ],
  'middle names and suffixes': [
    ['Nolan Miller', 'Nolan Andrew Miller'],
    ['Hal Daume', 'Hal Daumé III'],
  ],
  'short forms': [
    ['Alex DAmour', 'Alexander D’Amour'],
    ['Chris Manning', 'Christopher D. Manning'],
    ['Dan Flickinger', 'Daniel P. Flickinger'],
    ['Manning, Chris', 'Christopher Manning'],
  ],
  'one word, and scripts without words': [
    ['mausam', 'Mausam'],
    ['果 陈', '陈果'],
    ['陈果', '陈 果'],
    ['김 철수', '김철수'],
  ],
};

/** What is asked and whom it must not find. */
const UNLIKE: readonly (readonly [string, string])[] = [
  ['Sammy Davis, Jr.', 'Sammy Davis'],
  ['John Chandioux', 'John C. Henderson'],
  ['Michael White', 'C. M. White'],
  ['Minh Quang Nhat Pham', 'Minh Quang Pham'],
  ['Wei Lun Wang', 'Wei Wang'],
  ['Mark Sandler', 'Jane Sandler'],
  ['M. Sandler', 'Jane Sandler'],
  ['Xue Chen', 'Xu Chen'],
  ['Xiao Li', 'Xiaoming Li'],
  ['Jan Sandler', 'Jane Sandler'],
  ['Mark Sandler', 'Markus Sandler'],
  ['Nolan Mill', 'Nolan Miller'],
  ['Li Sun', 'Lisun Park'],
];

describe.each(Object.entries(ALIKE))('%s', (_, pairs) => {
  it.each(pairs)('“%s” finds %s, and is found by it', (asked, known) => {
    expect(namesFor(indexOf(known, 'Ada Lovelace'), asked)).toEqual([known]);
    if (!asked.includes('\\')) expect(namesFor(indexOf(asked, 'Ada Lovelace'), known)).toEqual([asked]);
  });
});

it('a name of a family is asked for without its suffix', () => {
  expect(namesFor(indexOf('Sammy Davis Jr.', 'Ada Lovelace'), 'Sammy Davis')).toEqual(['Sammy Davis Jr.']);
});

it.each(UNLIKE)('“%s” does not find %s', (asked, known) => {
  expect(namesFor(indexOf(known, 'Ada Lovelace'), asked)).toEqual([]);
});

describe('among several', () => {
  it.each([
    ['Yang Liu', ['Yang Liu', 'Liu Yang'], ['Yang Liu']],
    ['Sammy Davis', ['Sammy Davis', 'Sammy Davis Jr.'], ['Sammy Davis']],
    ['Wang', ['Wang', 'Wei Wang'], ['Wang', 'Wei Wang']],
    ['M. Sandler', ['M. Sandler', 'Mark Sandler'], ['M. Sandler', 'Mark Sandler']],
    ['Mark Sandler', ['M. Sandler', 'Mark Sandler'], ['Mark Sandler']],
    ['G. Haffari', ['Gholamreza Haffari', 'Sadaf Ghaffari'], ['Gholamreza Haffari']],
    ['G. Haffari', ['Sadaf Ghaffari'], ['Sadaf Ghaffari']],
    ['Alexnader Koller', ['Alex Koller', 'Alexander Koller'], ['Alexander Koller']],
    ['Chris Manning', ['C. Manning', 'Christopher Manning'], ['Christopher Manning']],
    ['Mrak Sandler', ['M. Sandler', 'Mark Sandler'], ['Mark Sandler']],
    ['Mark Snadlre', ['Mark Sandler', 'Maria Sandler'], ['Mark Sandler']],
    ['Rusln Mitkov', ['R. Mitkov', 'Ruslan Mitkov'], ['Ruslan Mitkov']],
    ['Sisay Fissha', ['Sisay Fissaha Adafre', 'Sisay Fissaha'], ['Sisay Fissaha']],
  ])('“%s” of %j means %j', (asked, known, meant) => {
    expect(namesFor(indexOf(...known), asked).sort()).toEqual([...meant].sort());
  });
});
