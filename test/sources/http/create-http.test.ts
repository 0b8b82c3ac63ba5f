import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createHttp, type Http, type Surroundings } from '../../../src/sources/http/create-http.ts';
import type { Manners } from '../../../src/sources/http/manners.ts';
import { readJson } from '../../../src/sources/http/unreadable.ts';
import type { Fault } from '../../platforms/scholarly/faults.ts';
import { type Loopback, openLoopback } from '../../platforms/scholarly/loopback.ts';
import { createSurroundings } from '../../platforms/scholarly/surroundings.ts';

const read = readJson(z.object({ ok: z.string() }));
const IMPATIENT = { timeoutMs: 250, mostBytes: 5_000_000 };

let server: Loopback;
let around: ReturnType<typeof createSurroundings>;
let open: Http[];
beforeEach(async () => {
  server = await openLoopback(({ url }) => (url.pathname === '/nothing' ? undefined : { json: { ok: 'yes' } }));
  around = createSurroundings();
  open = [];
});
afterEach(async () => {
  await Promise.all(open.map((http) => http.close()));
  await server.close();
});

function httpOf(manners: Partial<Manners> = {}, surroundings: Surroundings = around.surroundings): Http {
  const http = createHttp(
    { source: 'openalex', origins: [server.root], everyMs: 10, booked: false, keyVariable: 'A_KEY', ...manners },
    surroundings,
  );
  open.push(http);
  return http;
}
const ask = (http: Http, path = '/works') => http.ask({ url: new URL(path, server.root), read });
const sentenceOf = (http: Http, path?: string): Promise<string> =>
  ask(http, path).then(
    () => 'answered',
    (error: Error) => error.message,
  );

describe('faults that pass', () => {
  it.each<[Fault, string]>([
    ['silence', 'OpenAlex did not answer within 0.25 seconds.'],
    ['slow drip', 'OpenAlex did not answer within 0.25 seconds.'],
    ['reset', 'OpenAlex broke off in the middle of its answer (UND_ERR_SOCKET).'],
    ['reset midway', 'OpenAlex broke off in the middle of its answer'],
    ['truncated', 'OpenAlex broke off in the middle of its answer'],
    ['half the text', 'OpenAlex sent JSON that is cut off or broken.'],
    ['empty', 'OpenAlex sent JSON that is cut off or broken.'],
    ['too many requests', 'OpenAlex asks to wait: there were too many requests (429).'],
    ['out of order', 'OpenAlex is out of order (503).'],
    [
      { wait: 3 },
      'OpenAlex asks to wait: there were too many requests (429); it may be asked again at 2026-11-25 12:00 UTC.',
    ],
  ])('%j: asked again, in vain four times with a sentence, and heals', async (fault, sentence) => {
    const limits = fault === 'silence' || fault === 'slow drip' ? IMPATIENT : {};
    const http = httpOf({}, { ...around.surroundings, limits });
    server.next(fault);
    expect(await ask(http)).toMatchObject({ kind: 'answer', value: { ok: 'yes' } });
    server.next(fault, fault, fault, fault);
    expect(await sentenceOf(http)).toContain(sentence);
    expect(await sentenceOf(http)).toBe('answered');
  });
});

describe('faults that asking again does not mend', () => {
  it.each<[Fault, string]>([
    ['web page', 'OpenAlex sent a web page in place of an answer.'],
    ['huge', 'OpenAlex sent more than 5 MB at once, of which the rest was not read.'],
    ['huge and says so', 'OpenAlex sent more than 5 MB at once, of which the rest was not read.'],
    ['huge when unpacked', 'OpenAlex sent more than 5 MB at once, of which the rest was not read.'],
    ['redirect elsewhere', 'OpenAlex sends its visitors to elsewhere.invalid, where they are not followed.'],
    ['redirect in circles', 'OpenAlex sends its visitors round in circles.'],
    ['unauthorised', 'OpenAlex refuses to answer (403): it wants a key, or does not accept the one in A_KEY.'],
    [
      { status: 200, body: '{"ok":1}' },
      'OpenAlex answered in a form that is not known here (ok: Invalid input: expected string, received number).',
    ],
    [{ status: 400, body: '{}' }, 'OpenAlex did not understand the question (400).'],
    [
      { wait: 47_052 },
      'OpenAlex asks to wait: there were too many requests (429); it may be asked again at 2026-11-26 01:04 UTC.',
    ],
  ])('%j: a sentence at once', async (fault, sentence) => {
    server.always(fault);
    expect(await sentenceOf(httpOf())).toBe(sentence);
    expect(around.slept.filter((ms) => ms > 10)).toEqual([]);
  });

  it('a source that can’t be reached', async () => {
    const gone = await openLoopback(() => undefined);
    await gone.close();
    const http = httpOf({ origins: [gone.root] });
    await expect(http.ask({ url: new URL(gone.root), read })).rejects.toThrow(
      'OpenAlex can’t be reached (ECONNREFUSED).',
    );
  });
});

