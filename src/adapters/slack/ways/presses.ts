import type { Inquiry } from '../../../core/inquiry.ts';
import type { Settings } from '../../../core/ports.ts';
import { createModal } from '../answer-modal.ts';
import { COMPLETING_ID } from '../forms/completing.ts';
import { queryOf } from '../kept-queries.ts';
import { readPress } from '../read.ts';
import { readViewPress } from '../read-view-press.ts';
import { ACTION_ID } from '../render-actions.ts';
import type { AddWay } from './ways.ts';

/** Buttons, menus and overflow menus: of messages, of the home tab and of answers in a modal. */
export const addPresses: AddWay = (app, { answering, clientOf, prepare, replies, settings }) => {
  app.action(ACTION_ID, async ({ ack, body }) => {
    await ack();
    const press = readPress(body);
    if (press !== undefined)
      return answering.once(press, () => whatWasPressed(press, settings), replies.toPress(press));
    const inView = readViewPress(body);
    if (inView !== undefined)
      answering.once(inView, () => whatWasPressed(inView, settings), createModal(inView, clientOf, prepare));
  });

  // What is chosen while typing on the home tab.
  app.action(/^find:/, async ({ ack, body }) => {
    await ack();
    const press = readViewPress(body);
    const [, name, key] = COMPLETING_ID.exec(press?.actionId ?? '') ?? [];
    if (press === undefined || name === undefined || key === undefined) return;
    const said = { kind: 'command', name, options: { [key]: press.value } } as const;
    answering.once(press, async () => said, createModal(press, clientOf, prepare));
  });
};

/** A kept query can be lost only with the store; its label is then the best that is known. */
async function whatWasPressed(
  { value, label }: { value: string; label: string },
  settings: Settings,
): Promise<Inquiry['said']> {
  const text = await queryOf(value, settings);
  return text === undefined ? { kind: 'sentence', text: label } : { kind: 'query', text };
}
