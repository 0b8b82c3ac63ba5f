import { expect, it } from 'vitest';
import { initials, partName } from '../../../src/core/citation/name-parts.ts';

it.each([
  // name: given | particle | family | suffix
  ['Max Vladymyrov', 'Max||Vladymyrov|'],
  ['Vladymyrov, Max', 'Max||Vladymyrov|'],
  ['Johannes von Oswald', 'Johannes|von|Oswald|'],
  ['Johannes Von Oswald', 'Johannes|Von|Oswald|'],
  ['von Oswald, Johannes', 'Johannes|von|Oswald|'],
  ['Miguel Á. Carreira-Perpiñán', 'Miguel Á.||Carreira-Perpiñán|'],
  ['Guy Van den Broeck', 'Guy|Van den|Broeck|'],
  ['Ursula von der Leyen', 'Ursula|von der|Leyen|'],
  ['Laurens van der Maaten', 'Laurens|van der|Maaten|'],
  ['Quoc Van Le', 'Quoc Van||Le|'],
  ['Da Li', 'Da||Li|'],
  ['Sammy Davis Jr.', 'Sammy||Davis|Jr.'],
  ['Davis, Jr., Sammy', 'Sammy||Davis|Jr.'],
  ['DeepMind', '||DeepMind|'],
  ['Research and Development', '||Research and Development|'],
  ['李飞飞', '||李飞飞|'],
  ['  Ada   Lovelace ', 'Ada||Lovelace|'],
])('%s', (name, parts) => {
  const { given, particle, family, suffix } = partName(name);
  expect([given, particle, family, suffix].join('|')).toBe(parts);
});

it.each([
  ['Max Vladymyrov', 'M.', 'M'],
  ['Miguel Á. Carreira-Perpiñán', 'M. Á.', 'MÁ'],
  ['Jean-Luc Picard', 'J.-L.', 'JL'],
  ['J. R. R. Tolkien', 'J. R. R.', 'JRR'],
  ['émile Zola', 'É.', 'É'],
  ['DeepMind', '', ''],
])('the initials of %s', (name, pointed, bare) => {
  const parts = partName(name);
  expect([initials(parts, '.'), initials(parts, '')]).toEqual([pointed, bare]);
});
