import { done, type Failure, fail, type Result } from '../failure.ts';
import { EITHER, type Person } from '../model/author.ts';
import { anyOf, likelyOne } from '../names/likely-one.ts';
import { isNameOf, nameAmongNamesakes, pinName } from '../names/pinned-name.ts';
import type { Catalogue } from '../ports.ts';
import { listed } from '../query/in-words.ts';
import { papersInWords, yearsInWords } from '../view/phrases.ts';

/** So many people are offered where several fit. */
export const CHOICES = 25;
const NEAREST = 3;
const COAUTHORS = 2;

type Ambiguous = Extract<Failure, { kind: 'ambiguous' }>;

/** The one person that a name means; of several with `|` between, whoever it is of them. */
export async function findPerson(catalogue: Catalogue, name: string): Promise<Result<Person>> {
  const found = await findPeople(catalogue, name, 'author');
  return found.ok ? done(anyOf(found.value)) : found;
}

/** The name as the catalogue writes it, such that it finds the same person again; `field` is where it stands in the query. */
export async function settleName(
  catalogue: Catalogue,
  name: string,
  field: Ambiguous['field'],
): Promise<Result<string>> {
  const found = await findPeople(catalogue, name, field);
  return found.ok ? done(await namesOf(catalogue, found.value)) : found;
}

async function findPeople(
  catalogue: Catalogue,
  name: string,
  field: Ambiguous['field'],
): Promise<Result<readonly Person[]>> {
  const people = new Map<string, Person>();
  for (const part of name.split(EITHER)) {
    const found = await findOne(catalogue, part, field);
    if (!found.ok) return found;
    for (const person of found.value) people.set(pinName(person), person);
  }
  return done([...people.values()]);
}

async function findOne(
  catalogue: Catalogue,
  name: string,
  field: Ambiguous['field'],
): Promise<Result<readonly Person[]>> {
  const matches = await catalogue.people(name, CHOICES);
  const closest = matches.filter(({ closeness }) => closeness === matches[0]?.closeness);
  const choices = likelyOne(closest.map(({ person }) => person));
  const [first, ...others] = choices;
  if (first === undefined) return fail({ kind: 'nobody', name, nearest: await catalogue.nearestNames(name, NEAREST) });
  if (others.length === 0) return done([...first, ...matches.slice(closest.length).map(({ person }) => person)]);
  const people = choices.map(async (choice) => ({
    label: await labelOf(catalogue, choice, choices),
    name: await namesOf(catalogue, choice),
  }));
  return fail({ kind: 'ambiguous', name, field, people: await Promise.all(people) });
}

/** The plain names where these find nobody else. */
async function namesOf(catalogue: Catalogue, people: readonly Person[]): Promise<string> {
  const names = people.map(async (person) => {
    if (person.bare !== undefined) return nameAmongNamesakes(person);
    const again = await catalogue.people(person.name, CHOICES);
    const fits = again.every((match) => people.some((one) => pinName(one) === pinName(match.person)));
    return fits ? person.name : pinName(person);
  });
  return (await Promise.all(names)).join(EITHER);
}

/** The names, and for people of one name what tells them apart: `Wei Wang · 12 papers, 2015–2021, with Ada Lovelace`. */
async function labelOf(
  catalogue: Catalogue,
  people: readonly Person[],
  choices: readonly (readonly Person[])[],
): Promise<string> {
  const names = listed(
    people.map(({ name }) => name),
    'or',
  );
  const [person, ...more] = people;
  const shared = choices.flat().filter(({ name }) => name === person?.name).length > 1;
  if (person === undefined || more.length > 0 || !shared) return names;
  const [years, authors] = await Promise.all([
    catalogue.tally({ authors: [person] }, 'year'),
    catalogue.tally({ authors: [person] }, 'author'),
  ]);
  const [first, last] = [years[0], years.at(-1)];
  const active = first && last ? [yearsInWords({ firstYear: first.firstYear, lastYear: last.lastYear })] : [];
  const coauthors = authors.filter(({ key }) => !isNameOf(person, key)).slice(0, COAUTHORS);
  const beside = listed(
    coauthors.map(({ key }) => key),
    'and',
  );
  const told = [papersInWords(person.papers), ...active, ...(beside === '' ? [] : [`with ${beside}`])];
  return `${names} · ${told.join(', ')}`;
}
