import { readPreferences } from '../../core/model/preferences.ts';
import type { View } from '../../core/view/block.ts';
import type { Answering } from './answer-interaction.ts';
import { reply } from './answer-message.ts';
import { whoIn } from './asker.ts';
import { prepare } from './deliver.ts';
import type { Heard } from './read.ts';
import { refusalSentence } from './refusals.ts';

/** Links in angle brackets are written so that nothing comes of them. */
const LINK = /(?<!<)https?:\/\/(?:(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)|(?:dx\.)?doi\.org)\/[^\s<>)\]]+/gi;

export function linksIn(text: string): readonly string[] {
  return [...new Set(text.match(LINK) ?? [])];
}

/**
 * Answers a message among people with cards for the papers that it links to, where that is switched on; says nothing
 * where none is known. Never throws.
 */
export async function answerLinks(heard: Heard, links: readonly string[], answering: Answering): Promise<void> {
  const { bot, settings, log, clock } = answering;
  const { channel, within = channel, server, user } = heard;
  try {
    const { place } = whoIn(within, server, user);
    if ((await readPreferences(settings, place)).links?.value !== 'yes') return;
    if (!(await answering.firstTime(heard.id))) return;
    const asker = { place, user, conversation: '', direct: false, mayManage: false };
    const view = await bot.answer({
      asker,
      now: clock(),
      said: { kind: 'text', text: links.join('\n'), as: 'lookup' },
    });
    if (found(view)) await reply(heard, await prepare(view, answering), answering.rest);
  } catch (error) {
    log.warn({ message: heard.id, reason: refusalSentence(error) }, 'links went without their cards');
  }
}

function found({ answered }: View): boolean {
  return answered?.answer.kind === 'paper' || answered?.answer.kind === 'papers';
}
