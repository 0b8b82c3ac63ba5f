import type { App } from '@slack/bolt';
import type { Pictures } from '../../core/ports.ts';
import { createAnswering } from './answering.ts';
import { createBackground } from './background.ts';
import { createChannels } from './channels.ts';
import { createChartFiles } from './chart-files.ts';
import { createHome } from './home.ts';
import { createPeople } from './people.ts';
import { createPrepare } from './prepare.ts';
import { createReplies } from './replies.ts';
import { createToAsker } from './to-asker.ts';
import { addAccess } from './ways/access.ts';
import { addAssistant } from './ways/assistant.ts';
import { addCommands } from './ways/commands.ts';
import { addForms } from './ways/forms.ts';
import { addHome } from './ways/home.ts';
import { addLinks } from './ways/links.ts';
import { addMessages } from './ways/messages.ts';
import { addPresses } from './ways/presses.ts';
import { addShortcuts } from './ways/shortcuts.ts';
import type { AddWay, Ways } from './ways/ways.ts';

const WAYS: readonly AddWay[] = [
  addMessages,
  addAssistant,
  addCommands,
  addShortcuts,
  addPresses,
  addForms,
  addLinks,
  addHome,
  addAccess,
];

type Given = Pick<
  Ways,
  'bot' | 'slashCommands' | 'settings' | 'claims' | 'access' | 'removed' | 'clientOf' | 'log' | 'clock'
> & {
  pictures?: Pictures | undefined;
};

/** Hears all that people do; `finish` resolves when every answer under way is out. */
export function listen(app: App, given: Given): { finish(): Promise<void> } {
  const { clientOf, settings, clock, log } = given;
  const background = createBackground(log);
  const channels = createChannels(clientOf, clock, log);
  const people = createPeople(clientOf, clock, log);
  const answering = createAnswering({ ...given, background, toAsker: createToAsker({ people, channels, settings }) });
  const home = createHome({ answering, channels, settings, clientOf, clock });
  const prepare = createPrepare(createChartFiles(given.pictures, clientOf, log), settings);
  const replies = createReplies(clientOf, prepare, log);
  const ways: Ways = { ...given, background, answering, home, prepare, replies };
  for (const addWay of WAYS) addWay(app, ways);
  app.error(async ({ code }) => log.error({ platform: 'slack', code }, 'What Slack delivered could not be handled'));
  return { finish: background.finish };
}
