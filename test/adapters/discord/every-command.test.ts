import { expect, onTestFinished, test } from 'vitest';
import { COMMANDS } from '../../../src/core/commands/commands.ts';
import { slashCommands } from '../../../src/core/commands/slash.ts';
import { createBot } from '../../../src/core/create-bot.ts';
import { openTracking } from '../../end-to-end/open-tracking.ts';
import { allOf } from '../../platforms/discord/components.ts';
import type { Exchange } from '../../platforms/discord/world.ts';
import { shippedStore, strictLog } from '../../shipped-record.ts';
import { connected, saidIn } from './harness.ts';

const MANAGER = { manages: true };
const SLASH = slashCommands(COMMANDS);

/** The whole program but its clock and its disk: the shipped record, and sources that know its author. */
async function lab() {
  const store = await shippedStore();
  const { tracker, close } = await openTracking(store);
  onTestFinished(close);
  const bot = createBot({ store, commands: COMMANDS, tracker, log: strictLog, version: '1.2.3' });
  const { discord } = await connected(bot, { slashCommands: SLASH, settings: store.settings });
  return { discord, store };
}
type Lab = Awaited<ReturnType<typeof lab>>;

/** What somebody asks and what then stands there; with `afterwards`, what they do next and what that shows. */
type Scene = {
  options: Record<string, string>;
  said: readonly string[];
  first?: (lab: Lab) => Promise<unknown>;
  afterwards?: (lab: Lab, answer: Exchange) => Promise<void>;
};

const follows = ({ discord }: Lab) => discord.slash('follow', { words: 'transformers' }, MANAGER);
const subscriptions = async ({ store }: Lab) => store.subscriptions.list();

const SCENES: Readonly<Record<string, Scene>> = {
  ask: { options: { question: 'what did the author publish in 2024' }, said: ['Narrowing the Focus', '3 papers'] },
  paper: { options: { paper: 'mesa-optimization' }, said: ['Uncovering mesa-optimization', '2309.05858'] },
  papers: {
    options: { with: 'Sandler', year: '2023' },
    said: ['2 papers with Mark Sandler in 2023', 'Continual HyperTransformer'],
  },
  author: { options: { author: 'Max Vladymyrov' }, said: ['Max Vladymyrov', 'Papers listed here: 17', 'h-index'] },
  metrics: { options: { metric: 'h-index' }, said: ['20', 'author-page', '1 June 2025'] },
  coauthors: { options: { author: 'Max Vladymyrov' }, said: ['Mark Sandler', 'Andrey Zhmoginov'] },
  compare: {
    options: { author: 'Mark Sandler', with: 'Andrey Zhmoginov' },
    said: ['Mark Sandler', 'Andrey Zhmoginov'],
  },
  related: { options: { paper: 'mesa-optimization' }, said: ['similar to', 'Linear Transformers'] },
  cite: { options: { paper: 'GradMax', style: 'bibtex' }, said: ['@', 'GradMax'] },
  follow: {
    options: { words: 'transformers', every: 'week' },
    said: ['transformers', 'Monday'],
    afterwards: async (open) => expect(await subscriptions(open)).toHaveLength(1),
  },
  unfollow: {
    first: follows,
    options: {},
    said: ['transformers'],
    afterwards: async (open) => expect(await subscriptions(open)).toEqual([]),
  },
  following: { first: follows, options: {}, said: ['transformers'] },
  track: {
    options: { who: 'Max Vladymyrov' },
    said: ['Max Vladymyrov'],
    async afterwards({ discord, store }, { message }) {
      if (message === undefined) throw new Error('nobody is offered');
      const options = allOf(message.components ?? []).flatMap((one) => (one.type === 3 ? one.options : []));
      await discord.press(message, options[0]?.label ?? '', MANAGER);
      expect(await store.catalogue.tracked()).toMatchObject([{ name: 'Max Vladymyrov' }]);
    },
  },
  untrack: { options: { author: 'Max Vladymyrov' }, said: ['Max Vladymyrov'] },
  hide: {
    options: { paper: 'GradMax' },
    said: ['GradMax'],
    async afterwards({ discord }) {
      expect(saidIn((await discord.slash('paper', { paper: 'GradMax' })).message)).not.toContain('Growing Neural');
    },
  },
  settings: { options: {}, said: ['author'] },
  status: { options: {}, said: ['Papers: 17', '1.2.3'] },
  help: { options: {}, said: ['/paper', '/follow'] },
};

test('there is a scene for each command', () => {
  expect(Object.keys(SCENES).sort()).toEqual(SLASH.map(({ name }) => name).sort());
});

test.each(Object.entries(SCENES))('/%s', async (name, { first, options, said, afterwards }) => {
  const open = await lab();
  await first?.(open);
  const answer = await open.discord.slash(name, options, MANAGER);
  for (const part of said) expect(saidIn(answer.message).replaceAll('**', '')).toContain(part);
  await afterwards?.(open, answer);
});
