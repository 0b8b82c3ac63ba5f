import { describe, expect, it } from 'vitest';
import { createNameIndex } from '../../../src/core/names/name-index.ts';
import { samplePaper } from '../citation/sample-paper.ts';

const index = createNameIndex();
const NAMES = [
  'Chen Sun',
  'Mark Sandler',
  'Nolan Miller',
  'Ida Ann Berg',
  'B. Ortega',
  'Fahad Al-Harbi',
  'Johannes von Oswald',
];
for (const [at, name] of NAMES.entries())
  index.put(samplePaper({ id: `p:${at}`, by: [name], affiliations: ['DeepMind', 'Google DeepMind'] }));

function spotted(sentence: string): string[] {
  return index
    .spot(sentence.split(' '))
    .map(
      (spot) =>
        `${spot.start}–${spot.end} ${spot.kind === 'person' ? spot.people.map(({ name }) => name).join('/') : spot.name}`,
    );
}

describe('names in a sentence', () => {
  it.each([
    ['papers with Chen Sun at DeepMind', ['2–4 Chen Sun', '5–6 DeepMind']],
    ['papers with chen sun at google deepmind', ['2–4 Chen Sun', '5–7 Google DeepMind']],
    ['Sandler Mark and Miller', ['0–2 Mark Sandler', '3–4 Nolan Miller']],
    ['papers with Nolan Miler', ['2–4 Nolan Miller']],
    ['papers with Nolan Andrew Miller', ['2–5 Nolan Miller']],
    ['with Alharbi or von oswald', ['1–2 Fahad Al-Harbi', '3–5 Johannes von Oswald']],
    ['papers by Bruno Ortega', ['2–4 B. Ortega']],
    ['By Ortega', ['1–2 B. Ortega']],
    ['papers with a Berg', ['3–4 Ida Ann Berg']],
    ['papers by a berg', ['2–4 Ida Ann Berg']],
    ['papers by A Berg', ['2–4 Ida Ann Berg']],
    ['written by Sandler', ['2–3 Mark Sandler']],
    ['nothing here to find', []],
    ['... ,,, ?', []],
    ['', []],
  ])('%s', (sentence, expected) => {
    expect(spotted(sentence)).toEqual(expected);
  });

  it('does not take what joins two people for a middle name', () => {
    expect(spotted('Nolan and Miller')).toEqual(['0–1 Nolan Miller', '2–3 Nolan Miller']);
  });
});
