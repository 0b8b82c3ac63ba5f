import type { Question } from '../judge.ts';
import type { Chance } from './chance.ts';
import type { Author, People } from './people.ts';
import { unaccented } from './plain.ts';

const titles = ({ papers }: Author): string[] => papers.map(({ title }) => title);
const surname = ({ name }: Author): string => name.split(' ').at(-1) ?? '';
const PARTICLE = /(?:^| )(?:van|von|de|della|der|di|da|du|al|bin|el|ten|le|la) /i;
const ASKED = [
  (name: string) => `papers by ${name}`,
  (name: string) => `what did ${name} publish?`,
  (name: string) => `show me everything ${name} has written`,
  (name: string) => `publications of ${name} please`,
  (name: string) => `papers with ${name}`,
  (name: string) => `${name} papers`,
];

/** Two letters within the word change places. */
function swapped(word: string): string {
  const at = [...word].findIndex((letter, index) => index > 2 && letter !== word[index + 1]);
  return `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`;
}

/** Questions by a person's name in all its forms; `isTopic` tells words of titles. */
export function nameQuestions(
  { certain, bySurname, all, homonyms, holding }: People,
  isTopic: (word: string) => boolean,
  chance: Chance,
) {
  const ask = (author: Author, name: string): Question => ({ q: chance.pick(ASKED)(name), set: titles(author) });
  const several = certain.filter(({ papers }) => papers.length > 1);
  const ascii = (author: Author): boolean => /^[\x20-\x7e]+$/.test(author.name);
  const accented = certain.filter((author) => !ascii(author) && unaccented(author.name) !== author.name);
  const ordinary = bySurname.filter((author) => isTopic(surname(author).toLowerCase()));
  const telling = bySurname.filter(
    (author) => ascii(author) && /^[A-Z][a-z]+$/.test(surname(author)) && !isTopic(surname(author).toLowerCase()),
  );
  const long = telling.filter((author) => surname(author).length > 8);
  const one = all.filter(
    ({ words, name }) => words.length === 1 && name.length > 4 && holding(words[0] ?? '').length === 1,
  );
  const questions: Record<string, Question[]> = {
    'full names': chance.some(several, 10).map((author) => ask(author, author.name)),
    'small letters': chance.some(several, 4).map((author) => ask(author, author.name.toLowerCase())),
    surnames: chance.some(telling, 8).map((author) => ask(author, surname(author))),
    initials: chance
      .some(several.filter(ascii), 6)
      .map((author) => ask(author, `${author.name.slice(0, 1)}. ${surname(author)}`)),
    'surname first': chance
      .some(
        several.filter(({ words }) => words.length === 2),
        4,
      )
      .map((author) => ask(author, `${surname(author)}, ${author.name.split(' ')[0]}`)),
    'without accents': chance.some(accented, 8).map((author) => ask(author, unaccented(author.name))),
    'with accents': chance.some(accented, 3).map((author) => ask(author, author.name)),
    particles: chance
      .some(
        bySurname.filter(({ name }) => PARTICLE.test(name)),
        8,
      )
      .map((author) => ask(author, author.name.slice(author.name.search(PARTICLE)).trim())),
    'typing errors in names': chance
      .some(long, 8)
      .map((author) => ask(author, author.name.replace(surname(author), swapped(surname(author))))),
    'one-word names': chance.some(one, 4).map((author) => ask(author, author.name)),
    'names that are words': chance
      .some(ordinary, 6)
      .map((author) => ({ q: `papers by ${author.name}`, set: titles(author) })),
    homonyms: chance.some(homonyms, 8).map(({ surname: name }) => ({
      q: `papers by ${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
      kind: 'choice',
    })),
    nobody: ['Grzblat Qwertzui', 'Xqzwy', 'Ottokar Pfrzblk'].map((name) => ({
      q: chance.pick(ASKED)(name),
      total: 0,
      says: [name],
    })),
  };
  return questions;
}
