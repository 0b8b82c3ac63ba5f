import { formOf } from '../forms/form-of.ts';
import { givenInForm } from '../forms/given-in-form.ts';
import { openForm } from '../forms/open-form.ts';
import { readCommand } from '../read.ts';
import { respondAt } from '../respond.ts';
import type { AddWay } from './ways.ts';

/** Slash commands. One with a form, typed alone, opens it. */
export const addCommands: AddWay = (app, { answering, background, clientOf, replies, slashCommands }) => {
  app.command(/^\//, async ({ ack, body }) => {
    await ack();
    const heard = readCommand(body, slashCommands);
    if (heard === undefined) return;
    const { team, channel, user, direct, conversation, said, triggerId, responseUrl } = heard;
    const command = formOf(said, slashCommands);
    if (command === undefined)
      return answering.once(heard, async () => said, replies.toCommand(heard, respondAt(responseUrl)));
    background.run(`form:${team}:${user}`, async () => {
      const given = await givenInForm(command.name, heard, answering);
      const from = { channel, direct, conversation, responseUrl, ...(command.name === 'settings' && { shown: given }) };
      await openForm(clientOf, team, triggerId, { command, from, given });
    });
  });
};
