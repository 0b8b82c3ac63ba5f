import { MessageFlags, type RawFile, type REST, Routes } from 'discord.js';
import type { Log, Pictures, Settings } from '../../core/ports.ts';
import type { View } from '../../core/view/block.ts';
import type { Attached } from './attachments.ts';
import { persist } from './persist.ts';
import { isRefusal, isTooLate } from './refusals.ts';
import { type Body, type Message, renderMessage } from './render.ts';

const settingOf = (key: string): string => `discord:query:${key}`;

export function keptQuery(key: string, settings: Settings): Promise<string | undefined> {
  return settings.get(settingOf(key));
}

/** What rendering needs besides the view; without pictures, charts are bars of text. */
export type Rendering = { settings: Settings; log: Log; pictures?: Pictures };

/** A message with all that goes along. */
export type Ready = { body: Body; files: readonly Attached[] };

/** The view as a message, its charts drawn, its long queries kept first, so that no button is ever without its query. */
export async function prepare(view: View, { settings, log, pictures }: Rendering): Promise<Ready> {
  const message = renderMessage(view, { pictures: pictures !== undefined });
  const drawn = pictures === undefined ? [] : await drawAll(message, pictures, log);
  // One chart that can't be drawn, and all of them are bars of text.
  const { body, files, kept } = drawn === undefined ? renderMessage(view) : message;
  for (const [key, text] of kept) await settings.set(settingOf(key), text);
  return { body, files: [...files, ...(drawn ?? [])] };
}

async function drawAll({ charts }: Message, pictures: Pictures, log: Log): Promise<Attached[] | undefined> {
  try {
    return await Promise.all(charts.map(async ({ name, chart }) => ({ name, image: await pictures.draw(chart) })));
  } catch (error) {
    log.warn({ error: String(error) }, 'a chart could not be drawn');
    return undefined;
  }
}

/**
 * Sends the view, or what is said in place of a view that can't be made or that Discord refuses. After a line that stays
 * broken the first may have arrived, and where it is too late nobody waits: then nothing more is sent and the error goes on.
 */
export async function deliver(
  view: View,
  rendering: Rendering,
  instead: (error: unknown) => View,
  send: (view: View, message: Ready) => Promise<void>,
): Promise<void> {
  let shown = view;
  const message = await prepare(view, rendering).catch((error: unknown) => {
    shown = instead(error);
    return prepare(shown, rendering);
  });
  try {
    await send(shown, message);
  } catch (error) {
    if (!isRefusal(error) || isTooLate(error)) throw error;
    shown = instead(error);
    await send(shown, await prepare(shown, rendering));
  }
}

export function rawFiles({ files }: Ready): RawFile[] {
  return files.map((file) =>
    'text' in file
      ? { name: file.name, data: file.text, contentType: 'text/plain; charset=utf-8' }
      : { name: file.name, data: Buffer.from(file.image), contentType: 'image/png' },
  );
}

/** The message's data for an interaction; `isPrivate`: only the asker sees it. */
export function dataOf({ body, files }: Ready, isPrivate: boolean) {
  const attachments = files.map(({ name }, index) => ({ id: String(index), filename: name }));
  return { ...body, attachments, flags: isPrivate ? body.flags | MessageFlags.Ephemeral : body.flags };
}

/** The routes by which one interaction is answered; none of them takes the bot's token. */
export function createReplies(rest: REST, application: string, interaction: { id: string; token: string }) {
  const webhook = Routes.webhook(application, interaction.token);
  const original = Routes.webhookMessage(application, interaction.token);
  return {
    async callback(body: unknown, files: RawFile[] = []): Promise<void> {
      const route = Routes.interactionCallback(interaction.id, interaction.token);
      await persist(() => rest.post(route, { body, files, auth: false }));
    },
    async editOriginal(body: unknown, files: RawFile[]): Promise<void> {
      await persist(() => rest.patch(original, { body, files, auth: false }));
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
