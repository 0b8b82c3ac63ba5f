import type { Completion } from '../bot.ts';
import { fold } from '../catalogue/fold.ts';
import type { Catalogue } from '../ports.ts';
import { type Completes, FIELDS } from '../query/fields.ts';
import { categoryName } from '../reading/categories.ts';
import type { Command } from './command.ts';
import { slashCommands } from './slash.ts';

type Complete = (
  catalogue: Catalogue,
  typed: string,
  limit: number,
  commands: readonly Command[],
) => Promise<readonly Completion[]>;

const same = (values: readonly string[]): Completion[] => values.map((value) => ({ label: value, value }));

const SOURCES: { readonly [K in Completes]: Complete } = {
  title: async (catalogue, typed, limit) => {
    const found =
      typed.trim() === ''
        ? (await catalogue.find({}, { sort: 'newest', offset: 0, limit })).papers
        : await catalogue.titles(typed, limit);
    return found.map(({ id, title }) => ({ label: title, value: id }));
  },
  author: async (catalogue, typed, limit) => {
    const last = typed.split(',').at(-1)?.trim() ?? '';
    const before = typed.slice(0, typed.length - (typed.split(',').at(-1) ?? '').length);
    const begun =
      last === '' ? (await catalogue.tracked()).map(({ name }) => name) : await catalogue.names(last, limit);
    const meant = begun.length > 0 ? begun : (await catalogue.people(last, limit)).map(({ person }) => person.name);
    const names = meant.length > 0 ? meant : await catalogue.nearestNames(last, limit);
    return names
      .slice(0, limit)
      .map((name) => ({ label: name, value: before === '' ? name : `${before.trim()} ${name}` }));
  },
  category: async (catalogue, typed, limit) => {
    const known = await catalogue.tally({}, 'category');
    const fitting = known.filter(({ key }) => fold(`${key} ${categoryName(key) ?? ''}`).includes(fold(typed)));
    return fitting.slice(0, limit).map(({ key, papers }) => ({
      label: [key, categoryName(key), `${papers}`].filter(Boolean).join(' · '),
      value: key,
    }));
  },
  command: async (_, typed, limit, commands) => {
    const names = slashCommands(commands).map(({ name }) => name);
    return same(names.filter((name) => name.startsWith(typed.trim().toLowerCase())).slice(0, limit));
  },
};

/** Values for an option being typed; an option without any has none. */
export async function completions(
  catalogue: Catalogue,
  commands: readonly Command[],
  { command, key, typed }: { command: string; key: string; typed: string },
  limit: number,
): Promise<readonly Completion[]> {
  const field = commands
    .find(({ name }) => name === command)
    ?.options.find((option) => FIELDS[option.field].key === key)?.field;
  const { completes } = field === undefined ? {} : FIELDS[field];
  if (completes === undefined) return [];
  const found = await SOURCES[completes](catalogue, typed, limit, commands);
  return field === 'words' ? found.map(({ label }) => ({ label, value: label })) : found; // words are words, never an id
}
