import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/core/commands/commands.ts';
import { createBot } from '../../../src/core/create-bot.ts';
import { createTracker } from '../../../src/core/tracking/create-tracker.ts';
import { renderText } from '../../../src/core/view/plain-text.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';
import { asker, strictLog } from '../../shipped-record.ts';
import { accountOf, createLibrary, NOW, recordOf } from '../tracking/library.ts';

function createRoom() {
  const store = createMemoryStore();
  const library = createLibrary('openalex', [
    accountOf('openalex', 'A5000001', {
      affiliations: ['ETH Zurich'],
      papers: 2,
      years: { from: 2021, to: 2024 },
      sample: 'Looms',
    }),
    accountOf('openalex', 'A5000002', { papers: 1, sample: 'Ballads' }),
  ]);
  library.shelves.set('openalex:A5000001', [recordOf('Looms'), recordOf('Engines')]);
  const tracker = createTracker({ store, sources: [library.source], clock: () => NOW, log: strictLog });
  const bot = createBot({ store, commands: COMMANDS, tracker, log: strictLog, version: '0' });
  const ask = (text: string, changes = {}) =>
    bot.answer({ asker: asker(changes), now: NOW, said: { kind: 'query', text } });
  return { library, ask, say: async (text: string, changes = {}) => renderText(await ask(text, changes)) };
}

describe('/track', () => {
  it.each(['track Ada Lovelace', 'untrack Ada Lovelace', 'hide Looms'])(
    'leaves what all share to those who may, also where somebody talks to the bot alone: %s',
    async (asked) => {
      const alone = { direct: true, mayManage: true, mayManageAll: false };
      expect(await createRoom().say(asked, alone)).toContain('the right to manage what all share here');
    },
  );

  it('lists people of one name with what tells them apart, and goes on from the one picked', async () => {
    const { ask, say } = createRoom();
    const { answered } = await ask('track Ada Lovelace');
    const options = answered?.answer.kind === 'choice' ? answered.answer.options : [];
    expect(options).toEqual([
      {
        label: 'Ada Lovelace · ETH Zurich · 2 papers, 2021–2024 · “Looms” · OpenAlex',
        query: { kind: 'track', who: 'openalex:A5000001' },
      },
      { label: 'Ada Lovelace · 1 paper · “Ballads” · OpenAlex', query: { kind: 'track', who: 'openalex:A5000002' } },
    ]);
    expect(await say('track openalex:A5000001')).toContain('Ada Lovelace is tracked: 2 papers');
    expect(await say('papers')).toContain('2 papers');
    expect(await say('status')).toMatch(/Tracked: Ada Lovelace[\s\S]*OpenAlex: last read 19 November 2026, 09:00 UTC/);
  });

  it.each([
    ['nobody by that name', 'track Mary Shelley', {}, 'No source knows an author “Mary Shelley”'],
    ['an id that is nobody’s', 'track A999999', {}, 'No source knows an author “openalex:A999999”'],
    ['nobody named', 'track', {}, 'I need a name or an id'],
    ['somebody without the right', 'track Ada Lovelace', { mayManage: false }, 'That takes the right to manage'],
  ])('%s', async (_, text, changes, sentence) => {
    expect(await createRoom().say(text, changes)).toContain(sentence);
  });

  it('says which source could not be asked', async () => {
    const { library, say } = createRoom();
    library.library.trouble = { sentence: 'OpenAlex does not answer.' };
    const sentence = await say('track Ada Lovelace');
    expect(sentence).toContain('not every source could be asked: OpenAlex does not answer.');
    expect(sentence).not.toContain('No source knows');
  });

  it('can be ended', async () => {
    const { say } = createRoom();
    await say('track openalex:A5000001');
    expect(await say('untrack lovelace')).toContain(
      'Ada Lovelace is no longer tracked. 2 papers that only the sources',
    );
    expect(await say('status')).toContain('Tracked: nobody');
    expect(await say('untrack lovelace')).toContain('Nobody called “lovelace”');
  });
});

describe('/hide', () => {
  it('hides a paper for good, across syncs, until it is undone', async () => {
    const { say } = createRoom();
    await say('track openalex:A5000001');
    expect(await say('hide Engines')).toContain('“Engines” is hidden for good');
    await say('track openalex:A5000001');
    expect(await say('papers')).not.toContain('Engines');
    expect(await say('hide Engines undo:yes')).toContain('“Engines” is shown again');
    expect(await say('papers')).toContain('Engines');
  });
});
