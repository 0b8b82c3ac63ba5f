import { describe, expect, it } from 'vitest';
import { openLowdbStore } from '../../src/store/lowdb/open-lowdb-store.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { offprint, withShippedCatalogue } from './offprint.ts';

const shipped = () => withShippedCatalogue(temporaryFolder());
const NOW = '2026-11-23T12:00:00Z';
const objects = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('ask', () => {
  it('gives one JSON object with what was published in 2024, newest first', async () => {
    const { code, stdout, stderr } = await offprint(shipped(), [
      'ask',
      'what did the author publish in 2024',
      '--json',
    ]);
    expect([code, stderr]).toEqual([0, '']);
    const [answer] = objects(stdout);
    expect(answer).toMatchObject({ question: 'what did the author publish in 2024', kind: 'papers', total: 3 });
    expect(answer.papers.map(({ title, date }: { title: string; date: string }) => [title.slice(0, 12), date])).toEqual(
      [
        ['Learning and', '2024-10-29'],
        ['Narrowing th', '2024-08-17'],
        ['Linear Trans', '2024-02-21'],
      ],
    );
  });

  it('gives plain text without colours or control characters to a pipe', async () => {
    const { stdout } = await offprint(shipped(), ['ask', 'GradMax']);
    expect(stdout).toContain('GradMax: Growing Neural Networks using Gradient Information');
    expect(stdout).not.toContain('\x1b');
  });

  it('cuts the papers, not the total, at --limit, and takes the clock from --now', async () => {
    const words = ['ask', 'papers in the last 2 years', '--json', '--limit', '2', '--now', '2024-12-31'];
    const [answer] = objects((await offprint(shipped(), words)).stdout);
    expect(answer.papers).toHaveLength(2);
    expect(answer.total).toBe(6);
  });

  it('holds every paper of a long list', async () => {
    const [answer] = objects((await offprint(shipped(), ['ask', 'all papers', '--json'])).stdout);
    expect(answer.papers).toHaveLength(17);
  });

  it('keeps follow-ups between calls under a session, and nothing without', async () => {
    const folder = shipped();
    const ask = async (question: string, ...more: string[]) =>
      objects((await offprint(folder, ['ask', question, '--json', '--now', NOW, ...more])).stdout)[0];
    await ask('papers in 2024', '--session', 'mine');
    expect(await ask('how many?', '--session', 'mine')).toMatchObject({ kind: 'count', value: 3 });
    expect(await ask('and in 2023?', '--session', 'other')).not.toMatchObject({ kind: 'count' });
    await ask('papers in 2022');
    expect((await ask('how many is that?')).value).not.toBe(5);
  });

  it('answers line by line from stdin, each object line with its own clock and conversation', async () => {
    const input = [
      'papers in 2024',
      '',
      JSON.stringify({ q: 'papers last year', now: '2023-06-01T00:00:00Z', session: 'a' }),
      '{"q":',
      '{"question":"?"}',
      JSON.stringify({ q: 'how many?', now: '2023-06-01T00:01:00Z', session: 'a' }),
    ].join('\n');
    const { code, stdout } = await offprint(shipped(), ['ask', '--stdin', '--json'], { input });
    expect(code).toBe(0);
    const answers = objects(stdout);
    expect(answers.map(({ kind }) => kind)).toEqual(['papers', 'papers', 'unknown', 'unknown', 'count']);
    expect(answers.map(({ total }) => total)).toEqual([3, 5, undefined, undefined, 5]);
    expect(answers[2]).toMatchObject({ question: '{"q":', notices: [expect.stringContaining('"now"')] });
  });

  it.each<[string[], RegExp]>([
    [['ask'], /either a question/],
    [['ask', 'x', '--stdin'], /either a question/],
    [['ask', 'x', '--limit', '0'], /whole number/],
    [['ask', 'x', '--now', 'yesterday'], /an instant such as/],
    [['ask', 'x', '--loud'], /unknown option '--loud'/],
    [['aks', 'x'], /Did you mean ask/],
    [[], /Usage: offprint/],
    [['import'], /missing required argument/],
    [['export', '--format', 'word'], /jsonl, bibtex, csl-json/],
    [['import', 'x', '--format', 'ris'], /bibtex.*jsonl.*author-page/],
    [['slack', 'manifest', '--http', 'ftp://x'], /https:/],
  ])('ends with 2 on wrong usage: %j', async (words, said) => {
    const { code, stdout, stderr } = await offprint(temporaryFolder(), words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(said);
  });
});

describe('a data folder', () => {
  it('serves short commands one after the other', async () => {
    const folder = shipped();
    const answers = await Promise.all([1, 2, 3].map(() => offprint(folder, ['ask', 'how many papers?', '--json'])));
    for (const { code, stdout } of answers) expect([code, objects(stdout)[0]?.value]).toEqual([0, 17]);
  });

  it('that another process keeps is refused with its pid', async () => {
    const folder = shipped();
    const store = await openLowdbStore(folder);
    const { code, stdout, stderr } = await offprint(folder, ['status']);
    await store.close();
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(String(process.pid));
  });

  it('with every fault of the environment is refused', async () => {
    const environment = { LOG_LEVEL: 'loud', SLACK_BOT_TOKEN: 'my-secret' };
    const { code, stderr } = await offprint(shipped(), ['ask', 'x'], { environment });
    expect(code).toBe(1);
    expect(stderr).toMatch(/SLACK_BOT_TOKEN should be[\s\S]*LOG_LEVEL should be/u);
    expect(stderr).not.toContain('my-secret');
  });
});
