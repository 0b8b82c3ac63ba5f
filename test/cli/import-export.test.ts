import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { exitOf, offprint, spawnOffprint, withShippedCatalogue } from './offprint.ts';

const [ids, page] = [resolve('data/arxiv-ids.jsonl'), resolve('data/author-page.txt')];
const catalogueIn = (folder: string) => readFileSync(join(folder, 'catalogue.json'), 'utf8');
const counts = (added: number, merged: number, unchanged: number, rejected: number): string =>
  `${added} added, ${merged} merged, ${unchanged} unchanged, ${rejected} rejected`;

function fileWith(text: string): string {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, text);
  return file;
}

describe('import', () => {
  it('makes the shipped catalogue from the author page and its arXiv ids', async () => {
    const folder = temporaryFolder();
    const words = ['import', ids, page, '--track', 'Max Vladymyrov', '--now', '2026-11-23T00:00:00Z'];
    const { code, stdout, stderr } = await offprint(folder, words);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(counts(16, 0, 0, 0));
    expect(stdout).toContain(counts(1, 16, 0, 0));
    const withoutNames = (text: string) => text.replace(/"journal": .*\n"folded": .*\n/, '');
    expect(withoutNames(catalogueIn(folder))).toBe(withoutNames(readFileSync('data/catalogue.json', 'utf8')));
  });

  it('changes nothing the second time', async () => {
    const folder = withShippedCatalogue(temporaryFolder());
    const { code, stdout } = await offprint(folder, ['import', page, ids]);
    expect(code).toBe(0);
    expect(stdout).toContain(`${counts(0, 0, 17, 0)}; author Max Vladymyrov unchanged`);
    expect(stdout).toContain(counts(0, 0, 16, 0));
    expect(catalogueIn(folder)).toBe(readFileSync('data/catalogue.json', 'utf8'));
  });

  it('names each fault of a damaged page with its line, and takes nothing, nor from the files beside it', async () => {
    const damaged = fileWith(readFileSync(page, 'utf8').replace('h-index20\n', '').replace('Mar 29', 'Feb 30'));
    const folder = withShippedCatalogue(temporaryFolder());
    const sound = fileWith('{"title":"On engines","authors":["Ada Lovelace"],"date":"1843"}');
    const { code, stdout, stderr } = await offprint(folder, ['import', sound, damaged]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/file, line 1: the head has no h-index/),
      expect.stringMatching(/file, line 25: “CVFeb 30, 2022” has no day/),
      'Nothing was imported.',
      '',
    ]);
    expect(catalogueIn(folder)).toBe(readFileSync('data/catalogue.json', 'utf8'));
  });

  it('keeps the sound lines of a JSONL file and says why it left the others', async () => {
    const file = fileWith('{"title":"On engines","authors":["Ada Lovelace"],"date":"1843"}\n{"title":"x"}\nnot json\n');
    const { code, stdout } = await offprint(temporaryFolder(), ['import', file, '--track', 'Ada Lovelace']);
    expect(code).toBe(0);
    expect(stdout).toContain(`${counts(1, 0, 0, 2)}; author Ada Lovelace added`);
    expect(stdout).toMatch(/\n {2}line 2: “x” has no authors\n {2}line 3: it is not JSON\n/);
  });

  it.each<[string, () => string, RegExp]>([
    ['a file that is not there', () => '/nowhere/at-all', /no such file/],
    ['a folder', temporaryFolder, /a folder/],
    ['nothing known', () => fileWith('Dear all,\n'), /looks like no other format[\s\S]*Nothing was imported/],
    ['RIS', () => fileWith('TY  - JOUR\nER  - '), /RIS.*bibtex.*jsonl, author-page/],
    ['only broken lines', () => fileWith('{"title":"x"}\n'), /No paper could be taken/],
  ])('fails on %s', async (_, file, said) => {
    const { code, stderr } = await offprint(temporaryFolder(), ['import', file()]);
    expect(code).toBe(1);
    expect(stderr).toMatch(said);
  });
});

describe('export', () => {
  it('writes JSONL that changes nothing when imported again, and that fills an empty catalogue', async () => {
    const folder = withShippedCatalogue(temporaryFolder());
    const { code, stdout } = await offprint(folder, ['export']);
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(17);
    const file = fileWith(stdout);
    expect((await offprint(folder, ['import', file])).stdout).toContain(counts(0, 0, 17, 0));
    expect((await offprint(temporaryFolder(), ['import', file])).stdout).toContain(counts(17, 0, 0, 0));
  });

  it.each<[string, RegExp]>([
    ['bibtex', /^@\w+\{[\s\S]*eprint = \{2309\.05858\}/],
    ['csl-json', /^\[[\s\S]*"title":\s*"GradMax[\s\S]*\]\n$/],
  ])('writes %s', async (format, expected) => {
    const folder = withShippedCatalogue(temporaryFolder());
    const { code, stdout } = await offprint(folder, ['export', '--format', format]);
    expect(code).toBe(0);
    expect(stdout).toMatch(expected);
  });

  it('ends quietly where its reader leaves early, as head does', async () => {
    const line = (number: number) =>
      JSON.stringify({ title: `Paper ${number}`, authors: ['Ada'], date: '2024', abstract: 'word '.repeat(200) });
    const file = fileWith(Array.from({ length: 2000 }, (_, index) => line(index)).join('\n'));
    const folder = temporaryFolder();
    await offprint(folder, ['import', file]);
    const child = spawnOffprint(folder, ['export']);
    let complaint = '';
    child.stderr.on('data', (chunk) => {
      complaint += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await exitOf(child)).toBe(0);
    expect(complaint).toBe('');
    expect((await offprint(folder, ['status'])).code).toBe(0);
  });
});
