import type { SlashCommand } from '../../../core/commands/slash.ts';
import { openForm } from '../forms/open-form.ts';
import { readShortcut } from '../read-shortcut.ts';
import { respondAt } from '../respond.ts';
import type { AddWay } from './ways.ts';

type Shortcut = { type: 'global' | 'message'; name: string; callback_id: string; description: string };

/** What the shortcuts of the whole workspace open: the form of a command. */
const FORMS: Readonly<Record<string, SlashCommand['name']>> = { ask: 'ask', find: 'paper' };
/** What the shortcuts of a message do with the papers that it names. */
const OF_MESSAGE: Readonly<Record<string, 'lookup' | 'cite'>> = { lookup: 'lookup', cite: 'cite' };

/** As the manifest lists them. */
export const SHORTCUTS: readonly Shortcut[] = [
  { type: 'global', name: 'Ask about papers', callback_id: 'ask', description: 'A question about the papers here' },
  { type: 'global', name: 'Find a paper', callback_id: 'find', description: 'By title, arXiv id or DOI' },
  { type: 'message', name: 'Look up papers', callback_id: 'lookup', description: 'The papers this message names' },
  { type: 'message', name: 'Cite papers', callback_id: 'cite', description: 'BibTeX of the papers this message names' },
];

export const addShortcuts: AddWay = (app, { answering, background, clientOf, replies, slashCommands }) => {
  app.shortcut({ type: 'shortcut' }, async ({ ack, body }) => {
    await ack();
    const heard = readShortcut(body);
    const command = slashCommands.find(({ name }) => heard !== undefined && name === FORMS[heard.name]);
    if (heard === undefined || command === undefined) return;
    const { team, user, triggerId, conversation } = heard;
    const from = { channel: user, direct: true, conversation };
    background.run(`form:${team}:${user}`, () =>
      openForm(clientOf, team, triggerId, { command, from, given: {}, asksWhere: true }),
    );
  });

  app.shortcut({ type: 'message_action' }, async ({ ack, body }) => {
    await ack();
    const heard = readShortcut(body);
    const as = heard && OF_MESSAGE[heard.name];
    if (heard === undefined || as === undefined || heard.responseUrl === undefined) return;
    const reply = replies.toAsker(heard, respondAt(heard.responseUrl));
    answering.once(heard, async () => ({ kind: 'text', text: heard.text, as }), reply);
  });
};
