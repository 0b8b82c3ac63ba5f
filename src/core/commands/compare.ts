import type { Side } from '../answer.ts';
import { done, fail } from '../failure.ts';
import type { Person } from '../model/author.ts';
import { isNameOf } from '../names/pinned-name.ts';
import type { PaperFilter } from '../ports.ts';
import { periodInWords } from '../query/in-words.ts';
import type { Command, Context } from './command.ts';
import { findPerson } from './find-person.ts';

const TOP = 3;

type Compared = { label: string; filter: PaperFilter; people: readonly Person[]; metrics: Side['metrics'] };

async function sideOf({ label, filter, people, metrics }: Compared, { store }: Context): Promise<Side> {
  const [years, authors, categories, { total }] = await Promise.all([
    store.catalogue.tally(filter, 'year'),
    store.catalogue.tally(filter, 'author'),
    store.catalogue.tally(filter, 'category'),
    store.catalogue.find(filter, { sort: 'newest', offset: 0, limit: 0 }),
  ]);
  const coauthors = authors.filter(({ key }) => !people.some((one) => isNameOf(one, key))).slice(0, TOP);
  return { label, papers: total, years, coauthors, categories: categories.slice(0, TOP), metrics };
}

export const compare: Command = {
  name: 'compare',
  summary: 'Compare two authors side by side',
  slash: true,
  options: [{ field: 'author', required: true }, { field: 'with' }],
  answers: 'comparison',
  audience: 'everyone',
  run: async ({ author, with: others = [], periods = [] }, context) => {
    const { catalogue } = context.store;
    const people: Person[] = [];
    for (const name of [...(author === undefined ? [] : [author]), ...others]) {
      const person = await findPerson(catalogue, name);
      if (!person.ok) return person;
      people.push(person.value);
    }
    const when = periods.length > 0 ? { periods } : {};
    if (people.length > 1) {
      const sides = people.map(async (person) => {
        const metrics = (await catalogue.author(person))?.metrics ?? [];
        const compared = {
          label: person.name,
          filter: { authors: [person], ...when },
          people: [person],
          metrics,
        };
        return sideOf(compared, context);
      });
      const joint = await catalogue.find({ authors: people, ...when }, { sort: 'newest', offset: 0, limit: 0 });
      return done({ kind: 'comparison', sides: await Promise.all(sides), joint: joint.total });
    }
    if (periods.length < 2)
      return fail({ kind: 'missing', what: 'two authors or two years', example: 'compare 2022 and 2023' });
    const sides = periods.map((period) => {
      const filter = { ...(people.length > 0 && { authors: people }), periods: [period] };
      return sideOf({ label: periodInWords(period).replace(/^in /, ''), filter, people, metrics: [] }, context);
    });
    return done({ kind: 'comparison', sides: await Promise.all(sides), joint: undefined });
  },
};
