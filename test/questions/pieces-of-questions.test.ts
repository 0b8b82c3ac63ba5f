import { beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/core/bot.ts';
import type { Catalogue } from '../../src/core/ports.ts';
import { readSentence } from '../../src/core/reading/read-sentence.ts';
import { asker, shippedBot } from '../shipped-record.ts';
import { plain } from './anthology/plain.ts';
import { answerTo, NOW } from './ask.ts';
import { beginningsOf, firstWordsOf, sayingsOf, shufflesOf } from './pieces.ts';
import { SHIPPED } from './shipped/corpus.ts';
import { RECORD } from './shipped/record.ts';

const sayings = sayingsOf(SHIPPED);
let bot: Bot;
let catalogue: Catalogue;

beforeAll(async () => {
  const shipped = await shippedBot();
  bot = shipped.bot;
  catalogue = shipped.store.catalogue;
});

/** Words of names and the longer ones of titles: whoever says them wants fewer papers. */
const NARROWING = new Set([
  ...plain(RECORD.flatMap(({ others }) => others).join(' ')).split(' '),
  ...plain(RECORD.map(({ title }) => title).join(' '))
    .split(' ')
    .filter((word) => word.length > 6),
]);
const narrows = (word: string): boolean => /^\d\d+$/.test(word) || (word.length > 3 && NARROWING.has(word));

/** A list, count or export of all papers although the words told more, with nothing said about it. */
async function unfilteredFor(q: string): Promise<string | undefined> {
  const { answered } = await bot.answer({ asker: asker(), now: NOW, said: { kind: 'sentence', text: q } });
  if (answered === undefined || !['papers', 'count', 'cite'].includes(answered.query.kind)) return undefined;
  const { kind: _, author, sort: __, style: ___, ...filter } = answered.query;
  if (Object.keys(filter).length > 0 || (author ?? 'Max Vladymyrov') !== 'Max Vladymyrov') return undefined;
  if (answered.answer.kind === 'failure') return undefined;
  const told = plain(answered.notices.join(' ')).split(' ');
  const said = plain(q.replace(/<@[^>]*>/g, '')).split(' ');
  const unread = said.filter((word) => narrows(word) && !told.includes(word));
  return unread.length === 0 ? undefined : `${q} → all, without a word about ${unread.join(', ')}`;
}

async function unfiltered(pieces: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const q of pieces) found.push(...[await unfilteredFor(q)].filter((fault) => fault !== undefined));
  return found;
}

/** Some of them, for time; the benchmark reads the pieces of all. */
const every = <T>(step: number, of: readonly T[]): T[] => of.filter((_, number) => number % step === 0);

describe('pieces of questions', () => {
  it('are read from the first letter on', async () => {
    const beginnings = beginningsOf(every(48, sayings));
    const setting = { catalogue, today: NOW.slice(0, 10), conversation: undefined };
    const failed: string[] = [];
    for (const beginning of beginnings) await readSentence(beginning, setting).catch(() => failed.push(beginning));
    expect(failed).toEqual([]);
  });

  it('are answered word by word, and never with everything where they narrow', async () => {
    expect(await unfiltered(firstWordsOf(every(14, sayings)))).toEqual([]);
  });

  it('are answered in any order of the words, and never with everything where they narrow', async () => {
    expect(await unfiltered(shufflesOf(every(10, sayings)))).toEqual([]);
  });

  it('are never answered without what nothing has, whatever it is added to', async () => {
    const filters = [
      'with Grzblat',
      'without Grzblat',
      'about grzblatology',
      'from Grzblat University',
      'in grzblat 2022',
    ];
    const passedOver: string[] = [];
    for (const [number, question] of every(7, sayings).entries()) {
      const q = `${question.replace(/[?.!]+$/, '')} ${filters[number % filters.length]}`;
      const { kind, total = 0, text } = await answerTo(bot, { q });
      if (kind === 'papers' && total > 0 && !text.toLowerCase().includes('grzblat')) passedOver.push(q);
    }
    expect(passedOver).toEqual([]);
  });
});
