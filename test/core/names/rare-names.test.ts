import { expect, it } from 'vitest';
import { COMMANDS } from '../../../src/core/commands/commands.ts';
import { createBot } from '../../../src/core/create-bot.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';
import { answerTo } from '../../questions/ask.ts';
import { strictLog } from '../../shipped-record.ts';
import { samplePaper } from '../citation/sample-paper.ts';

it.each([
  ['papers by Irene Langkilde', ['Geary', 'Langkilde'], 'Irene Langkilde or Irene Langkilde-Geary'],
  ['papers by Irene Langkilde-Geary', ['Geary', 'Langkilde'], 'Irene Langkilde-Geary or Irene Langkilde'],
  ['papers by John Carroll', ['John'], 'John Carroll'],
])('%s: who may well be one is meant, and said so', async (q, titles, understood) => {
  const store = createMemoryStore();
  const bot = createBot({ store, commands: COMMANDS, log: strictLog, version: '0.0.0' });
  const others = Array.from({ length: 99 }, (_, at) => [`Paper ${at}`, `John${at % 9 ? at : ''} Young${at}`]);
  const known = [
    ['Langkilde', 'Irene Langkilde'],
    ['Geary', 'Irene Langkilde-Geary'],
    ['John', 'John Carroll'],
    ['A', 'John A. Carroll'],
    ['B', 'John B. Carroll'],
  ];
  const papers = [...known, ...others].map(([title = '', by = ''], at) =>
    samplePaper({ id: `p:${at}`, title, by: [by], ids: {} }),
  );
  await store.catalogue.save({ papers, authors: [] });
  const found = await answerTo(bot, { q });
  expect(found.papers?.map(({ title }) => title).sort()).toEqual(titles);
  expect(found.understood).toContain(understood);
});
