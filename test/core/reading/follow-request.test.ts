import { expect, test } from 'vitest';
import { printQuery } from '../../../src/core/query/print.ts';
import { readSentence } from '../../../src/core/reading/read-sentence.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';
import { newPaper } from '../announcements/world.ts';

const PAPERS = [
  newPaper('one', { title: 'On hypernetworks', by: ['Mark Sandler', 'Max Vladymyrov'], categories: ['cs.CV'] }),
];

test.each([
  ['follow papers by Sandler or about hypernetworks', 'follow words:hypernetworks author:Sandler match:any'],
  ['follow papers by Sandler about hypernetworks', 'follow words:hypernetworks author:Sandler'],
  ['please follow Mark Sandler', 'follow author:"Mark Sandler"'],
  ['subscribe to papers about hypernetworks or in cs.CV', 'follow words:hypernetworks category:cs.CV match:any'],
  ['I want to follow papers with Sandler but not with Vladymyrov', 'follow with:Sandler without:Vladymyrov'],
  ['notify me about new papers by Sandler', 'follow author:Sandler'],
  ['Follow all papers.', 'follow'],
  ['stop following papers by Sandler or about hypernetworks', 'unfollow words:hypernetworks author:Sandler match:any'],
  // No request, or one that names nothing: help.
  ['how do I follow papers by Sandler?', 'help command:follow'],
  ['can I follow somebody', 'help command:follow'],
  ['follow', undefined],
  ['stop following', undefined],
  ['follow me on twitter', undefined],
])('“%s”: %s', async (sentence, expected) => {
  const { catalogue } = createMemoryStore({ papers: PAPERS, authors: [] });
  const reading = await readSentence(sentence, { catalogue, conversation: undefined, today: '2026-11-20' });
  const text = reading.ok ? printQuery(reading.value.query) : '';
  if (expected === undefined) expect(text).not.toMatch(/^(un)?follow( |$)/);
  else expect(text).toBe(expected);
});
