import { done, fail } from '../failure.ts';
import { nearestWord } from '../reading/nearest-word.ts';
import type { Command } from './command.ts';
import { examples } from './examples.ts';
import { slashCommands } from './slash.ts';

/** Help for the commands that it is given, itself among them. */
export function createHelp(all: () => readonly Command[]): Command {
  return {
    name: 'help',
    summary: 'Show what can be asked, with examples that work here',
    slash: true,
    options: [{ field: 'command' }],
    answers: 'help',
    audience: 'asker',
    run: async ({ command }, { store, asker }) => {
      const known = slashCommands(all());
      const topics = known.map((topic) => ({ ...topic, name: asker.otherNames?.[topic.name] ?? topic.name }));
      const typed = command?.replace(/^\//, '').toLowerCase();
      const name = typed === undefined ? undefined : (asker.otherNames?.[typed] ?? typed);
      if (name !== undefined && !topics.some((topic) => topic.name === name)) {
        const names = topics.map((topic) => topic.name);
        return fail({ kind: 'unknown-command', command: name, nearest: nearestWord(name, names) });
      }
      const shown = name === undefined ? topics : topics.filter((topic) => topic.name === name);
      return done({ kind: 'help', topics: shown, examples: await examples(store.catalogue, asker.place) });
    },
  };
}
