import { MessageFlags, type RawFile, type REST, Routes } from 'discord.js';
import type { Settings } from '../../core/ports.ts';
import type { View } from '../../core/view/block.ts';
import { isRefusal } from './refusals.ts';
import { type Message, renderMessage } from './render.ts';

const settingOf = (key: string): string => `discord:query:${key}`;

export function keptQuery(key: string, settings: Settings): Promise<string | undefined> {
  return settings.get(settingOf(key));
}

/** The view as a message, its long queries kept first, so that no button is ever without its query. */
export async function prepare(view: View, settings: Settings): Promise<Message> {
  const message = renderMessage(view);
  for (const [key, text] of message.kept) await settings.set(settingOf(key), text);
  return message;
}

/**
 * Sends the view, or what is said in place of a view that can't be made or that Discord refuses. After a broken line
 * the first may have arrived: then nothing more is sent and the error goes on.
 */
export async function deliver(
  view: View,
  settings: Settings,
  instead: (error: unknown) => View,
  send: (view: View, message: Message) => Promise<void>,
): Promise<void> {
  let shown = view;
  const message = await prepare(view, settings).catch((error: unknown) => {
    shown = instead(error);
    return prepare(shown, settings);
  });
  try {
    await send(shown, message);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    shown = instead(error);
    await send(shown, await prepare(shown, settings));
  }
}

export function rawFiles({ files }: Message): RawFile[] {
  return files.map(({ name, text }) => ({ name, data: text, contentType: 'text/plain; charset=utf-8' }));
}

/** The message's data for an interaction; `isPrivate`: only the asker sees it. */
export function dataOf({ body, files }: Message, isPrivate: boolean) {
  const attachments = files.map(({ name }, index) => ({ id: String(index), filename: name }));
  return { ...body, attachments, ...(isPrivate && { flags: MessageFlags.Ephemeral }) };
}

/** The routes by which one interaction is answered; none of them takes the bot's token. */
export function createReplies(rest: REST, application: string, interaction: { id: string; token: string }) {
  const webhook = Routes.webhook(application, interaction.token);
  const original = Routes.webhookMessage(application, interaction.token);
  return {
    async callback(body: unknown, files: RawFile[] = []): Promise<void> {
      await rest.post(Routes.interactionCallback(interaction.id, interaction.token), { body, files, auth: false });
    },
    async editOriginal(body: unknown, files: RawFile[]): Promise<void> {
      await rest.patch(original, { body, files, auth: false });
    },
    async deleteOriginal(): Promise<void> {
      await rest.delete(original, { auth: false });
    },
    async followUp(body: unknown, files: RawFile[]): Promise<void> {
      await rest.post(webhook, { body, files, auth: false });
    },
  };
}
export type Replies = ReturnType<typeof createReplies>;
