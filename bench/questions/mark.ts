import type { Bot } from '../../src/core/bot.ts';
import { answerTo } from '../../test/questions/ask.ts';
import { type Corpus, conversationLabel, labelOf } from '../../test/questions/corpus.ts';
import { type Found, faultsOf, inShort, type Question } from '../../test/questions/judge.ts';
import { asksForPapers, type KeywordPeer } from './keyword-peer.ts';

/** How many of a kind are right, and of those that ask for papers, for how many the peer's hits are. */
export type Mark = { kind: string; right: number; asked: number; peer: { right: number; asked: number } };
export type Marked = { marks: Mark[]; wrong: { label: string; missed: string[]; got: string }[] };

/** Asks everything once. */
export async function markCorpus({ questions, conversations }: Corpus, bot: Bot, peer: KeywordPeer): Promise<Marked> {
  const marked: Marked = { marks: [], wrong: [] };
  const judge = async (question: Question, label: string, conversation = ''): Promise<boolean> => {
    const found = await answerTo(bot, question, conversation);
    const missed = faultsOf(question, found);
    if (missed.length > 0) marked.wrong.push({ label, missed, got: inShort(found) });
    return missed.length === 0;
  };
  for (const [kind, asked] of Object.entries(questions)) {
    let right = 0;
    for (const question of asked) right += Number(await judge(question, labelOf(question)));
    const listing = asked.filter(asksForPapers);
    const hits = listing.filter((question) => peerIsRight(question, peer)).length;
    marked.marks.push({ kind, right, asked: asked.length, peer: { right: hits, asked: listing.length } });
  }
  let right = 0;
  for (const [number, turns] of conversations.entries()) {
    const results: boolean[] = [];
    for (const turn of turns)
      results.push(await judge(turn, conversationLabel(turns), `${number}:${turn.session ?? ''}`));
    right += Number(results.every((result) => result));
  }
  marked.marks.push({ kind: 'conversations', right, asked: conversations.length, peer: { right: 0, asked: 0 } });
  return marked;
}

/** Only the papers are held against the question: its kind, words and order of equals are not the peer's to know. */
function peerIsRight({ q, set, list, top, include, exclude }: Question, peer: KeywordPeer): boolean {
  const found: Found = {
    kind: 'papers',
    text: '',
    understood: '',
    notices: [],
    papers: peer(q).map((title) => ({ title })),
  };
  const wanted = {
    ...(set && { set }),
    ...(list && { list }),
    ...(top && { top }),
    ...(include && { include }),
    ...(exclude && { exclude }),
  };
  return faultsOf({ q, ...wanted }, found).length === 0;
}
