import { type Dispatcher, request } from 'undici';
import type { Answer, Refusal } from './manners.ts';
import { readBody, TooLarge } from './read-body.ts';

export type Sending = {
  url: URL;
  headers: Readonly<Record<string, string>>;
  /** Sent as JSON by POST. */
  body?: unknown;
  signal?: AbortSignal;
};

export type Limits = { timeoutMs: number; mostBytes: number };

/** Sends one request and reads its answer; what keeps it from that comes back as a refusal. The signal’s reason is thrown. */
export async function send(
  { url, headers, body, signal }: Sending,
  dispatcher: Dispatcher,
  { timeoutMs, mostBytes }: Limits,
): Promise<Answer | Refusal> {
  const late = AbortSignal.timeout(timeoutMs);
  try {
    const response = await request(url, {
      dispatcher,
      signal: signal === undefined ? late : AbortSignal.any([signal, late]),
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...headers,
        'accept-encoding': 'gzip',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const header = (name: string): string | undefined => {
      const value = response.headers[name];
      return Array.isArray(value) ? value[0] : value;
    };
    if (Number(header('content-length') ?? 0) > mostBytes) {
      response.body.on('error', () => undefined).destroy();
      return tooLarge(mostBytes);
    }
    const text = await readBody(response.body, header('content-encoding'), mostBytes);
    return { status: response.statusCode, header, text };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof TooLarge) return tooLarge(mostBytes);
    if (late.aborted) return { kind: 'unreachable', words: `did not answer within ${timeoutMs / 1000} seconds` };
    return { kind: 'unreachable', words: faultInWords(error) };
  }
}

const tooLarge = (mostBytes: number): Refusal => ({
  kind: 'form',
  words: `sent more than ${Math.round(mostBytes / 1_000_000)} MB at once, of which the rest was not read`,
});

const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT$|^ETIMEDOUT$/, 'did not answer in time'],
  [/^ENOTFOUND$|^EAI_AGAIN$/, 'can’t be found in the network: its name has no address'],
  [/^ECONNREFUSED$|^EHOSTUNREACH$|^ENETUNREACH$/, 'can’t be reached'],
  [/^UND_ERR|^ECONN|^EPIPE$|^Z_|^HPE_|^ERR_STREAM/, 'broke off in the middle of its answer'],
  [/CERT|^ERR_TLS|^UNABLE_TO|SELF_SIGNED/, 'has a certificate that is not valid'],
];

function faultInWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const words = FAULTS.find(([form]) => form.test(code))?.[1] ?? 'can’t be asked';
  return code === '' ? words : `${words} (${code})`;
}
