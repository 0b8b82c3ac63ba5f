import type { Command } from 'commander';
import { Refusal } from './refusal.ts';
import type { Shell } from './shell.ts';

type Options = { toDatabase?: true; toFolder?: true };

/** So many differences are named. */
const NAMED = 20;

export function addMigrate(program: Command, shell: Shell): void {
  program
    .command('migrate')
    .summary('between the folder and the database')
    .description('Copies all that is kept, and compares every entry. The bot must not run meanwhile.')
    .option('--to-database', 'from OFFPRINT_DATA to the empty database of DATABASE_URL')
    .option('--to-folder', 'from the database of DATABASE_URL to the empty folder OFFPRINT_DATA')
    .action(async ({ toDatabase, toFolder }: Options) => {
      if (toDatabase === toFolder) throw new Refusal('migrate takes either --to-database or --to-folder.', 2);
      const config = await shell.configure();
      if (config.DATABASE_URL === undefined) throw new Refusal('Set DATABASE_URL first: it names the database.');
      const [{ openBoth }, { countOf, differences, fill }] = await Promise.all([
        import('../open-store.ts'),
        import('../store/contents.ts'),
      ]);
      const both = await openBoth({ ...config, DATABASE_URL: config.DATABASE_URL }, shell.createLog(config, 'warn'));
      try {
        const [from, to] = toDatabase ? [both.folder, both.database] : [both.database, both.folder];
        const there = countOf(await to.contents());
        const place = toDatabase ? 'database' : `folder ${config.OFFPRINT_DATA}`;
        if (there > 0)
          throw new Refusal(`The ${place} holds ${there} entries already. Nothing was copied: name an empty one.`);
        const contents = await from.contents();
        const total = contents.papers.size;
        await fill(to, contents, (papers) => void shell.errors.print(`${papers} of ${total} papers\n`));
        const wrong = differences(contents, await to.contents());
        if (wrong.length > 0) throw new Refusal(['These differ:', ...wrong.slice(0, NAMED)].join('\n'));
        await shell.output.print(
          `${Object.entries(contents)
            .map(([table, { size }]) => `${size} ${table}`)
            .join(', ')}: copied, read back, and equal.\n`,
        );
      } finally {
        await Promise.allSettled([both.folder.close(), both.database.close()]);
      }
    });
}