describe('waiting', () => {
  it('doubles its pauses, by chance half as long or half as long again', async () => {
    server.next('out of order', 'out of order', 'out of order');
    await ask(httpOf());
    expect(around.slept.filter((ms) => ms > 100)).toEqual([2000, 4000, 8000]);
    server.next('out of order');
    await ask(httpOf({}, { ...around.surroundings, chance: () => 0 }));
    expect(around.slept.at(-1)).toBe(1000);
  });

  it.each([
    ['seconds', { wait: 7 }, 7000],
    [
      'a date by the server’s own clock, a day ahead',
      { wait: 'Thu, 26 Nov 2026 12:00:20 GMT', date: 'Thu, 26 Nov 2026 12:00:00 GMT' },
      20_000,
    ],
    ['a date that has passed', { wait: 'Wed, 25 Nov 2026 11:00:00 GMT', date: 'Wed, 25 Nov 2026 12:00:00 GMT' }, 0],
    ['of a 503', { wait: 30, status: 503 }, 30_000],
  ])('as Retry-After says: %s', async (_, fault, ms) => {
    server.next(fault);
    await ask(httpOf());
    expect(around.slept.filter((slept) => slept !== 10)).toEqual([ms]);
  });

  it('asks no more, here and in other processes, until the long wait is over', async () => {
    server.next({ wait: 7200 });
    await sentenceOf(httpOf());
    expect(await sentenceOf(httpOf())).toBe('OpenAlex wants no more questions before 2026-11-25 14:00 UTC.');
    expect(server.seen).toHaveLength(1);
    around.pass(7_200_000);
    expect(await sentenceOf(httpOf())).toBe('answered');
  });

  it('ends when told to', async () => {
    const stop = AbortSignal.abort(new Error('stopped'));
    await expect(httpOf().ask({ url: new URL(server.root), read, signal: stop })).rejects.toThrow('stopped');
  });
});

describe('pace', () => {
  it('is kept between requests that are asked at once', async () => {
    const http = httpOf({ everyMs: 3000 });
    await Promise.all([ask(http), ask(http), ask(http)]);
    expect(around.slept).toEqual([3000, 3000]);
  });

  it('is kept over processes where it is booked', async () => {
    await ask(httpOf({ everyMs: 3000, booked: true }));
    await ask(httpOf({ everyMs: 3000, booked: true }));
    expect(around.slept).toEqual([3000]);
  });

  it('slows down where an answer asks for it', async () => {
    const http = httpOf({ everyMsOf: () => 500 });
    await ask(http);
    await ask(http);
    await ask(http);
    expect(around.slept).toEqual([10, 500]);
  });
});

describe('what is sent', () => {
  it('names the program and whom to contact, with the key', async () => {
    await ask(httpOf({ headers: { 'x-api-key': 'k' }, parameters: { api_key: 'p' } }), '/works?a=1');
    expect(server.seen[0]?.headers).toMatchObject({
      'user-agent': 'Offprint/0.0.0 (mailto:someone@example.org)',
      'x-api-key': 'k',
    });
    expect(server.seen[0]?.url.search).toBe('?a=1&api_key=p');
  });

  it('asks only whether what is known has changed', async () => {
    const http = httpOf();
    const first = await ask(http);
    const known = first.kind === 'answer' ? first.validators : {};
    expect(await http.ask({ url: new URL('/works', server.root), read, known })).toEqual({ kind: 'unchanged' });
    expect(server.seen.map(({ status }) => status)).toEqual([200, 304]);
  });

  it('says where there is no such thing', async () => {
    expect(await ask(httpOf(), '/nothing')).toEqual({ kind: 'missing' });
  });

  it('never shows a key', async () => {
    server.always('unauthorised');
    const sentence = await sentenceOf(
      httpOf({ headers: { 'x-api-key': 'secret' }, parameters: { api_key: 'secret' } }),
    );
    expect(JSON.stringify([sentence, around.logged])).not.toContain('secret');
  });
});
