import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const LOG = pathToFileURL(resolve('dist/log.js')).href;

function logged(level: string, ...calls: string[]): Record<string, unknown>[] {
  const program = `import { createLog } from ${JSON.stringify(LOG)};
    const log = createLog(${JSON.stringify(level)}, ['s3cret', undefined, '']);
    ${calls.join('\n')}`;
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  return stderr
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

it('writes a JSON object a line to stderr, with no secret in it', () => {
  const lines = logged(
    'info',
    `log.info({ url: 'https://x/s3cret' }, 'with s3cret');`,
    `log.error({ error: new Error('s3cret!') }, 'b');`,
  );
  expect(lines).toMatchObject([
    { msg: 'with [secret]', url: 'https://x/[secret]' },
    { msg: 'b', error: { type: 'Error', message: '[secret]!' } },
  ]);
});

it('says of an error what it is and where it came from, and nothing that was sent or stored', () => {
  const lines = logged(
    'info',
    `const cause = Object.assign(new Error('the cause'), { where: 'a title' });`,
    `const fields = { code: '23505', status: 400, table: 'paper', detail: 'a title', requestBody: { content: 'a title' } };`,
    `log.error({ error: Object.assign(new RangeError('so', { cause }), fields) }, 'a');`,
    `log.error({ error: new AggregateError([Object.assign(new Error('one'), fields)], 'all') }, 'b');`,
    `log.error({ error: 'a text' }, 'c');`,
  );
  const [one] = lines;
  expect(one?.error).toMatchObject({ type: 'RangeError', code: '23505', status: 400, table: 'paper' });
  expect(lines).toMatchObject([
    { error: { message: 'so: the cause', stack: expect.stringContaining('RangeError: so') } },
    { error: { message: 'all', aggregateErrors: [{ message: 'one', code: '23505' }] } },
    { error: 'a text' },
  ]);
  expect(JSON.stringify(lines)).not.toContain('a title');
});

it('keeps to its level', () => {
  const calls = [`log.info({}, 'a');`, `log.warn({}, 'b');`];
  expect(logged('warn', ...calls).map(({ msg }) => msg)).toEqual(['b']);
  expect(logged('silent', ...calls)).toEqual([]);
});
