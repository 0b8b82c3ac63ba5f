import { setTimeout as wait } from 'node:timers/promises';
import type { View } from '../../../core/view/block.ts';
import { COMPLETING_ID, completeOptions } from '../forms/completing.ts';
import { formErrors } from '../forms/form-errors.ts';
import { readForm, type SentForm } from '../forms/read-form.ts';
import { respondAt } from '../respond.ts';
import { SuggestionBody } from '../wire.ts';
import type { AddWay, Ways } from './ways.ts';

/** Slack closes a form with an error of its own where nothing comes within three seconds. */
const PATIENCE_MS = 2000;

/** Forms: completions while something is typed, what is wrong beside the field, and the answer where it was asked for. */
export const addForms: AddWay = (app, ways) => {
  const { answering, background, bot, slashCommands } = ways;

  app.options<'block_suggestion'>(COMPLETING_ID, async ({ ack, body }) => {
    const read = SuggestionBody.safeParse(body);
    await ack({ options: read.success ? await completeOptions(read.data, bot) : [] });
  });
  // Choosing in a form's menu changes nothing until the form is sent.
  app.action(/^complete:/, async ({ ack }) => ack());

  app.view(/^form:/, async ({ ack, body }) => {
    const form = readForm(body, slashCommands);
    if (form === undefined) return ack();
    const answer = answering.ask(form, form.said);
    const late = new AbortController();
    const view = await Promise.race([answer, wait(PATIENCE_MS, undefined, { signal: late.signal })]).finally(() =>
      late.abort(),
    );
    const errors = view && formErrors(view, form);
    if (errors !== undefined) return ack({ response_action: 'errors', errors });
    await ack();
    background.run(form.conversation || `form:${form.team}:${form.user}`, async () => {
      const answered = await answer;
      await deliver(form, answered, ways);
    });
  });
};

async function deliver(form: SentForm, view: View, { replies, home }: Ways): Promise<void> {
  const { from, team, user } = form;
  if (from.home !== undefined) return home.publish({ team, user, channel: from.home }, view);
  if (from.responseUrl !== undefined) return replies.toCommand(form, respondAt(from.responseUrl)).give(view);
  await replies.toPerson(form).give(view);
}
