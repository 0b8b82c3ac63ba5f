import { expect, it } from 'vitest';
import type { Inquiry } from '../../../src/core/inquiry.ts';
import { asker, IMPORTED, shippedBot } from '../../shipped-record.ts';

const { bot } = await shippedBot();

async function lookUp(text: string, as: 'lookup' | 'cite' = 'lookup') {
  const said: Inquiry['said'] = { kind: 'text', text, as };
  const view = await bot.answer({ asker: asker(), now: IMPORTED, said });
  const { answer, notices = [] } = view.answered ?? {};
  const papers =
    answer?.kind === 'paper'
      ? [answer.paper]
      : answer?.kind === 'papers' || answer?.kind === 'citation'
        ? answer.papers
        : [];
  return {
    kind: answer?.kind,
    titles: papers.map(({ title }) => title.split(' ').slice(0, 2).join(' ')),
    notices,
    answer,
  };
}

it.each<[string, string[], string[]]>([
  ['have you seen https://arxiv.org/abs/2309.05858v2 ?', ['Uncovering mesa-optimization'], []],
  ['<https://arxiv.org/pdf/2309.05858.pdf>', ['Uncovering mesa-optimization'], []],
  ['https://doi.org/10.48550/arXiv.2309.05858.', ['Uncovering mesa-optimization'], []],
  ['2309.05858, then arXiv:2410.21750 and again 2309.05858', ['Uncovering mesa-optimization', 'Learning and'], []],
  ['2309.05858 or arXiv:2401.00001', ['Uncovering mesa-optimization'], ['Not in this record: arxiv:2401.00001.']],
  ['1. Linear Transformers are Versatile In-Context Learners\n2. lunch at noon', ['Linear Transformers'], []],
  ['> *Linear transformers are versatile in-context learners*!', ['Linear Transformers'], []],
  ['we read “Linear Transformers are Versatile In-Context Learners” on Monday', ['Linear Transformers'], []],
])('the papers that “%s” names', async (text, titles, notices) => {
  expect(await lookUp(text)).toMatchObject({ titles, notices });
});

it.each<[string, string]>([
  ['lunch at noon? meet in room 2024.12345', 'names-no-paper'],
  ['', 'names-no-paper'],
  ['transformers are great learners', 'names-no-paper'],
  ['arXiv:2401.00001', 'no-paper'],
])('“%s” names none of this record', async (text, failure) => {
  expect(await lookUp(text)).toMatchObject({ kind: 'failure', answer: { failure: { kind: failure } } });
});

it('cites each paper that a text names', async () => {
  const cited = await lookUp('2309.05858 and 2410.21750', 'cite');
  expect(cited.titles).toEqual(['Uncovering mesa-optimization', 'Learning and']);
  expect(cited.answer?.kind === 'citation' && cited.answer.text.match(/^@/gm)).toHaveLength(2);
});
