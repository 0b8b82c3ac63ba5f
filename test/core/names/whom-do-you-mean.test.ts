import { beforeEach, describe, expect, it } from 'vitest';
import type { Answered } from '../../../src/core/answer.ts';
import type { Bot } from '../../../src/core/bot.ts';
import { COMMANDS } from '../../../src/core/commands/commands.ts';
import { createBot } from '../../../src/core/create-bot.ts';
import type { Inquiry } from '../../../src/core/inquiry.ts';
import { parseQuery } from '../../../src/core/query/parse.ts';
import { printQuery } from '../../../src/core/query/print.ts';
import type { Query } from '../../../src/core/query/query.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';
import { asker, strictLog } from '../../shipped-record.ts';
import { samplePaper } from '../citation/sample-paper.ts';
import { authorOf } from './by.ts';

/** Papers by year and authors, with an id after `#` where the source gives one. */
const PAPERS: readonly (readonly [string, string, readonly string[]])[] = [
  ['wang-a1', '2015', ['Wei Wang #a:1', 'Ada Lovelace']],
  ['wang-a2', '2021', ['Wei Wang #a:1', 'Ada Lovelace', 'Grace Hopper']],
  ['wang-b', '2019', ['Wei Wang #a:2']],
  ['wang-bare', '2020', ['Wei Wang', 'Alan Turing']],
  ['mark', '2020', ['Mark Sandler']],
  ['m', '2021', ['M. Sandler', 'Alan Turing']],
  ['john', '2020', ['John Smith']],
  ['jane', '2020', ['Jane Smith']],
  ['j', '2021', ['J. Smith']],
  ['turned', '2021', ['Kawai Hisashi']],
];

let bot: Bot;

beforeEach(async () => {
  const store = createMemoryStore();
  const papers = PAPERS.map(([id, date, authors]) =>
    samplePaper({ id, title: id, date, ids: {}, authors: authors.map(authorOf) }),
  );
  await store.catalogue.save({ papers, authors: [] });
  bot = createBot({ store, commands: COMMANDS, log: strictLog, version: '0.0.0' });
});

async function answered(said: Inquiry['said']): Promise<Answered> {
  const view = await bot.answer({ asker: asker(), now: '2026-11-23T09:00:00.000Z', atMost: 50, said });
  if (view.answered === undefined) throw new Error('a view without its answer');
  return view.answered;
}

const asks = (query: Query): Promise<Answered> => answered({ kind: 'query', text: printQuery(query) });

function found({ answer }: Answered): unknown {
  if (answer.kind === 'papers') return answer.papers.map(({ id }) => id).sort();
  return answer.kind === 'choice' ? answer.options.map(({ label }) => label) : answer;
}

describe('a name that several have', () => {
  it('is asked back, with what tells them apart', async () => {
    expect(found(await asks({ kind: 'papers', author: 'Wei Wang' }))).toEqual([
      'Wei Wang · 2 papers, 2015–2021, with Ada Lovelace and Grace Hopper',
      'Wei Wang · 1 paper, 2020, with Alan Turing',
      'Wei Wang · 1 paper, 2019',
    ]);
  });

  it('once chosen means that very person, by a query that can be printed and read', async () => {
    const { answer } = await asks({ kind: 'papers', author: 'wang' });
    const queries = answer.kind === 'choice' ? answer.options.map(({ query }) => query) : [];
    expect(queries.map((query) => parseQuery(printQuery(query)))).toEqual(
      queries.map((value) => ({ ok: true, value })),
    );
    expect(await Promise.all(queries.map(async (query) => found(await asks(query))))).toEqual([
      ['wang-a1', 'wang-a2'],
      ['wang-bare'],
      ['wang-b'],
    ]);
  });

  it.each([
    [{ kind: 'papers', author: 'Ada Lovelace', with: ['Wei Wang [a:1]'] }, ['wang-a1', 'wang-a2']],
    [{ kind: 'papers', author: 'Alan Turing', without: ['Wei Wang [as written]'] }, ['m']],
    [{ kind: 'papers', author: 'Wei Wang [a:1]', position: 'first' }, ['wang-a1', 'wang-a2']],
    [{ kind: 'papers', author: 'Wei Wang [a:2]', position: 'solo' }, ['wang-b']],
    [{ kind: 'papers', author: 'Wei Wang [a:1] | Wei Wang [a:2]' }, ['wang-a1', 'wang-a2', 'wang-b']],
    [{ kind: 'papers', author: 'a:2' }, ['wang-b']],
  ] satisfies readonly [Query, string[]][])('%j', async (query, expected) => {
    const answer = await asks(query);
    expect(found(answer)).toEqual(expected);
    expect(found(await asks(answer.query))).toEqual(expected);
  });

  it('is none of its own co-authors, and its namesakes stay apart among those of others', async () => {
    const own = await asks({ kind: 'coauthors', author: 'Wei Wang [a:1]' });
    expect(own.answer).toMatchObject({ authors: [{ key: 'Ada Lovelace', papers: 2 }, { key: 'Grace Hopper' }] });
    const all = await asks({ kind: 'authors' });
    const keys = all.answer.kind === 'authors' ? all.answer.authors.map(({ key }) => key) : [];
    expect(keys).toEqual(expect.arrayContaining(['Wei Wang [a:1]', 'Wei Wang [a:2]', 'Wei Wang [as written]']));
    expect(keys).not.toContain('Wei Wang');
  });

  it('leads from a profile to that person’s papers', async () => {
    const { blocks } = await bot.answer({
      asker: asker(),
      now: '2026-11-23T09:00:00.000Z',
      said: { kind: 'query', text: 'author author:"Wei Wang [a:1]"' },
    });
    expect(JSON.stringify(blocks)).toContain('Wei Wang [a:1]');
  });
});

describe('an initial', () => {
  it.each(['Sandler', 'M. Sandler', 'sandler m', 'Sandlre'])(
    'that one full name explains: “%s” is both',
    async (author) => {
      const answer = await asks({ kind: 'papers', author });
      expect(found(answer)).toEqual(['m', 'mark']);
      expect(answer.understood).toContain('Mark Sandler or M. Sandler');
      expect(found(await asks(answer.query))).toEqual(['m', 'mark']);
    },
  );

  it('is left out where the name is asked for in full', async () => {
    expect(found(await asks({ kind: 'papers', author: 'Mark Sandler' }))).toEqual(['mark']);
  });

  it('that may be either of two is a choice of its own', async () => {
    const { answer } = await asks({ kind: 'papers', author: 'J. Smith' });
    const options = answer.kind === 'choice' ? answer.options : [];
    expect(options.map(({ label }) => label)).toEqual(['J. Smith', 'Jane Smith', 'John Smith']);
    expect(await Promise.all(options.map(async ({ query }) => found(await asks(query))))).toEqual([
      ['j'],
      ['jane'],
      ['john'],
    ]);
  });

  it('is asked for within an either-or, and put in its place', async () => {
    const { answer } = await asks({ kind: 'papers', with: ['Ada Lovelace | Smith'] });
    const query = answer.kind === 'choice' ? answer.options[1]?.query : undefined;
    expect(query).toEqual({ kind: 'papers', with: ['Ada Lovelace | Jane Smith'] });
  });
});
