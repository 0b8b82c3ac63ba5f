import { allOf } from './components.ts';
import type { LoopbackDiscord } from './loopback-discord.ts';
import type { Who } from './payloads.ts';
import { CHANNEL, OTHER_CHANNEL } from './people.ts';
import type { Exchange, SentMessage } from './world.ts';

/** Gives numbers from 0 to below 1. */
type Random = () => number;
type Deed = { name: string; share: number; do(who: Who): Promise<unknown> };

const WORDS = ['mesa-optimization', 'few-shot', 'image', 'linear transformers', 'memory', 'embeddings'];
const NAMES = ['Max Vladymyrov', 'Mark Sandler', 'Andrey Zhmoginov', 'Nobody Atall'];
const QUESTIONS = ['how many papers since 2020?', 'who are the co-authors?', 'papers per year', 'newest paper'];
/** Messages of the bot whose buttons may still be pressed. */
const KEPT = 50;

/** People who do everything that can be done, each a little, on two channels and in direct messages. */
export function createCrowd(discord: LoopbackDiscord, random: Random) {
  const shown: SentMessage[] = [];
  const any = <T>(all: readonly [T, ...T[]] | readonly T[]): T => all[Math.floor(random() * all.length)] as T; // of a list that holds some
  const keep = ({ message, ephemeral }: Exchange): void => {
    if (message === undefined || ephemeral || labelsOf(message).length === 0) return;
    shown.push(message);
    if (shown.length > KEPT) shown.shift();
  };
  const slash = (name: string, options: () => Record<string, string>): Deed['do'] => {
    return async (who) => keep(await discord.slash(name, options(), who));
  };
  const deeds: readonly Deed[] = [
    { name: 'search', share: 18, do: slash('papers', () => ({ words: any(WORDS) })) },
    { name: 'card', share: 14, do: slash('paper', () => ({ paper: any(WORDS) })) },
    { name: 'chart', share: 6, do: slash('author', () => ({ author: any(NAMES) })) },
    { name: 'question', share: 8, do: slash('ask', () => ({ question: any(QUESTIONS) })) },
    {
      name: 'typing',
      share: 20,
      do: (who) => discord.autocomplete('paper', { paper: any(WORDS).slice(0, 3 + Math.floor(random() * 8)) }, who),
    },
    {
      name: 'press',
      share: 22,
      async do(who) {
        const message = shown.length === 0 ? undefined : any(shown);
        if (message === undefined) await slash('paper', () => ({ paper: any(WORDS) }))(who);
        else keep(await discord.press(message, any(labelsOf(message)), { ...who, channel: message.channel_id }));
      },
    },
    {
      name: 'form',
      share: 6,
      async do(who) {
        const manager = { ...who, manages: true };
        const { form } = await discord.slash('follow', {}, manager);
        if (form !== undefined) await discord.submit(form, { words: any(WORDS), every: 'week' }, manager);
      },
    },
    {
      name: 'menu',
      share: 6,
      do: (who) => discord.pointAt('Look up papers', 'see arXiv:2309.05858', who),
    },
  ];
  const turns = deeds.flatMap((deed) => Array<Deed>(deed.share).fill(deed));
  let people = 0;
  return {
    /** One of them does something; resolves once all of it is answered. */
    act(): { name: string; answered: Promise<unknown> } {
      people += 1;
      const deed = any(turns);
      const user = `4${String(people).padStart(17, '0')}`;
      return { name: deed.name, answered: deed.do({ user, channel: any([CHANNEL, OTHER_CHANNEL]) }) };
    },
    /** Somebody writes to the bot alone; resolves with its reply. */
    write(): Promise<SentMessage> {
      people += 1;
      return discord.message(any(QUESTIONS), { direct: true, user: `4${String(people).padStart(17, '0')}` });
    },
  };
}

function labelsOf(message: SentMessage): string[] {
  return allOf(message.components ?? []).flatMap((one) => {
    if (one.type === 2) return one.label ?? [];
    return one.type === 3 ? one.options.map(({ label }) => label) : [];
  });
}
