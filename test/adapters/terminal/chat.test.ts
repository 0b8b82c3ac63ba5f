import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAsker } from '../../../src/adapters/terminal/asker.ts';
import { bannerFor } from '../../../src/adapters/terminal/banner.ts';
import { type Chat, runChat } from '../../../src/adapters/terminal/chat.ts';
import { completeLine } from '../../../src/adapters/terminal/complete-line.ts';
import { createHistory } from '../../../src/adapters/terminal/history.ts';
import { importRecords } from '../../../src/core/catalogue/import-records.ts';
import { COMMANDS } from '../../../src/core/commands/commands.ts';
import { slashCommands } from '../../../src/core/commands/slash.ts';
import { createBot } from '../../../src/core/create-bot.ts';
import { parseAuthorPage } from '../../../src/sources/author-page/parse-author-page.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';

const NOW = '2026-11-23T12:00:00.000Z';
const commands = slashCommands(COMMANDS);
const quiet = { info() {}, warn() {}, error() {} };

async function createFilledBot() {
  const store = createMemoryStore();
  const page = parseAuthorPage(readFileSync('data/author-page.txt', 'utf8'), { asOf: '2026-11-23' });
  if (page.ok) await importRecords(store.catalogue, page.batch, NOW);
  return { store, bot: createBot({ store, commands: COMMANDS, log: quiet, version: '0.0.0' }) };
}

describe('the chat', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'offprint-chat-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function talk(lines: string, change: Partial<Chat> = {}): Promise<string> {
    const { store, bot } = await createFilledBot();
    const [input, output] = [new PassThrough(), new PassThrough()];
    input.end(lines);
    await runChat({
      bot,
      commands,
      asker: createAsker('test', 'UTC'),
      clock: () => NOW,
      input,
      output,
      interactive: false,
      colour: false,
      banner: await bannerFor(store.catalogue),
      history: createHistory(join(folder, 'history')),
      ...change,
    });
    output.end();
    return (await output.toArray()).join('');
  }

  it('answers piped lines without any noise and remembers the conversation', async () => {
    const said = await talk('what did the author publish in 2025\nhow many?\n');
    expect(said).toMatch(/^2 papers/);
    expect(said).toContain('How new data permeates LLM knowledge');
    expect(said.trimEnd().split('\n\n').at(-2)).toMatch(/\b2\b/);
    for (const noise of ['offprint>', 'Offprint:', '\x1b']) expect(said).not.toContain(noise);
  });

  it.each(['q', 'quit', 'exit', '/quit', ':q'])('ends at %s with nothing said', async (word) => {
    expect(await talk(`${word}\nhelp\n`)).toBe('');
  });

  it('takes slash commands, the query language and ?', async () => {
    expect(await talk('/papers year:2025 category:CL\n')).toContain('How new data permeates');
    expect(await talk('/paper GradMax\n')).toContain('GradMax: Growing Neural Networks');
    expect(await talk('?\n')).toMatch(/papers/);
    expect(await talk('/paprs 2024\n')).toMatch(/no command “paprs”.*“papers”/);
  });

  it('greets, prompts, lets a number pick a paper and a letter an action, and keeps a private history', async () => {
    const lines = 'papers in 2025\n2\nb\nq\n';
    const said = stripVTControlCharacters(await talk(lines, { interactive: true, colour: true }));
    expect(said).toMatch(/^Offprint: 17 papers of Max Vladymyrov\. Try “what did the author publish in 2025”/);
    expect(said).toContain('offprint> ');
    expect(said).toContain('[a] ');
    expect(said).toMatch(/Long context processing is critical/);
    const file = join(folder, 'history');
    expect(readFileSync(file, 'utf8')).toBe('q\nb\n2\npapers in 2025\n');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

describe('the history', () => {
  it('is bounded, and done without where it can’t be kept', () => {
    const folder = mkdtempSync(join(tmpdir(), 'offprint-history-'));
    const history = createHistory(join(folder, 'history'));
    expect(history.load()).toEqual([]);
    history.save(Array.from({ length: 600 }, (_, index) => `question ${index}`));
    expect(history.load()).toHaveLength(500);
    expect(history.load()[0]).toBe('question 0');
    rmSync(folder, { recursive: true });
    history.save(['x']);
    expect(history.load()).toEqual([]);
  });
});

describe('Tab', () => {
  it.each<[string, string, string[]]>([
    ['/pap', '/pap', ['/paper ', '/papers ']],
    ['/papers year:2024 sort:', '', ['newest', 'oldest', 'relevance', 'title']],
    ['/papers sort:old', 'old', ['oldest']],
    ['/papers author:"Max V', '"Max V', ['"Max Vladymyrov"']],
    ['/papers colour:re', 're', []],
    ['/papers author:Vlady', 'Vlady', ['"Max Vladymyrov"']],
    ['/author Vlady', 'Vlady', ['Max Vladymyrov']],
    ['/nothing here', 'here', []],
    ['', '', []],
  ])('after %j', async (line, typed, words) => {
    const { bot } = await createFilledBot();
    expect(await completeLine(line, commands, bot)).toEqual({ words, typed });
  });

  it('completes titles in a command and in a sentence', async () => {
    const { bot } = await createFilledBot();
    for (const line of ['/paper gradm', 'GradM']) {
      const { words, typed } = await completeLine(line, commands, bot);
      expect(words[0]).toMatch(/^GradMax/);
      expect(line.endsWith(typed)).toBe(true);
    }
  });
});

it('says of an empty catalogue how to fill it', async () => {
  expect(await bannerFor(createMemoryStore().catalogue)).toContain('offprint import FILE');
});
