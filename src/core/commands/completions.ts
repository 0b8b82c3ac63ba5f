import { findZones, offsetOf } from '../announcements/find-zones.ts';
import type { Completion, Typing } from '../bot.ts';
import { fold } from '../catalogue/fold.ts';
import type { Place } from '../model/subscription.ts';
import { trackedIn } from '../model/tenant.ts';
import type { Catalogue } from '../ports.ts';
import { type Completes, FIELDS } from '../query/fields.ts';
import { categoryName } from '../reading/categories.ts';
import type { Command } from './command.ts';
import { slashCommands } from './slash.ts';

type Complete = (
  typed: string,
  limit: number,
  given: { catalogue: Catalogue; commands: readonly Command[]; now: string | undefined; place: Place | undefined },
) => Promise<readonly Completion[]>;

const same = (values: readonly string[]): Completion[] => values.map((value) => ({ label: value, value }));

/** Of several values with commas between, the one being typed, and those before it as they stay. */
function lastOf(typed: string): { before: string; last: string } {
  const parts = typed.split(',').map((part) => part.trim());
  const last = parts.pop() ?? '';
  return { before: parts.map((part) => `${part}, `).join(''), last };
}

const SOURCES: { readonly [K in Completes]: Complete } = {
  title: async (typed, limit, { catalogue }) => {
    const found =
      typed.trim() === ''
        ? (await catalogue.find({}, { sort: 'newest', offset: 0, limit })).papers
        : await catalogue.titles(typed, limit);
    return found.map(({ id, title }) => ({ label: title, value: id }));
  },
  author: async (typed, limit, { catalogue, place }) => {
    const { before, last } = lastOf(typed);
    const begun =
      last === '' ? (await trackedIn(catalogue, place)).map(({ name }) => name) : await catalogue.names(last, limit);
    const meant = begun.length > 0 ? begun : (await catalogue.people(last, limit)).map(({ person }) => person.name);
    const names = meant.length > 0 ? meant : await catalogue.nearestNames(last, limit);
    return names.slice(0, limit).map((name) => ({ label: name, value: `${before}${name}` }));
  },
  category: async (typed, limit, { catalogue }) => {
    const { before, last } = lastOf(typed);
    const known = await catalogue.tally({}, 'category');
    const fitting = known.filter(({ key }) => fold(`${key} ${categoryName(key) ?? ''}`).includes(fold(last)));
    return fitting.slice(0, limit).map(({ key, papers }) => ({
      label: [key, categoryName(key), `${papers}`].filter(Boolean).join(' · '),
      value: `${before}${key}`,
    }));
  },
  zone: async (typed, limit, { now }) =>
    findZones(typed, limit).map(({ zone, city }) => ({
      label: [city, ...(city === zone ? [] : [zone]), ...(now === undefined ? [] : [offsetOf(zone, now)])].join(' · '),
      value: zone,
    })),
  command: async (typed, limit, { commands }) => {
    const names = slashCommands(commands).map(({ name }) => name);
    return same(names.filter((name) => name.startsWith(typed.trim().toLowerCase())).slice(0, limit));
  },
};

/** Values for an option being typed; an option without any has none. */
export async function completions(
  catalogue: Catalogue,
  commands: readonly Command[],
  { command, key, typed, now, place }: Typing,
  limit: number,
): Promise<readonly Completion[]> {
  const field = commands
    .find(({ name }) => name === command)
    ?.options.find((option) => FIELDS[option.field].key === key)?.field;
  const { completes } = field === undefined ? {} : FIELDS[field];
  if (completes === undefined) return [];
  const found = await SOURCES[completes](typed, limit, { catalogue, commands, now, place });
  return field === 'words' ? found.map(({ label }) => ({ label, value: label })) : found; // words are words, never an id
}
