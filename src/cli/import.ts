import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Batch, ImportReport } from '../core/catalogue/batch.ts';
import type { FormatName } from '../sources/formats.ts';
import type { Fault } from '../sources/reading.ts';
import { readInstant } from './arguments.ts';
import { Refusal } from './refusal.ts';
import type { Shell } from './shell.ts';
import { withStore } from './with-core.ts';

type Options = { format?: string; track?: string; now?: string };
type Read = { file: string; batch: Batch };

export function addImport(program: Command, shell: Shell): void {
  program
    .command('import')
    .summary('files into the catalogue')
    .description('Takes papers from files into the catalogue: all of the files, or none where one is damaged.')
    .argument('<files...>', 'author pages saved as text, JSONL files')
    .option('--format <name>', 'the format; guessed from the content if left out')
    .option('--track <name>', 'the author whose record these files are')
    .option('--now <instant>', 'the clock, such as 2026-11-23T09:00:00Z', readInstant)
    .action(async (files: readonly string[], options: Options) => {
      const now = options.now ?? shell.clock();
      if (options.track !== undefined && !/\p{L}/u.test(options.track))
        throw new Refusal(`--track takes a name, such as "Ada Lovelace", and “${options.track}” is none.`, 2);
      const read = await readFiles(files, options, now);
      const taken = await withStore(shell, async (store) => {
        const { importRecords } = await import('../core/catalogue/import-records.ts');
        let papers = 0;
        for (const { file, batch } of read) {
          const report = await importRecords(store.catalogue, batch, now, (done, total) =>
            shell.progress.show(file, done, total),
          );
          shell.progress.end();
          await shell.output.print(`${reportInWords(file, batch, report)}\n`);
          papers += report.added + report.merged + report.unchanged;
        }
        return papers;
      });
      if (taken === 0) throw new Refusal('No paper could be taken from this.');
    });
}

/** Every file as records, or a refusal that names all faults of all files. */
async function readFiles(files: readonly string[], { format, track }: Options, now: string): Promise<readonly Read[]> {
  const { knownFormats, readFormatName, readSource } = await import('../sources/read-source.ts');
  const forced: FormatName | undefined = format === undefined ? undefined : readFormatName(format);
  if (format !== undefined && forced === undefined)
    throw new Refusal(`“${format}” is no format that can be imported; ${knownFormats()}.`, 2);

  const read: Read[] = [];
  const faults: string[] = [];
  for (const file of files) {
    const reading = readSource(await contentOf(file), forced, { asOf: now.slice(0, 10) });
    if (reading.ok) read.push({ file, batch: tracked(reading.batch, track) });
    else faults.push(...reading.faults.map((fault) => faultInWords(file, fault)));
  }
  if (faults.length > 0) throw new Refusal([...faults, 'Nothing was imported.'].join('\n'));
  return read;
}

async function contentOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException; // fs rejects with nothing else
    throw new Refusal(`${file}: ${WHY_UNREADABLE[code] ?? `it can't be read (${code})`}. Nothing was imported.`);
  }
}

const WHY_UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
};

/** A page keeps its own author; other files are the record of whoever is to be tracked. */
function tracked(batch: Batch, name: string | undefined): Batch {
  return name === undefined || batch.author !== undefined
    ? batch
    : { ...batch, author: { name, metrics: [], tracked: true } };
}

const faultInWords = (file: string, { line, reason }: Fault): string => `${file}, line ${line}: ${reason}.`;

function reportInWords(file: string, { author }: Batch, report: ImportReport): string {
  const { added, merged, unchanged, rejected } = report;
  const counts = `${added} added, ${merged} merged, ${unchanged} unchanged, ${rejected.length} rejected`;
  const whose = author === undefined || report.author === undefined ? '' : `; author ${author.name} ${report.author}`;
  const lines = rejected.map(({ line, reason }) => `  ${line === undefined ? '' : `line ${line}: `}${reason}`);
  return [`${file}: ${counts}${whose}`, ...lines].join('\n');
}
